import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { AgedAccount } from '@recouvrance/core/claims/aged-account'
import type { Currency } from '@recouvrance/core/money/currency'
import { sql } from 'kysely'
import { clientOf, type Tx } from '../platform/postgres.ts'
import { openItems, openItemsOn } from './claims.queries.ts'

export type AgeingQuestion = {
  readonly asOf: CivilDate
  /** What an account is: a customer, a creditor, or a customer of a creditor. */
  readonly by: 'customer' | 'creditor' | 'customer-and-creditor'
  readonly currency?: Currency | undefined
  /** Absent: the whole portfolio. */
  readonly customerIds?: readonly number[] | undefined
  /** What bears a later date counts too, as it does in the standings: nothing has to be taken off again. */
  readonly withLaterEntries?: boolean | undefined
}

export type AgeingRow = AgedAccount & {
  /** Null where the question does not ask by it. */
  readonly customerId: number | null
  readonly creditorId: number | null
  /** Of what is owed, the due date that came or comes first. */
  readonly oldestDueOn: CivilDate | null
}

const ACCOUNTS = {
  customer: sql`customer_id, null::bigint`,
  creditor: sql`null::bigint, creditor_id`,
  'customer-and-creditor': sql`customer_id, creditor_id`,
}

const LATE = (from: number, until: number) =>
  sql`coalesce(sum(open_minor) filter (where open_minor > 0 and late between ${sql.lit(from)} and ${sql.lit(until)}), 0)::bigint`

// Beyond any distance between two civil dates.
const FAR = 1_000_000

type Row = readonly [
  number | null,
  number | null,
  Currency,
  CivilDate | null,
  ...sums: readonly [number, number, number, number, number, number, number],
]

/**
 * Open items by age, added up by account and currency. The buckets are those of `core/claims/ageing.ts`, against
 * which a test holds every boundary. Rows come as arrays: 100,000 accounts as objects with named fields take longer
 * to be made than to be added up.
 */
export async function ageingRows(tx: Tx, question: AgeingQuestion): Promise<AgeingRow[]> {
  const { asOf, by, currency, customerIds = null, withLaterEntries } = question
  const items = withLaterEntries ? openItems(customerIds) : openItemsOn(asOf, customerIds)
  const query = sql`
    select ${ACCOUNTS[by]}, currency, min(due_on) filter (where open_minor > 0),
           ${LATE(-FAR, 0)}, ${LATE(1, 30)}, ${LATE(31, 60)}, ${LATE(61, 90)}, ${LATE(91, FAR)},
           coalesce(sum(open_minor) filter (where open_minor > 0 and late is null), 0)::bigint,
           coalesce(sum(open_minor) filter (where open_minor < 0), 0)::bigint
      from (select o.*, ${asOf}::date - o.due_on as late from (${items}) o) aged
     where ${currency === undefined ? sql`true` : sql`currency = ${currency}`}
     group by ${by === 'customer' ? sql`customer_id` : by === 'creditor' ? sql`creditor_id` : sql`customer_id, creditor_id`}, currency
     order by 1, 2, 3`.compile(tx)
  const { rows } = await clientOf(tx).query<Row[]>({
    text: query.sql,
    values: [...query.parameters],
    rowMode: 'array',
  })
  return (rows as unknown as Row[]).map(([customerId, creditorId, code, oldestDueOn, ...sums]) => ({
    customerId,
    creditorId,
    oldestDueOn,
    currency: code,
    buckets: {
      'not-due': sums[0],
      '1-30': sums[1],
      '31-60': sums[2],
      '61-90': sums[3],
      '90+': sums[4],
      'no-due-date': sums[5],
    },
    creditsMinor: sums[6],
  }))
}

export type AccountName = { readonly id: number; readonly number: string; readonly name: string }

/** Customers with something open on that day, by number: one page of them after a number. */
export async function customersWithOpenItems(
  tx: Tx,
  asOf: CivilDate,
  page: { after: string | null; limit: number },
): Promise<AccountName[]> {
  const { rows } = await sql<AccountName>`
    select c.id, c.number, c.name
      from customer c
     where ${page.after === null ? sql`true` : sql`c.number collate natural_order > ${page.after}`}
       and (exists (select from item i where i.customer_id = c.id and i.open_minor <> 0 and i.kind <> 'instalment')
         or exists (select from item i join item_entry e on e.item_id = i.id
                     where i.customer_id = c.id and e.on_date > ${asOf}::date))
     order by c.number collate natural_order
     limit ${page.limit}`.execute(tx)
  return rows
}

/** Numbers and names of these customers. */
export async function customerNames(tx: Tx, ids: readonly number[]): Promise<AccountName[]> {
  const { rows } = await sql<AccountName>`
    select id, number, name from customer where id = any(${ids}::bigint[])`.execute(tx)
  return rows
}

/** Every creditor, by id. */
export async function creditorNames(tx: Tx): Promise<AccountName[]> {
  return tx.selectFrom('creditor').select(['id', 'key as number', 'name']).orderBy('id').execute()
}
