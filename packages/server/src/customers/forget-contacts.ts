import type { Tx } from '../platform/postgres.ts'
import { deleteContactsOf } from './contacts.queries.ts'

/** Erases every way to reach these customers. @returns how many they were */
export async function forgetContacts(tx: Tx, customerIds: readonly number[]): Promise<number> {
  return deleteContactsOf(tx, customerIds)
}
