import type { Tx } from '../platform/postgres.ts'
import { lockOrganisationRow } from './organisations.queries.ts'

/** That of the transaction: who changes what is set for the whole of it takes turns. */
export async function lockOrganisation(tx: Tx): Promise<void> {
  await lockOrganisationRow(tx)
}
