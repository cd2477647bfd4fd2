import { type CivilDate, civilDate, fromEpochDay, toEpochDay } from '@recouvrance/core/calendar/civil-date'
import type { ClosingPeriod } from '@recouvrance/core/calendar/closing-period'
import { regionOfAddress } from '@recouvrance/core/customers/region-of-address'
import { contactCalendarOf } from '@recouvrance/core/scenarios/contact-calendar'
import type { StepChannel } from '@recouvrance/core/scenarios/scenario'
import type { Tx } from '../../platform/postgres.ts'
import { waitingActsWithin, writeActDays } from './acts.queries.ts'

/** An act that waits for a day on which nothing leaves any more. */
export type ActMove = {
  readonly actId: number
  readonly channel: StepChannel
  readonly from: CivilDate
  readonly to: CivilDate
}

/**
 * Where the acts that wait for a day of this period would go, each by the calendar of its customer; writes nothing.
 * @param closings all of them, that period included
 */
export async function foreseeMoves(
  tx: Tx,
  period: ClosingPeriod,
  closings: readonly ClosingPeriod[],
): Promise<ActMove[]> {
  const waiting = await waitingActsWithin(tx, period)
  return waiting.map(({ id, channel, act_on, country, region, postcode }) => {
    const place = region ?? regionOfAddress(country, postcode) ?? undefined
    const from = civilDate(act_on)
    const to = contactCalendarOf(country, place, closings).nextContactDay(toEpochDay(from))
    return { actId: id, channel: channel as StepChannel, from, to: fromEpochDay(to) }
  })
}

export async function moveActs(tx: Tx, moves: readonly ActMove[]): Promise<void> {
  if (moves.length > 0) await writeActDays(tx, moves)
}
