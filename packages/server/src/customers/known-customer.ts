import type { Tx } from '../platform/postgres.ts'
import { type ContactRow, findContact } from './contacts.queries.ts'
import { noContact, noCustomer } from './customer-refusals.ts'
import { type CustomerRow, findCustomerIds, lockCustomer } from './customers.queries.ts'

/**
 * The customer, which nobody else changes until the transaction ends.
 * @throws Refusal when it is not there
 */
export async function lockKnownCustomer(tx: Tx, id: number): Promise<CustomerRow> {
  const customer = await lockCustomer(tx, id)
  if (!customer) throw noCustomer(id)
  return customer
}

/** @throws Refusal when that customer has no such contact */
export async function knownContact(tx: Tx, customerId: number, id: number): Promise<ContactRow> {
  const contact = await findContact(tx, customerId, id)
  if (!contact) throw noContact(id)
  return contact
}

/** @throws Refusal when it is not there */
export async function requireCustomer(tx: Tx, id: number): Promise<void> {
  if ((await findCustomerIds(tx, [id])).length === 0) throw noCustomer(id)
}

/** Those of these customers that are not there. */
export async function unknownCustomers(tx: Tx, ids: readonly number[]): Promise<number[]> {
  const known = new Set(await findCustomerIds(tx, ids))
  return ids.filter((id) => !known.has(id))
}
