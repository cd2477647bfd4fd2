import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { checkedValues } from './checked-values.ts'
import { customerNumberTaken } from './customer-refusals.ts'
import { type CustomerValues, insertCustomer } from './customers.queries.ts'
import { markForReview } from './mark-for-review.ts'

/**
 * Makes a customer.
 * @throws Refusal when the number is taken or a value cannot be used
 */
export async function createCustomer(
  tx: Tx,
  actor: string,
  wanted: CustomerValues & { number: string; name: string },
): Promise<number> {
  const values = { ...wanted, ...(await checkedValues(tx, null, wanted)) }
  const id = await insertCustomer(tx, values)
  if (id === null) throw customerNumberTaken(wanted.number)
  await markForReview(tx, [id])
  await appendAudit(tx, actor, [
    { action: 'customer.created', subject: `customer:${id}`, detail: { ...values } },
  ])
  return id
}
