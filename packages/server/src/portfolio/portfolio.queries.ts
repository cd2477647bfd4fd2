import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'
import { all, customerConditions, inState, standingConditions } from './portfolio-filter.queries.ts'
import type { PortfolioFilter } from './portfolio-filter.ts'

export type ListedCustomer = {
  id: number
  number: string
  name: string
  kind: CustomerKind
  country: string
  language: string
  city: string | null
  assignee: string | null
  /** What the list is sorted by, beside the id. */
  place: string | number
}

export const CUSTOMER_SORTS = ['number', 'name', 'overdue', 'net', 'oldest'] as const
export type CustomerSort = (typeof CUSTOMER_SORTS)[number]

export type Place = readonly [string | number, number]
export type Order = 'asc' | 'desc'
type Page = { readonly after: Place | null; readonly limit: number }

/** Sorts by what a customer owes: in one currency, and only of those with something open in it. */
export const AMOUNT_SORTS: readonly CustomerSort[] = ['overdue', 'net', 'oldest']

// Who owes nothing that has a due date comes after those who do.
const SORTED_BY: Readonly<Record<CustomerSort, { column: RawBuilder<unknown>; type: RawBuilder<unknown> }>> =
  {
    number: { column: sql`c.number collate natural_order`, type: sql`text` },
    name: { column: sql`c.name`, type: sql`text` },
    overdue: { column: sql`s.overdue_minor`, type: sql`bigint` },
    net: { column: sql`s.net_minor`, type: sql`bigint` },
    oldest: { column: sql`coalesce(s.oldest_due_on, 'infinity')`, type: sql`date` },
  }

/** One page of customers; each sort has its index, and the id tells apart those in the same place. */
export async function listCustomerRows(
  tx: Tx,
  filter: PortfolioFilter,
  today: CivilDate,
  sort: CustomerSort,
  order: Order,
  { after, limit }: Page,
): Promise<ListedCustomer[]> {
  const { column, type } = SORTED_BY[sort]
  const byAmount = AMOUNT_SORTS.includes(sort)
  const id = byAmount ? sql`s.customer_id` : sql`c.id`
  const way = order === 'asc' ? sql`asc` : sql`desc`
  const beyond = order === 'asc' ? sql`>` : sql`<`
  const conditions = [
    ...customerConditions(filter, today),
    ...(byAmount ? standingConditions(filter, today) : owing(filter, today)),
    ...(after === null
      ? []
      : [sql`(${column}, ${id}) ${beyond} (${after[0]}::${type}, ${after[1]}::bigint)`]),
  ]
  const { rows } = await sql<ListedCustomer>`
    select c.id, c.number, c.name, c.kind, c.country, c.language, c.city, c.assignee, ${column} as place
      from ${
        byAmount
          ? sql`customer_standing s join customer c on c.organisation_id = s.organisation_id and c.id = s.customer_id`
          : sql`customer c`
      }
     where ${all(conditions)}
     order by ${column} ${way}, ${id} ${way}
     limit ${limit}`.execute(tx)
  return rows
}

/** Conditions on what a customer owes, where the list is not one of what is owed. */
function owing(filter: PortfolioFilter, today: CivilDate): RawBuilder<unknown>[] {
  const conditions = standingConditions(filter, today)
  if (conditions.length === 0 && filter.open !== true) return []
  return [sql`exists (select from customer_standing s where s.customer_id = c.id and ${all(conditions)})`]
}

/** All that a customer must meet, as `c`. */
export function everyCondition(filter: PortfolioFilter, today: CivilDate): RawBuilder<unknown> {
  return all([...customerConditions(filter, today), ...owing(filter, today)])
}

export async function countCustomers(tx: Tx, filter: PortfolioFilter, today: CivilDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from customer c where ${everyCondition(filter, today)}`.execute(tx)
  return rows[0]?.count ?? 0
}

export type Owed = {
  readonly currency: Currency
  readonly customers: number
  readonly net_minor: MinorUnits
  readonly overdue_minor: MinorUnits
}

/** What they owe together, by currency. */
export async function sumCustomers(tx: Tx, filter: PortfolioFilter, today: CivilDate): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select s.currency, count(*)::int as customers, sum(s.net_minor)::bigint as net_minor,
           sum(s.overdue_minor)::bigint as overdue_minor
      from customer_standing s join customer c on c.organisation_id = s.organisation_id and c.id = s.customer_id
     where ${all([...customerConditions(filter, today), ...standingConditions(filter, today)])}
     group by 1 order by 1`.execute(tx)
  return rows
}

/** Ids of all that match, in their order; locked, so that nobody changes them meanwhile. */
export async function lockMatching(tx: Tx, filter: PortfolioFilter, today: CivilDate): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select c.id from customer c where ${everyCondition(filter, today)} order by c.id for no key update`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

export type StateRow = {
  readonly customer_id: number
  readonly state: 'held' | 'disputed' | 'promised' | 'insolvent'
}

/** What holds of each of these customers on that day. */
export async function statesOf(
  tx: Tx,
  customerIds: readonly number[],
  today: CivilDate,
): Promise<StateRow[]> {
  const ids = sql`${customerIds}::bigint[]`
  const branches = (['held', 'disputed', 'promised'] as const).map(
    (state) =>
      sql`select customer_id, ${sql.lit(state)} as state from (${inState(state, today)}) s where customer_id = any(${ids})`,
  )
  const { rows } = await sql<StateRow>`
    ${sql.join(branches, sql` union `)}
    union select id, 'insolvent' from customer where id = any(${ids}) and insolvency_opened_on is not null`.execute(
    tx,
  )
  return rows
}
