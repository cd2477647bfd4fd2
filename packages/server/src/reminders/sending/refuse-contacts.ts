import type { Tx } from '../../platform/postgres.ts'
import type { ActRow } from '../acts/acts.queries.ts'
import { letterLines, postalLines } from '../rendering/load-messages.ts'
import { customersOf, usableContactsOf } from '../rendering/message-facts.queries.ts'
import { insertUnusableAddress, markUnusable, type UnusableContact } from './sending.queries.ts'

export type RefusedContact = {
  readonly act: ActRow
  readonly recipient: string | null
  readonly since: string
  readonly reason: string
}

/** Contacts on file that an act of this channel can have been for, letters apart. */
const CONTACT_CHANNELS: Readonly<Record<string, readonly string[]>> = {
  email: ['email'],
  sms: ['sms'],
  call: ['phone', 'sms'],
}

/** What refused, or came back, is not used again until somebody mends it. */
export async function refuseContacts(tx: Tx, refused: readonly RefusedContact[]): Promise<void> {
  const unusable = refused.flatMap(({ act, recipient, since, reason }) =>
    (recipient === null ? [] : (CONTACT_CHANNELS[act.channel] ?? [])).map((channel) => ({
      customerId: act.customer_id,
      channel,
      value: recipient ?? '',
      since,
      reason,
    })),
  )
  await markUnusable(tx, unusable)
  await refuseAddresses(
    tx,
    refused.filter(({ act }) => act.channel === 'letter' || act.channel === 'registered-letter'),
  )
}

/**
 * A letter went to a contact for letters, or to the customer's own address; the one that has been changed since is
 * left as it is. An own address that letters come back from joins the contacts, as one not to be used.
 */
async function refuseAddresses(tx: Tx, refused: readonly RefusedContact[]): Promise<void> {
  if (refused.length === 0) return
  const customerIds = refused.map(({ act }) => act.customer_id)
  const contacts = await usableContactsOf(tx, customerIds)
  const customers = new Map((await customersOf(tx, customerIds)).map((row) => [row.id, row]))
  for (const { act, recipient, since, reason } of refused) {
    const wentTo = (lines: readonly string[]) => recipient?.endsWith(lines.join(', ')) === true
    const customerId = act.customer_id
    const contact = contacts.find(
      ({ customer_id, channel, value }) =>
        customer_id === customerId && channel === 'letter' && wentTo(letterLines(value)),
    )
    const address: UnusableContact = { customerId, channel: 'letter', value: '', since, reason }
    if (contact) await markUnusable(tx, [{ ...address, value: contact.value }])
    else {
      const customer = customers.get(customerId)
      const lines = customer ? postalLines(customer) : []
      if (lines.length > 0 && wentTo(lines))
        await insertUnusableAddress(tx, { ...address, value: lines.join(', ') })
    }
  }
}
