import type { CivilDate } from '../../calendar/civil-date.ts'
import type { CustomerKind } from '../../customers/customer.ts'
import { type ClaimLineKind, inForceOn } from '../../law/contact-law.ts'
import { contactLawOf } from '../../law/law-of.ts'
import { blocks, type Finding } from './finding.ts'

/** What is claimed beyond what the law lets this debtor be asked for: a list of what may, not of what may not. */
export function claimLineFindings(
  lines: readonly ClaimLineKind[],
  kind: CustomerKind,
  law: string,
  asOf: CivilDate,
): Finding[] {
  const rule = inForceOn(contactLawOf(law)?.claimable[kind], asOf)
  if (rule === null) return []
  return [...new Set(lines)]
    .filter((line) => !rule.value.includes(line))
    .map((line) => blocks('claim-line', 'law', [rule.source], { line }))
}
