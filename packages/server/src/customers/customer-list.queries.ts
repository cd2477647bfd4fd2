import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { Currency } from '@recouvrance/core/money/currency'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type CustomerFilter = {
  /** Part of the name or of the number. */
  readonly q?: string | undefined
  readonly kind?: CustomerKind | undefined
  /** Only those with something past its due date on this day. */
  readonly overdueOn: CivilDate | null
}

export type ListedCustomer = {
  id: number
  number: string
  name: string
  kind: CustomerKind
  country: string
  language: string
  city: string | null
  /** What the list is sorted by, beside the id. */
  place: string | number
}

type Page<Place> = { readonly after: Place | null; readonly limit: number }

const COLUMNS = sql`c.id, c.number, c.name, c.kind, c.country, c.language, c.city`

/** By number or name, which both have an index; the id tells customers of the same name apart. */
export async function customersByText(
  tx: Tx,
  column: 'number' | 'name',
  filter: CustomerFilter,
  { after, limit }: Page<readonly [string, number]>,
): Promise<ListedCustomer[]> {
  const by = sql.ref(`c.${column}`)
  const { rows } = await sql<ListedCustomer>`
    select ${COLUMNS}, ${by} as place
      from customer c
     where ${matching(filter)} and ${after === null ? sql`true` : sql`(${by}, c.id) > (${after[0]}, ${after[1]})`}
     order by ${by}, c.id
     limit ${limit}`.execute(tx)
  return rows
}

/** Those who are the most overdue in one currency first; who is not overdue at all is not in this list. */
export async function customersByOverdue(
  tx: Tx,
  currency: Currency,
  filter: CustomerFilter,
  { after, limit }: Page<readonly [number, number]>,
): Promise<ListedCustomer[]> {
  const { rows } = await sql<ListedCustomer>`
    select ${COLUMNS}, s.overdue_minor as place
      from customer_standing s
      join customer c on c.organisation_id = s.organisation_id and c.id = s.customer_id
     where s.currency = ${currency} and s.overdue_minor > 0 and ${matching(filter)}
       and ${after === null ? sql`true` : sql`(s.overdue_minor, s.customer_id) < (${after[0]}::bigint, ${after[1]}::bigint)`}
     order by s.overdue_minor desc, s.customer_id desc
     limit ${limit}`.execute(tx)
  return rows
}

// Shorter ones are in too many names for an index to help: the list is read until enough are found.
const SHORTEST_INDEXED = 3

function matching({ q, kind, overdueOn }: CustomerFilter): RawBuilder<unknown> {
  const part = q === undefined ? null : `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`
  const named =
    part === null
      ? sql`true`
      : (q?.length ?? 0) < SHORTEST_INDEXED
        ? sql`(c.name ilike ${part} or c.number ilike ${part})`
        : sql`c.id in (select customers_like(${part}))`
  return sql`
    ${named}
    and ${kind === undefined ? sql`true` : sql`c.kind = ${kind}`}
    and ${
      overdueOn === null
        ? sql`true`
        : sql`exists (select from item i
                       where i.customer_id = c.id and i.open_minor > 0 and i.due_on < ${overdueOn}::date
                         and i.kind <> 'instalment')`
    }`
}
