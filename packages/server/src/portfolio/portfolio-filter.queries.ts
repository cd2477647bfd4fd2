import { addDays, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type RawBuilder, sql } from 'kysely'
import { nearLimitation } from './near-limitation.queries.ts'
import {
  type Lateness,
  NOBODY,
  type PortfolioFilter,
  type PortfolioState,
  type Sought,
} from './portfolio-filter.ts'

type Condition = RawBuilder<unknown>

/** Both lists speak of a customer as `c`. */
export function customerConditions(filter: PortfolioFilter, today: CivilDate): Condition[] {
  const { q, state, creditor, movedNear = [] } = filter
  return [
    ...whoConditions(filter),
    ...given(q, (sought) => customersFound(sought, filter)),
    ...given(state, (one) =>
      one === 'insolvent'
        ? sql`c.insolvency_opened_on is not null`
        : one === 'near-limitation'
          ? sql`c.id in (select customer_id from item where id in (${nearLimitation(today, movedNear)}))`
          : sql`c.id in (select customer_id from (${inState(one, today)}) s)`,
    ),
    ...given(
      creditor,
      (key) => sql`exists (select from item i
        where i.customer_id = c.id and i.open_minor <> 0 and i.kind <> 'instalment' and i.creditor_id = ${creditorOf(key)})`,
    ),
  ]
}

/** Both lists speak of an open item as `i`, and of its customer as `c`. */
export function itemConditions(filter: PortfolioFilter, today: CivilDate): Condition[] {
  const { q, creditor, currency, late, fromMinor, toMinor } = filter
  return [
    sql`i.open_minor <> 0`,
    sql`i.kind <> 'instalment'`,
    ...whoConditions(filter),
    ...given(q, itemsFound),
    ...given(filter.state, (one) => itemIn(one, filter, today)),
    ...given(creditor, (key) => sql`i.creditor_id = ${creditorOf(key)}`),
    ...given(currency, (code) => sql`i.currency = ${code}`),
    ...given(late, (one) =>
      one === 'not-due'
        ? sql`(i.open_minor < 0 or coalesce(i.due_on, 'infinity') >= ${today}::date)`
        : sql`i.open_minor > 0 and coalesce(i.due_on, 'infinity') between ${lateBetween(one, today)}`,
    ),
    ...given(fromMinor, (minor) => sql`i.open_minor >= ${minor}::bigint`),
    ...given(toMinor, (minor) => sql`i.open_minor <= ${minor}::bigint`),
  ]
}

function itemIn(state: PortfolioState, { movedNear = [] }: PortfolioFilter, today: CivilDate): Condition {
  switch (state) {
    case 'insolvent':
      return sql`c.insolvency_opened_on is not null`
    case 'disputed':
      return sql`i.id in (select item_id from dispute where closed_on is null)`
    case 'promised':
      return sql`i.id in (select unnest(item_ids) from promise where ${promiseRuns(today)})`
    case 'held':
      return sql`(i.id in (select item_id from hold where scope = 'item' and ${holdRuns(today)})
              or c.id in (select customer_id from hold where scope = 'customer' and ${holdRuns(today)}))`
    case 'near-limitation':
      return sql`i.id in (${nearLimitation(today, movedNear)})`
  }
}

// By ids: each way has an index of its own, and an "or" of them would have none.
function itemsFound(sought: Sought): Condition {
  return sql`i.id in (
    select f.id from item f where f.open_minor <> 0 and f.number in (${sought.text}, ${sought.text.toUpperCase()})
    ${
      sought.minor === null
        ? sql``
        : sql`union select f.id from item f where f.open_minor <> 0
                and f.open_minor in (${sought.minor}::bigint, ${-sought.minor}::bigint)`
    }
    union select f.id from item f
     where f.open_minor <> 0 and f.customer_id in (select customers_like(${partOf(sought)})))`
}

/** What a customer owes in one currency, as `s`. */
export function standingConditions(filter: PortfolioFilter, today: CivilDate): Condition[] {
  const { late, currency, fromMinor, toMinor } = filter
  return [
    ...given(currency, (code) => sql`s.currency = ${code}`),
    ...given(late, (one) =>
      one === 'not-due'
        ? sql`s.overdue_minor = 0`
        : one === 'any'
          ? sql`s.overdue_minor > 0`
          : sql`coalesce(s.oldest_due_on, 'infinity') between ${lateBetween(one, today)}`,
    ),
    ...given(fromMinor, (minor) => sql`s.net_minor >= ${minor}::bigint`),
    ...given(toMinor, (minor) => sql`s.net_minor <= ${minor}::bigint`),
  ]
}

/** Customers of whom, of what is open, or of its sum, that is what was typed. */
function customersFound(sought: Sought, { currency }: PortfolioFilter): Condition {
  const named =
    sought.text.length < SHORTEST_INDEXED
      ? sql`(c.name ilike ${partOf(sought)} or c.number ilike ${partOf(sought)})`
      : null
  const ids = sql`
    ${named ? sql`` : sql`select customers_like(${partOf(sought)}) union`}
    select f.customer_id from item f where f.open_minor <> 0
       and f.number in (${sought.text}, ${sought.text.toUpperCase()})
    ${
      sought.minor === null
        ? sql``
        : sql`union select f.customer_id from item f where f.open_minor <> 0
                and f.open_minor in (${sought.minor}::bigint, ${-sought.minor}::bigint)
              union select s.customer_id from customer_standing s
               where s.currency = ${currency ?? 'EUR'} and s.net_minor = ${sought.minor}::bigint`
    }`
  return named ? sql`(${named} or c.id in (${ids}))` : sql`c.id in (${ids})`
}

// Shorter ones are in too many names for an index to help: the list is read until enough are found.
const SHORTEST_INDEXED = 3

function partOf({ text }: Sought): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
}

function whoConditions(filter: PortfolioFilter): Condition[] {
  const { customerIds, kind, country, scenario, assignee } = filter
  return [
    ...given(customerIds, (ids) => sql`c.id = any(${ids}::bigint[])`),
    ...given(kind, (one) => sql`c.kind = ${one}`),
    ...given(country, (one) => sql`c.country = ${one}`),
    ...given(assignee, (one) => (one === NOBODY ? sql`c.assignee is null` : sql`c.assignee = ${one}`)),
    ...given(scenario, follows),
  ]
}

/** The same as `scenarioKeyFor`: its own scenario, or that of the first rule whose conditions are all met. */
function follows(key: string): Condition {
  return sql`coalesce(c.scenario_key, (
    select r.scenario_key from scenario_rule r
     where coalesce(r.customer_kind = c.kind, true) and coalesce(r.country = c.country, true)
       and (r.creditor_id is null
         or exists (select from item i
                     where i.customer_id = c.id and i.creditor_id = r.creditor_id and i.open_minor <> 0))
     order by r.position limit 1)) = ${key}`
}

function lateBetween(late: Exclude<Lateness, 'not-due'>, today: CivilDate): Condition {
  const days = { any: [FAR, 1], '1-30': [30, 1], '31-60': [60, 31], '61-90': [90, 61], '90+': [FAR, 91] }
  const [most = 0, least = 0] = days[late]
  return sql`${addDays(today, -most)}::date and ${addDays(today, -least)}::date`
}

// Further back than any due date.
const FAR = 40_000

export type NamedState = 'held' | 'disputed' | 'promised'

/** Customers of whom something is in that state on that day. */
export function inState(state: NamedState, today: CivilDate): Condition {
  switch (state) {
    case 'held':
      return sql`select customer_id from hold where customer_id is not null and ${holdRuns(today)}`
    case 'disputed':
      return sql`select customer_id from dispute where closed_on is null`
    case 'promised':
      return sql`select customer_id from promise where ${promiseRuns(today)}`
  }
}

function holdRuns(today: CivilDate): Condition {
  return sql`from_on <= ${today}::date and coalesce(until_on >= ${today}::date, true)
    and coalesce(ended_on > ${today}::date, true)`
}

function promiseRuns(today: CivilDate): Condition {
  return sql`withdrawn_on is null and due_on >= ${today}::date`
}

function creditorOf(key: string): Condition {
  return sql`(select id from creditor where key = ${key})`
}

function given<T>(value: T | null | undefined, condition: (value: T) => Condition): Condition[] {
  return value === undefined || value === null ? [] : [condition(value)]
}

export function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}
