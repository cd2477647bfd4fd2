import { type CivilDate, civilDate, laterOf } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Tx } from '../../platform/postgres.ts'
import { applyAnswers } from '../sending/record-answers.ts'
import { askReview, insertEvents, insertStepRecords, move } from '../sending/sending.queries.ts'
import { deliveredOutside, noSuchAct, notInThatState } from './act-refusals.ts'
import { lockAct, readAct } from './acts.queries.ts'
import type { ReceivablesDay } from './receivables-day.ts'

/**
 * The carrier says that what had left came back: the step is not consumed, the address is not used again until it is
 * mended, and somebody is asked to mend it.
 */
export async function reportBounce(
  tx: Tx,
  actor: string,
  id: number,
  { answer, asOf, now }: { readonly answer: string; readonly asOf: CivilDate; readonly now: Date },
): Promise<void> {
  const act = await lockForReport(tx, id)
  if (act.status !== 'sent')
    throw notInThatState(act, 'only what was sent comes back', 'seul ce qui est parti peut revenir')
  const answers = [
    {
      act,
      claimed: { recipient: act.recipient, messageId: act.message_id },
      outcome: { kind: 'refused', of: 'address', answer } as const,
    },
  ]
  await appendAudit(tx, actor, await applyAnswers(tx, { actor, claimedBy: null, asOf, now }, answers))
}

/** The carrier proves that it arrived: the receipt of a registered letter, the notification of a mail server. */
export async function reportDelivery(
  tx: Tx,
  actor: string,
  id: number,
  { on, proof, day }: { readonly on: CivilDate; readonly proof: string | null; readonly day: ReceivablesDay },
): Promise<void> {
  const act = await lockForReport(tx, id)
  if (act.status !== 'sent')
    throw notInThatState(act, 'only what was sent is delivered', 'seul ce qui est parti peut être remis')
  const latest = laterOf(day.asOf, day.today)
  const sentOn = act.sent_on === null ? on : civilDate(act.sent_on)
  if (on < sentOn || on > latest) throw deliveredOutside(on, sentOn, latest)
  await move(tx, 'deliver', [{ id }])
  await insertStepRecords(tx, 'delivered', on, [id])
  const detail = { on, proof }
  await insertEvents(tx, actor, [{ actId: id, kind: 'delivered', detail }])
  await appendAudit(tx, actor, [{ action: 'act.delivered', subject: `act:${id}`, detail }])
}

async function lockForReport(tx: Tx, id: number) {
  const known = await readAct(tx, id)
  if (!known) throw noSuchAct(id)
  await askReview(tx, [known.customer_id])
  const act = await lockAct(tx, id)
  if (!act) throw noSuchAct(id)
  return act
}
