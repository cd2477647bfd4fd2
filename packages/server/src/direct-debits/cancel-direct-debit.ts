import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../audit/append-audit.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { lockDirectDebit, writeCancellation } from './direct-debits.queries.ts'

/**
 * A direct debit will not be collected, or the bank has sent it back: what is open of its item is chased again.
 * @throws Refusal when it is not there or was cancelled before
 */
export async function cancelDirectDebit(tx: Tx, actor: string, id: number, on: CivilDate): Promise<void> {
  const debit = await lockDirectDebit(tx, id)
  if (!debit)
    throw new Refusal('not-found', `There is no direct debit ${id}.`, `Il n’y a pas de prélèvement ${id}.`)
  if (debit.cancelled_on !== null)
    throw new Refusal(
      'not-allowed-now',
      `Direct debit ${id} was cancelled on ${debit.cancelled_on}.`,
      `Le prélèvement ${id} a été annulé le ${debit.cancelled_on}.`,
    )
  await writeCancellation(tx, id, on)
  await markForReview(tx, [debit.customer_id])
  await appendAudit(tx, actor, [
    { action: 'direct-debit.cancelled', subject: `direct-debit:${id}`, detail: { on } },
  ])
}
