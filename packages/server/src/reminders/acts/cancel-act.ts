import { type CivilDate, laterOf } from '@recouvrance/core/calendar/civil-date'
import { type ActStatus, nextStatus } from '@recouvrance/core/reminders/act-life'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Tx } from '../../platform/postgres.ts'
import { askReview, holdItems, insertEvents, move } from '../sending/sending.queries.ts'
import { noSuchAct, notInThatState } from './act-refusals.ts'
import { type ActRow, lockAct, readAct } from './acts.queries.ts'
import { PEOPLE, takeWorkBack } from './give-work.ts'

export type CancelRequest = {
  readonly reason: string
  /** Day of the receivables. */
  readonly asOf: CivilDate
  /** Last day on which its items are left alone; today when absent. */
  readonly until?: CivilDate | undefined
}

/**
 * A person stops an act that has not left. Its items are held until the day given, so that the next run does not plan
 * the same act again a moment later.
 * @throws Refusal when it has left, or is leaving
 */
export async function cancelAct(
  tx: Tx,
  actor: string,
  id: number,
  { reason, asOf, until }: CancelRequest,
): Promise<void> {
  const known = await readAct(tx, id)
  if (!known) throw noSuchAct(id)
  await askReview(tx, [known.customer_id])
  const act = await lockAct(tx, id)
  if (act?.status === 'claimed' && act.print_batch_id !== null)
    throw notInThatState(
      act,
      `its letter is in print batch ${act.print_batch_id}; take it out first`,
      `sa lettre est dans le lot d’impression ${act.print_batch_id} ; retirez-l’en d’abord`,
    )
  if (!act || !mayBeStopped(act))
    throw notInThatState(act ?? known, 'it cannot be stopped any more', 'il ne peut plus être arrêté')
  await move(tx, 'cancel', [{ id, reason }])
  const heldUntil = laterOf(until ?? asOf, asOf)
  await holdItems(tx, act, { from: asOf, until: heldUntil, reason, author: actor })
  await takeWorkBack(tx, actor, [act])
  const detail = { reason, heldUntil }
  await insertEvents(tx, actor, [{ actId: id, kind: 'cancelled', detail }])
  await appendAudit(tx, actor, [{ action: 'act.cancelled', subject: `act:${id}`, detail }])
}

function mayBeStopped({ status, claimed_by }: ActRow): boolean {
  const claimedByMachine = status === 'claimed' && claimed_by !== PEOPLE
  return nextStatus(status as ActStatus, 'cancel') !== null && !claimedByMachine
}
