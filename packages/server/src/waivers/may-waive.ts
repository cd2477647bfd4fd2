import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import { recordedLaw } from '@recouvrance/core/law/law-of'
import { lawOfWaiver } from '@recouvrance/core/waivers/judge-waiver'

/**
 * Whether a message may offer to waive penalties: not to a consumer, who owes none by the mere delay, nor under a law
 * that is not covered, where nobody could say what is waived.
 */
export function mayWaive(country: string, debtor: CustomerKind, on: CivilDate): boolean {
  const law = recordedLaw(country)
  if (law === null || debtor === 'consumer') return false
  return lawOfWaiver(law.special.waivers, { creditor: 'business', debtor }, on).allowed
}
