import type { Tx } from '../platform/postgres.ts'
import { touchAllReviews, touchReviews } from './customers.queries.ts'

/**
 * Tells the planner that a fact of these customers has changed: the next run looks at them again. To be called in the
 * transaction that changes the fact.
 */
export async function markForReview(tx: Tx, customerIds: readonly number[]): Promise<void> {
  if (customerIds.length > 0) await touchReviews(tx, customerIds)
}

/** The same for every customer: a fact of the portfolio or of a creditor has changed. */
export async function markPortfolioForReview(tx: Tx): Promise<void> {
  await touchAllReviews(tx)
}
