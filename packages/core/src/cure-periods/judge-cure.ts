import { type CivilDate, daysBetween } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'

/** An offer that runs longer than this is no last delay any more: a payment plan or a hold says it better. */
export const MOST_CURE_DAYS = 90

/** Why an offer cannot be made as it is asked for. */
export type CureProblem = 'dates-reversed' | 'too-long' | 'beyond-open'

/** An offer runs from its day for at most so many days, and asks for no more than what is open. */
export function judgeCure(
  offer: { readonly amountMinor: MinorUnits; readonly madeOn: CivilDate; readonly until: CivilDate },
  openMinor: MinorUnits,
): CureProblem | null {
  if (offer.until < offer.madeOn) return 'dates-reversed'
  if (daysBetween(offer.madeOn, offer.until) > MOST_CURE_DAYS) return 'too-long'
  return offer.amountMinor > openMinor ? 'beyond-open' : null
}
