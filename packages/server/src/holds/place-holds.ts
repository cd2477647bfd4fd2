import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { datesReversed } from '../claims/debt-refusals.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { insertHolds, withdrawHoldRows } from './holds.queries.ts'

export type NewHolds = {
  readonly customerIds: readonly number[]
  readonly from: CivilDate
  /** Last held day; null: until somebody ends them. */
  readonly until: CivilDate | null
  readonly reason: string
}

/**
 * Stops the reminders of many customers for a time, each with a hold of its own. Whoever asks tells the audit trail.
 * @returns ids of the holds
 * @throws Refusal when the dates are reversed
 */
export async function placeHolds(tx: Tx, actor: string, holds: NewHolds): Promise<number[]> {
  const { customerIds, from, until } = holds
  if (until !== null && until < from) throw datesReversed('until', until, 'from', from)
  const ids = await insertHolds(tx, { ...holds, author: actor })
  await markForReview(tx, customerIds)
  return ids
}

/**
 * Takes holds of customers back as if they had never held a day; those that somebody ended since stay as they are.
 * @returns how many were taken back
 */
export async function withdrawHolds(tx: Tx, ids: readonly number[]): Promise<number> {
  const customerIds = await withdrawHoldRows(tx, ids)
  await markForReview(tx, customerIds)
  return customerIds.length
}
