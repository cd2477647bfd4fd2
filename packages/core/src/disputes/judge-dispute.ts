import type { CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'

/** Why a dispute cannot be opened as it is told. */
export type DisputeProblem = 'dates-reversed' | 'beyond-open'

/**
 * An answer is owed on the day of the contest or later, and no cent is contested twice.
 * @param uncontestedMinor what is open of the item and not contested yet
 */
export function judgeDispute(
  dispute: {
    readonly amountMinor: MinorUnits
    readonly openedOn: CivilDate
    readonly deadlineOn: CivilDate | null
  },
  uncontestedMinor: MinorUnits,
): DisputeProblem | null {
  if (dispute.deadlineOn !== null && dispute.deadlineOn < dispute.openedOn) return 'dates-reversed'
  return dispute.amountMinor > uncontestedMinor ? 'beyond-open' : null
}
