import type { CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'

/** Why a promise cannot be recorded as it is said. */
export type PromiseProblem = 'dates-reversed' | 'beyond-open'

/**
 * A promise is for the day on which it is made or a later one, and for no more than what is open of its items.
 * @param openMinor what is open of them on the day on which it is made
 */
export function judgePromise(
  promise: { readonly amountMinor: MinorUnits; readonly madeOn: CivilDate; readonly dueOn: CivilDate },
  openMinor: MinorUnits,
): PromiseProblem | null {
  if (promise.dueOn < promise.madeOn) return 'dates-reversed'
  return promise.amountMinor > openMinor ? 'beyond-open' : null
}
