import type { ContactChannel } from '@recouvrance/core/customers/customer'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { checkedContactValue } from './checked-values.ts'
import { insertContact } from './contacts.queries.ts'
import { contactTaken } from './customer-refusals.ts'
import { lockKnownCustomer } from './known-customer.ts'
import { markForReview } from './mark-for-review.ts'

export type NewContact = {
  readonly channel: ContactChannel
  readonly value: string
  readonly role: string
  readonly name: string | null
  readonly thirdParty?: boolean | undefined
}

/**
 * Adds a way to reach a customer.
 * @throws Refusal when the customer is not there, the value is none for the channel, or is there already
 */
export async function addContact(tx: Tx, actor: string, customerId: number, wanted: NewContact) {
  const customer = await lockKnownCustomer(tx, customerId)
  const { channel, role, name, thirdParty = false } = wanted
  const value = checkedContactValue(channel, wanted.value, customer.country)
  const contact = { channel, value, role, name, third_party: thirdParty }
  const id = await insertContact(tx, customerId, contact)
  if (id === null) throw contactTaken(contact.value)
  await markForReview(tx, [customerId])
  await appendAudit(tx, actor, [
    {
      action: 'contact.added',
      subject: `customer:${customerId}`,
      detail: { contactId: String(id), ...contact },
    },
  ])
  return id
}
