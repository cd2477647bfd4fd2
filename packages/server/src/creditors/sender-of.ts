import type { Tx } from '../platform/postgres.ts'
import { noCreditor } from './creditor-id-of.ts'
import { findCreditor } from './creditors.queries.ts'

/**
 * Whose name and address stand on what a creditor writes; an empty address: it has none.
 * @throws Refusal when there is no such creditor
 */
export async function senderOf(tx: Tx, key: string): Promise<{ name: string; address: string }> {
  const creditor = await findCreditor(tx, key)
  if (!creditor) throw noCreditor(key)
  return { name: creditor.name, address: creditor.email ?? '' }
}
