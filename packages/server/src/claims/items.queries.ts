import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { DueOnSource } from '@recouvrance/core/claims/derive-due-date'
import type { ItemKind } from '@recouvrance/core/claims/open-item'
import type { Currency } from '@recouvrance/core/money/currency'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type ItemRow = {
  id: number
  customer_id: number
  creditor_key: string
  kind: ItemKind
  number: string
  currency: Currency
  issued_on: CivilDate
  due_on: CivilDate | null
  due_on_source: DueOnSource
  limitation_on: CivilDate | null
  amount_minor: number
  open_minor: number
  payment_plan_id: number | null
  /** Percent. */
  agreed_rate: string | null
}

export type ItemFilter = {
  readonly customerId?: number | undefined
  readonly kind?: ItemKind | undefined
  /** Only what is open now; of these, only what is past its due date. */
  readonly openOnly: boolean
  /** Only what nothing is open of any more. */
  readonly settledOnly: boolean
  readonly overdueBefore: CivilDate | null
}

/** Place in the list: customers in the order of their ids, items in that of theirs. Both indexes on items have it. */
export type ItemPlace = readonly [customerId: number, itemId: number]

const ITEMS = sql`
  select i.id, i.customer_id, r.key as creditor_key, i.kind, i.number, i.currency, i.issued_on, i.due_on,
         i.due_on_source, i.limitation_on, i.amount_minor, i.open_minor, i.payment_plan_id, i.agreed_rate
    from item i join creditor r on r.id = i.creditor_id`

export async function listItems(
  tx: Tx,
  { customerId, kind, openOnly, settledOnly, overdueBefore }: ItemFilter,
  page: { after: ItemPlace | null; limit: number },
): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    ${ITEMS}
     where ${page.after === null ? sql`true` : sql`(i.customer_id, i.id) > (${page.after[0]}, ${page.after[1]})`}
       and ${customerId === undefined ? sql`true` : sql`i.customer_id = ${customerId}`}
       and ${kind === undefined ? sql`true` : sql`i.kind = ${kind}`}
       and ${openOnly ? sql`i.open_minor <> 0` : sql`true`}
       and ${settledOnly ? sql`i.open_minor = 0` : sql`true`}
       and ${overdueBefore === null ? sql`true` : sql`i.open_minor > 0 and i.due_on < ${overdueBefore}::date`}
     order by i.customer_id, i.id
     limit ${page.limit}`.execute(tx)
  return rows
}

export async function openItemsOfCustomer(tx: Tx, customerId: number, limit: number): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    ${ITEMS}
     where i.customer_id = ${customerId} and i.open_minor <> 0 and i.kind <> 'instalment'
     order by i.due_on nulls last, i.id
     limit ${limit}`.execute(tx)
  return rows
}

export async function findItem(tx: Tx, id: number): Promise<ItemRow | undefined> {
  const { rows } = await sql<ItemRow>`${ITEMS} where i.id = ${id}`.execute(tx)
  return rows[0]
}

/** Steps that were tried on an item, oldest first. */
export async function stepRecordsOf(tx: Tx, itemId: number) {
  return tx
    .selectFrom('step_record')
    .select(['act_id', 'step_key', 'on_date', 'outcome'])
    .where('item_id', '=', itemId)
    .orderBy('on_date')
    .orderBy('act_id')
    .execute()
}

/** Items of a customer by their numbers. */
export async function itemsNumbered(
  tx: Tx,
  customerId: number,
  numbers: readonly string[],
): Promise<{ id: number; number: string }[]> {
  return tx
    .selectFrom('item')
    .select(['id', 'number'])
    .where('customer_id', '=', customerId)
    .where('number', '=', sql<string>`any(${numbers}::text[])`)
    .orderBy('id')
    .execute()
}
