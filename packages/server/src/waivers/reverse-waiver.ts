import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../audit/append-audit.ts'
import { datesReversed } from '../claims/debt-refusals.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { noWaiver } from './waiver-refusals.ts'
import { lockWaiver, writeReversal } from './waivers.queries.ts'

export type Reversal = { readonly on: CivilDate; readonly reason: string }

/**
 * Takes a waiver back, as one that was granted by mistake: from that day on it is as if it had never been, to the cent.
 * @throws Refusal when it is not there, was reversed before, or not granted yet on that day
 */
export async function reverseWaiver(tx: Tx, actor: string, id: number, reversal: Reversal): Promise<void> {
  const waiver = await lockWaiver(tx, id)
  if (!waiver) throw noWaiver(id)
  const { on, reason } = reversal
  if (waiver.reversed_on !== null)
    throw new Refusal(
      'not-allowed-now',
      `Waiver ${id} was reversed on ${waiver.reversed_on}.`,
      `La remise ${id} a été retirée le ${waiver.reversed_on}.`,
    )
  if (on < waiver.granted_on) throw datesReversed('on', on, 'grantedOn', waiver.granted_on)
  await writeReversal(tx, id, { on, reason, actor })
  await appendAudit(tx, actor, [
    { action: 'waiver.reversed', subject: `waiver:${id}`, detail: { on, reason } },
  ])
}
