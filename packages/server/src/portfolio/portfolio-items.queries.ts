import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { ItemKind } from '@recouvrance/core/claims/open-item'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'
import type { Order, Place } from './portfolio.queries.ts'
import { all, itemConditions } from './portfolio-filter.queries.ts'
import type { PortfolioFilter } from './portfolio-filter.ts'

export type ListedItem = {
  readonly id: number
  readonly customer_id: number
  readonly customer_number: string
  readonly customer_name: string
  readonly assignee: string | null
  readonly creditor_key: string
  readonly kind: ItemKind
  readonly number: string
  readonly currency: Currency
  readonly issued_on: CivilDate
  readonly due_on: CivilDate | null
  readonly amount_minor: MinorUnits
  readonly open_minor: MinorUnits
  readonly contested_minor: MinorUnits
  readonly place: string | number
}

export const ITEM_SORTS = ['due', 'open', 'item'] as const
export type ItemSort = (typeof ITEM_SORTS)[number]

// Each has its index of open items, migration 0018. What has no due date comes after all that has.
const SORTED_BY: Readonly<Record<ItemSort, { column: RawBuilder<unknown>; type: RawBuilder<unknown> }>> = {
  due: { column: sql`coalesce(i.due_on, 'infinity')`, type: sql`date` },
  open: { column: sql`i.open_minor`, type: sql`bigint` },
  item: { column: sql`i.number`, type: sql`text` },
}

const OPEN_ITEMS = sql`item i join customer c on c.organisation_id = i.organisation_id and c.id = i.customer_id`

export async function listItemRows(
  tx: Tx,
  filter: PortfolioFilter,
  today: CivilDate,
  sort: ItemSort,
  order: Order,
  { after, limit }: { readonly after: Place | null; readonly limit: number },
): Promise<ListedItem[]> {
  const { column, type } = SORTED_BY[sort]
  const way = order === 'asc' ? sql`asc` : sql`desc`
  const beyond = order === 'asc' ? sql`>` : sql`<`
  const conditions = [
    ...itemConditions(filter, today),
    ...(after === null ? [] : [sql`(${column}, i.id) ${beyond} (${after[0]}::${type}, ${after[1]}::bigint)`]),
  ]
  const { rows } = await sql<ListedItem>`
    select i.id, i.customer_id, c.number as customer_number, c.name as customer_name, c.assignee,
           (select r.key from creditor r where r.id = i.creditor_id) as creditor_key, i.kind, i.number, i.currency,
           i.issued_on, i.due_on, i.amount_minor, i.open_minor,
           coalesce((select sum(d.amount_minor) from dispute d
                      where d.customer_id = i.customer_id and d.item_id = i.id and d.closed_on is null), 0)::bigint
             as contested_minor,
           ${column} as place
      from ${OPEN_ITEMS}
     where ${all(conditions)}
     order by ${column} ${way}, i.id ${way}
     limit ${limit}`.execute(tx)
  return rows
}

export type OpenSum = {
  readonly currency: Currency
  readonly items: number
  readonly open_minor: MinorUnits
  readonly overdue_minor: MinorUnits
}

/** How many items and what is open of them, by currency. */
export async function sumItems(tx: Tx, filter: PortfolioFilter, today: CivilDate): Promise<OpenSum[]> {
  const { rows } = await sql<OpenSum>`
    select i.currency, count(*)::int as items, sum(i.open_minor)::bigint as open_minor,
           coalesce(sum(i.open_minor) filter (where i.open_minor > 0 and i.due_on < ${today}::date), 0)::bigint
             as overdue_minor
      from ${OPEN_ITEMS}
     where ${all(itemConditions(filter, today))}
     group by 1 order by 1`.execute(tx)
  return rows
}
