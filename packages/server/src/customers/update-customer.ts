import { isDeepStrictEqual } from 'node:util'
import { appendAudit } from '../audit/append-audit.ts'
import { rederiveDueDates } from '../claims/rederive-due-dates.ts'
import type { Tx } from '../platform/postgres.ts'
import { checkedValues } from './checked-values.ts'
import { coherentInsolvency } from './coherent-insolvency.ts'
import { type CustomerRow, type CustomerValues, updateCustomerRow } from './customers.queries.ts'
import { lockKnownCustomer } from './known-customer.ts'
import { markForReview } from './mark-for-review.ts'

export type CustomerUpdate = Omit<CustomerValues, 'number'>

/**
 * Changes what is known of a customer. When its term or kind changes, the due dates that were derived from terms or
 * the law are worked out again.
 * @returns how many due dates moved
 * @throws Refusal when it is not there or a value cannot be used
 */
export async function updateCustomer(
  tx: Tx,
  actor: string,
  id: number,
  update: CustomerUpdate,
): Promise<{ movedDueDates: number }> {
  const before = await lockKnownCustomer(tx, id)
  const changed = changesOf(before, coherentInsolvency(before, await checkedValues(tx, id, update)))
  const fields = Object.keys(changed)
  if (fields.length === 0) return { movedDueDates: 0 }
  await updateCustomerRow(tx, id, changed)
  const movedDueDates =
    fields.includes('payment_term') || fields.includes('kind')
      ? await rederiveDueDates(tx, { customerId: id })
      : 0
  await markForReview(tx, [id])
  await appendAudit(tx, actor, [
    {
      action: 'customer.changed',
      subject: `customer:${id}`,
      detail: {
        before: Object.fromEntries(Object.entries(before).filter(([field]) => fields.includes(field))),
        after: changed,
        movedDueDates,
      },
    },
  ])
  return { movedDueDates }
}

function changesOf(before: CustomerRow, values: CustomerValues): CustomerValues {
  const old: Readonly<Record<string, unknown>> = before
  return Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) => value !== undefined && !isDeepStrictEqual(old[field], value),
    ),
  )
}
