import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { businessDate } from '../../planning/business-date.ts'
import type { Tx } from '../../platform/postgres.ts'

/** What a person's word about an act is dated by. */
export type ReceivablesDay = {
  /** Day of the receivables: see `business-date.ts`. */
  readonly asOf: CivilDate
  /** Civil date of the organisation's clock. */
  readonly today: CivilDate
  /** Civil date of that clock at a moment. */
  readonly dayOf: (moment: Date) => CivilDate
  readonly now: Date
  readonly timeZone: string
}

export async function readDay(tx: Tx, now: Date): Promise<ReceivablesDay> {
  const { time_zone: zone } = await tx
    .selectFrom('organisation')
    .select('time_zone')
    .executeTakeFirstOrThrow()
  const dayOf = (moment: Date) => {
    const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone)
    return civilDate(local.toPlainDate().toString())
  }
  const today = dayOf(now)
  return {
    asOf: await businessDate(tx, today),
    today,
    dayOf,
    now,
    timeZone: zone,
  }
}
