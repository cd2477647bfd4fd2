import type { ContactChannel } from '@recouvrance/core/customers/customer'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type ContactRow = {
  id: number
  customer_id: number
  channel: ContactChannel
  value: string
  role: string
  name: string | null
  unusable_since: string | null
  unusable_reason: string | null
  third_party: boolean
}

export type ContactValues = Partial<Omit<ContactRow, 'id' | 'customer_id'>>

const COLUMNS = [
  'id',
  'customer_id',
  'channel',
  'value',
  'role',
  'name',
  'unusable_since',
  'unusable_reason',
  'third_party',
] as const

export async function listContacts(tx: Tx, customerId: number): Promise<ContactRow[]> {
  const rows = await tx
    .selectFrom('contact')
    .select(COLUMNS)
    .where('customer_id', '=', customerId)
    .orderBy('id')
    .execute()
  return rows as ContactRow[]
}

export async function findContact(tx: Tx, customerId: number, id: number): Promise<ContactRow | undefined> {
  const row = await tx
    .selectFrom('contact')
    .select(COLUMNS)
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row as ContactRow | undefined
}

/** @returns null when the customer has that very contact already */
export async function insertContact(
  tx: Tx,
  customerId: number,
  contact: {
    channel: ContactChannel
    value: string
    role: string
    name: string | null
    third_party: boolean
  },
): Promise<number | null> {
  const row = await tx
    .insertInto('contact')
    .values({ customer_id: customerId, ...contact })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'customer_id', 'channel', 'value']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Whether the customer has another contact of that channel and value. */
export async function hasOtherContact(tx: Tx, contact: ContactRow, value: string): Promise<boolean> {
  const row = await tx
    .selectFrom('contact')
    .select('id')
    .where('customer_id', '=', contact.customer_id)
    .where('channel', '=', contact.channel)
    .where('value', '=', value)
    .where('id', '<>', contact.id)
    .executeTakeFirst()
  return row !== undefined
}

export async function updateContactRow(tx: Tx, id: number, values: ContactValues): Promise<void> {
  await tx.updateTable('contact').set(values).where('id', '=', id).execute()
}

export async function deleteContactRow(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('contact').where('id', '=', id).execute()
}

/** @returns how many they were */
export async function deleteContactsOf(tx: Tx, customerIds: readonly number[]): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('contact')
    .where('customer_id', '=', sql<number>`any(${customerIds}::bigint[])`)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
