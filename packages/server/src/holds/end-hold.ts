import { addDays, type CivilDate, laterOf } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { lockHold, writeHoldEnd } from './holds.queries.ts'
import { lastHeldDay } from './last-held-day.ts'
import { reviewHeld } from './place-hold.ts'

/**
 * Ends a hold before its time: `on` is the first day that is free again. What was held until then stays held.
 * @throws Refusal when it is not there or is over already
 */
export async function endHold(tx: Tx, actor: string, id: number, on: CivilDate): Promise<void> {
  const hold = await lockHold(tx, id)
  if (!hold) throw new Refusal('not-found', `There is no hold ${id}.`, `Il n’y a pas de suspension ${id}.`)
  const last = lastHeldDay(hold)
  if (hold.ended_on !== null || (last !== null && last < on))
    throw new Refusal(
      'not-allowed-now',
      `Hold ${id} is over: its last day was ${last}.`,
      `La suspension ${id} est terminée : son dernier jour était le ${last}.`,
    )
  const endedOn = laterOf(on, hold.from_on)
  await writeHoldEnd(tx, id, endedOn)
  await reviewHeld(tx, hold.customer_id)
  await appendAudit(tx, actor, [
    {
      action: 'hold.ended',
      subject: `hold:${id}`,
      detail: { from: hold.from_on, lastDay: addDays(endedOn, -1) },
    },
  ])
}
