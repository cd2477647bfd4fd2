import { addDays, type CivilDate, civilDate, daysBetween } from '@recouvrance/core/calendar/civil-date'
import type { Tx } from '../platform/postgres.ts'
import { lastRun } from './planning.queries.ts'

/**
 * The day it is for the receivables: the day of the last run, moved on by the days that went by since. Where the
 * nightly run plans today, that is today; after `run --as-of` another day (an export of last year, a rehearsal),
 * what is sent belongs to that day and is remembered on it.
 * @param today civil date of the clock in the organisation's time zone
 */
export async function businessDate(tx: Tx, today: string): Promise<CivilDate> {
  const run = await lastRun(tx)
  if (!run) return civilDate(today)
  const passed = daysBetween(civilDate(run.finished_on), civilDate(today))
  return addDays(civilDate(run.as_of), Math.max(0, passed))
}
