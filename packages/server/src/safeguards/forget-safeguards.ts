import type { Tx } from '../platform/postgres.ts'
import { deleteEndedSafeguardsOf } from './safeguards.queries.ts'

/**
 * Erases what protected these customers and is over: it tells of their troubles, and names people. What still protects
 * them stays, or whoever imports their addresses again would write to them.
 */
export async function forgetSafeguards(tx: Tx, customerIds: readonly number[]): Promise<void> {
  await deleteEndedSafeguardsOf(tx, customerIds)
}
