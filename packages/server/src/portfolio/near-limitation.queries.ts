import { addDays, addMonths, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import type { LimitationPeriod } from '@recouvrance/core/law/country-law'
import { surePeriod } from '@recouvrance/core/law/last-day-to-claim'
import { RECORDED_LAWS, recordedLaw } from '@recouvrance/core/law/law-of'
import { NEAR_DAYS } from '@recouvrance/core/scenarios/clock-of-debt'
import { type RawBuilder, sql } from 'kysely'

/** Open invoices that can surely be claimed today, and not for long; of which something was recorded are told by id. */
export function nearLimitation(today: CivilDate, moved: readonly number[]): RawBuilder<unknown> {
  const until = addDays(today, NEAR_DAYS)
  const between = sql`between ${today}::date and ${until}::date`
  return sql`
    select n.id from item n where n.open_minor > 0 and n.kind = 'invoice' and n.limitation_on ${between}
    union select n.id
      from item n
      join customer d on d.organisation_id = n.organisation_id and d.id = n.customer_id
      join creditor r on r.organisation_id = n.organisation_id and r.id = n.creditor_id
     where n.open_minor <> 0 and n.open_minor > 0 and n.kind = 'invoice' and n.limitation_on is null
       and coalesce(n.due_on, 'infinity') between ${earliestDue(today)}::date and ${latestDue(until)}::date
       and ${lastDayByLaw()} ${between}
       and not exists (select from limitation_event e where e.item_id = n.id and e.reversed_at is null
                                                        and e.on_date <= ${today}::date)
    union select unnest(${moved}::bigint[])`
}

type Recorded = { readonly law: string; readonly debtor: string; readonly period: LimitationPeriod }

function recordedPeriods(): Recorded[] {
  return RECORDED_LAWS.flatMap((law) =>
    CUSTOMER_KINDS.flatMap((debtor) => {
      const found = recordedLaw(law)
      const period = found && surePeriod(found, debtor)
      return period ? [{ law, debtor, period }] : []
    }),
  )
}

// A period ends at most with the year after its years: what fell due before or after these days is not near its end.
function earliestDue(today: CivilDate): CivilDate {
  const longest = Math.max(...recordedPeriods().map(({ period }) => period.years))
  return addMonths(today, -12 * (longest + 2))
}

function latestDue(until: CivilDate): CivilDate {
  const shortest = Math.min(...recordedPeriods().map(({ period }) => period.years))
  return addMonths(until, -12 * shortest)
}

/** `limitationEnd` of core in SQL, for the item `n` of the customer `d` and the creditor `r`; a test compares them. */
export function lastDayByLaw(): RawBuilder<unknown> {
  const cases = recordedPeriods().map(
    ({ law, debtor, period }) => sql`when r.country = ${law} and d.kind = ${debtor} then ${endOf(period)}`,
  )
  return sql`(case ${sql.join(cases, sql` `)} end)`
}

function endOf({ years, since, fromYearEnd, toYearEnd }: LimitationPeriod): RawBuilder<unknown> {
  const begin = since === undefined ? sql`n.due_on` : sql`greatest(n.due_on, ${since.day}::date)`
  const start = fromYearEnd ? yearEnd(begin) : begin
  const last = sql`(${start} + make_interval(years => ${years}::int))::date`
  return toYearEnd ? yearEnd(last) : last
}

function yearEnd(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`make_date(extract(year from ${day})::int, 12, 31)`
}
