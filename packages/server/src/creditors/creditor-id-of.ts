import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { findCreditor } from './creditors.queries.ts'

/**
 * The creditor that a caller names by its key.
 * @throws Refusal when there is none
 */
export async function creditorIdOf(tx: Tx, key: string): Promise<number> {
  const creditor = await findCreditor(tx, key)
  if (!creditor) throw noCreditor(key)
  return creditor.id
}

export function noCreditor(key: string): Refusal {
  return new Refusal(
    'not-found',
    `There is no creditor "${key}". GET /creditors and the command "creditor list" show them.`,
    `Il n’y a pas de créancier « ${key} ». GET /creditors et la commande « creditor list » les affichent.`,
  )
}
