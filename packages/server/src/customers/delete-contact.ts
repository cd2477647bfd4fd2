import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { deleteContactRow } from './contacts.queries.ts'
import { knownContact, lockKnownCustomer } from './known-customer.ts'
import { markForReview } from './mark-for-review.ts'

/**
 * Forgets a way to reach a customer; the audit trail keeps that it was there.
 * @throws Refusal when it is not there
 */
export async function deleteContact(tx: Tx, actor: string, customerId: number, id: number): Promise<void> {
  await lockKnownCustomer(tx, customerId)
  const { channel, value, role } = await knownContact(tx, customerId, id)
  await deleteContactRow(tx, id)
  await markForReview(tx, [customerId])
  await appendAudit(tx, actor, [
    {
      action: 'contact.deleted',
      subject: `customer:${customerId}`,
      detail: { contactId: String(id), channel, value, role },
    },
  ])
}
