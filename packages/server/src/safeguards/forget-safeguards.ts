import type { Tx } from '../platform/postgres.ts'
import { deleteSafeguardsOf } from './safeguards.queries.ts'

/** Erases what protected these customers: it tells of their troubles, and names people. */
export async function forgetSafeguards(tx: Tx, customerIds: readonly number[]): Promise<void> {
  await deleteSafeguardsOf(tx, customerIds)
}
