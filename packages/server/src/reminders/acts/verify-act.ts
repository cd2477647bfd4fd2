import { addDays, daysBetween } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Tx } from '../../platform/postgres.ts'
import { closeTasks } from '../../tasks/open-tasks.ts'
import { askReview, insertEvents, insertStepRecords, move } from '../sending/sending.queries.ts'
import { noSuchAct, notInThatState } from './act-refusals.ts'
import { lockAct, readAct } from './acts.queries.ts'
import type { ReceivablesDay } from './receivables-day.ts'

/**
 * A person says whether an act whose sending was interrupted had left: then its step is consumed, on the day on which
 * it was claimed; otherwise it is approved again and leaves with the next sending.
 */
export async function verifyAct(
  tx: Tx,
  actor: string,
  id: number,
  sent: boolean,
  { asOf, today, dayOf }: ReceivablesDay,
): Promise<void> {
  const known = await readAct(tx, id)
  if (!known) throw noSuchAct(id)
  await askReview(tx, [known.customer_id])
  const act = await lockAct(tx, id)
  if (act?.status !== 'to-verify')
    throw notInThatState(act ?? known, 'there is nothing to verify', 'il n’y a rien à vérifier')
  const claimedOn = act.claimed_at === null ? today : dayOf(new Date(act.claimed_at))
  const sentOn = addDays(asOf, -Math.max(0, daysBetween(claimedOn, today)))
  if (sent) {
    await move(tx, 'send', [{ id, sentOn }])
    await insertStepRecords(tx, 'sent', sentOn, [id])
  } else await move(tx, 'find-unsent', [{ id }])
  await closeTasks(tx, actor, ['verify-act'], [{ customerId: act.customer_id, itemSet: act.item_set }])
  const kind = sent ? 'found-sent' : 'found-unsent'
  const detail = { recipient: act.recipient, messageId: act.message_id }
  await insertEvents(tx, actor, [{ actId: id, kind, detail }])
  await appendAudit(tx, actor, [{ action: `act.${kind}`, subject: `act:${id}`, detail }])
}
