import type { Tx } from '../platform/postgres.ts'
import { type ItemRow, openItemsOfCustomer } from './items.queries.ts'

/** More than a person looks at; `GET /items` pages through all of them. */
const SHOWN = 200

/** The open items of a customer, the longest due first; instalments stand with their payment plan. */
export type OpenItems = { readonly items: readonly ItemRow[]; readonly more: boolean }

export async function openItemsOf(tx: Tx, customerId: number): Promise<OpenItems> {
  const rows = await openItemsOfCustomer(tx, customerId, SHOWN + 1)
  return { items: rows.slice(0, SHOWN), more: rows.length > SHOWN }
}
