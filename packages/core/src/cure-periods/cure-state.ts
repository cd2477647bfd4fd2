import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { CureOffer } from './cure-offer.ts'

/** What became of an offer is computed from what was paid, never typed in. */
export type CureState = 'not-made-yet' | 'running' | 'kept' | 'lapsed' | 'withdrawn'

type Judged = Pick<CureOffer, 'amountMinor' | 'madeOn' | 'until' | 'withdrawnOn'>

/**
 * @param settledMinor what came in time: since it was made, until its last day
 * @param bankDelayDays days that a transfer of the last day may take to be seen
 */
export function cureState(
  offer: Judged,
  settledMinor: MinorUnits,
  bankDelayDays: number,
  asOf: CivilDate,
): CureState {
  if (asOf < offer.madeOn) return 'not-made-yet'
  if (settledMinor >= offer.amountMinor) return 'kept'
  if (offer.withdrawnOn !== null && offer.withdrawnOn <= asOf) return 'withdrawn'
  return asOf <= lastCureDay(offer, bankDelayDays) ? 'running' : 'lapsed'
}

/** Last day on which nothing escalates: what was paid on the last day may take so long to be seen. */
export function lastCureDay({ until }: Pick<CureOffer, 'until'>, bankDelayDays: number): CivilDate {
  return addDays(until, bankDelayDays)
}
