import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import type { Tx } from '../platform/postgres.ts'

/** Civil date of today where the organisation is: the one place, with the worker's clock, that asks what day it is. */
export async function todayIn(tx: Tx): Promise<CivilDate> {
  const { time_zone } = await tx.selectFrom('organisation').select('time_zone').executeTakeFirstOrThrow()
  return civilDate(Temporal.Now.plainDateISO(time_zone).toString())
}
