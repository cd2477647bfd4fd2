import type { CivilDate } from '../../calendar/civil-date.ts'
import { civilDate } from '../../calendar/civil-date.ts'
import type { CustomerKind } from '../../customers/customer.ts'

const DIRECTIVE_APPLIES_SINCE = civilDate('2013-03-16')

/** Thirty days between businesses when nothing was agreed (Dir. 2011/7, art. 3); none is derived for others. */
export function directiveTermDays(debtor: CustomerKind, issuedOn: CivilDate): number | null {
  return debtor === 'business' && issuedOn >= DIRECTIVE_APPLIES_SINCE ? 30 : null
}
