import { appendAudit } from '../../audit/append-audit.ts'
import { endHold } from '../../holds/end-hold.ts'
import { planAgain } from '../../planning/run-planning.ts'
import type { Tx } from '../../platform/postgres.ts'
import { askReview, insertEvents } from '../sending/sending.queries.ts'
import { noSuchAct, notInThatState } from './act-refusals.ts'
import { lockAct, readAct } from './acts.queries.ts'
import { holdsOfTakingOut, howTakenOut } from './departures.queries.ts'
import type { ReceivablesDay } from './receivables-day.ts'

/**
 * Puts an act back that a person had taken out: its items are free again, and its customer is planned anew. The same
 * act waits for approval then, unless the facts of now no longer ask for it.
 * @throws Refusal when nobody had taken it out
 */
export async function restoreAct(tx: Tx, actor: string, id: number, { asOf }: ReceivablesDay): Promise<void> {
  const known = await readAct(tx, id)
  if (!known) throw noSuchAct(id)
  await askReview(tx, [known.customer_id])
  const act = await lockAct(tx, id)
  const taken = act?.status === 'cancelled' ? await howTakenOut(tx, id) : undefined
  if (!act || !taken) throw notInThatState(act ?? known, 'nobody has taken it out', 'personne ne l’a retirée')
  for (const hold of await holdsOfTakingOut(tx, act.item_ids, taken)) await endHold(tx, actor, hold, asOf)
  await insertEvents(tx, actor, [{ actId: id, kind: 'restored', detail: {} }])
  await appendAudit(tx, actor, [{ action: 'act.restored', subject: `act:${id}`, detail: {} }])
  await planAgain(tx, [act.customer_id], asOf, actor)
}
