import { addDays, type CivilDate, earlierOf } from '@recouvrance/core/calendar/civil-date'
import type { HoldRow } from './holds.queries.ts'

/** The last day on which a hold holds, its early end counted; before its first day when it never held one. */
export function lastHeldDay({
  until_on,
  ended_on,
}: Pick<HoldRow, 'until_on' | 'ended_on'>): CivilDate | null {
  if (ended_on === null) return until_on
  const last = addDays(ended_on, -1)
  return until_on === null ? last : earlierOf(until_on, last)
}
