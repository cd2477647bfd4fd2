import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../audit/append-audit.ts'
import { datesReversed } from '../claims/debt-refusals.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { lockPromise, writeWithdrawal } from './promises.queries.ts'

/**
 * The customer takes its word back, or it was recorded by mistake: it governs nothing any more, and counts neither as
 * kept nor as broken.
 * @throws Refusal when it is not there, was withdrawn before, or not made yet on that day
 */
export async function withdrawPromise(tx: Tx, actor: string, id: number, on: CivilDate): Promise<void> {
  const promise = await lockPromise(tx, id)
  if (!promise)
    throw new Refusal('not-found', `There is no promise ${id}.`, `Il n’y a pas de promesse ${id}.`)
  if (promise.withdrawn_on !== null)
    throw new Refusal(
      'not-allowed-now',
      `Promise ${id} was withdrawn on ${promise.withdrawn_on}.`,
      `La promesse ${id} a été retirée le ${promise.withdrawn_on}.`,
    )
  if (on < promise.made_on) throw datesReversed('on', on, 'madeOn', promise.made_on)
  await writeWithdrawal(tx, id, on)
  await markForReview(tx, [promise.customer_id])
  await appendAudit(tx, actor, [{ action: 'promise.withdrawn', subject: `promise:${id}`, detail: { on } }])
}
