import type { Tx } from '../platform/postgres.ts'
import { type KnownAccount as Known, listKnownAccounts as list } from './bank-statements.queries.ts'

export type KnownAccount = Known

/** The accounts of all creditors: those that letters name first, then those whose statements came. */
export async function listKnownAccounts(tx: Tx): Promise<KnownAccount[]> {
  return list(tx)
}
