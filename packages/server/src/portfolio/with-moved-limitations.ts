import { addDays, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { NEAR_DAYS } from '@recouvrance/core/scenarios/clock-of-debt'
import { lastDaysOfMoved } from '../limitation/last-days-of-moved.ts'
import type { Tx } from '../platform/postgres.ts'
import type { PortfolioFilter } from './portfolio-filter.ts'

/** Where invoices that are near their limitation are asked for: with those that something recorded brought there. */
export async function withMovedLimitations(
  tx: Tx,
  filter: PortfolioFilter,
  today: CivilDate,
): Promise<PortfolioFilter> {
  if (filter.state !== 'near-limitation') return filter
  const until = addDays(today, NEAR_DAYS)
  const near = (await lastDaysOfMoved(tx, today)).filter(
    ({ lastDay }) => lastDay >= today && lastDay <= until,
  )
  return { ...filter, movedNear: near.map(({ itemId }) => itemId) }
}
