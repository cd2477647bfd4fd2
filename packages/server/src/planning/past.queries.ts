import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

/** Customers who had anything on the books since a day, with how many items, by id. */
export async function customersSince(tx: Tx, since: string): Promise<{ id: number; items: number }[]> {
  const { rows } = await sql<{ id: number; items: number }>`
    select customer_id as id, count(*)::int as items
      from item
     where issued_on >= ${since}::date or open_minor <> 0
     group by 1 order by 1`.execute(tx)
  return rows
}

export type PastItemRow = {
  customer_id: number
  creditor_id: number
  id: number
  kind: string
  number: string
  issued_on: string
  due_on: string | null
  due_by_law: boolean
  currency: string
  limitation_on: string | null
  /** Comes from a list that shows what was open on one day, and nothing of what had been settled before. */
  without_past: boolean
  bookings: { on: string; amountMinor: number }[]
}

/** Items of these customers with everything that was booked on them, instalments of plans left out. */
export async function pastItemsOf(tx: Tx, customerIds: readonly number[], since: string) {
  const { rows } = await sql<PastItemRow>`
    select i.customer_id, i.creditor_id, i.id, i.kind, i.number, i.issued_on, i.due_on, i.currency, i.limitation_on,
           i.due_on_source = 'law' as due_by_law,
           coalesce(m.kind not in ('fec', 'journal'), false) as without_past,
           e.bookings
      from item i
      left join import m on m.organisation_id = i.organisation_id and m.id = i.import_id
     cross join lateral (
        select jsonb_agg(jsonb_build_object('on', on_date, 'amountMinor', amount_minor) order by on_date, id) as bookings
          from item_entry e
         where e.organisation_id = i.organisation_id and e.item_id = i.id) e
     where i.customer_id = any(${customerIds}::bigint[]) and i.kind <> 'instalment' and e.bookings is not null
       and (i.issued_on >= ${since}::date or i.open_minor <> 0
            or exists (select from item_entry l
                        where l.organisation_id = i.organisation_id and l.item_id = i.id and l.on_date >= ${since}::date))
     order by i.customer_id, i.creditor_id, i.id`.execute(tx)
  return rows
}

export async function pastPromisesOf(tx: Tx, customerIds: readonly number[]) {
  const { rows } = await sql<{
    customer_id: number
    item_ids: number[]
    amount_minor: number
    made_on: string
    due_on: string
    withdrawn_on: string | null
  }>`
    select customer_id, item_ids, amount_minor, made_on, due_on, withdrawn_on from promise
     where customer_id = any(${customerIds}::bigint[]) order by id`.execute(tx)
  return rows
}

export async function pastDisputesOf(tx: Tx, customerIds: readonly number[]) {
  return tx
    .selectFrom('dispute')
    .select(['customer_id', 'item_id', 'amount_minor', 'opened_on', 'closed_on', 'deadline_on'])
    .where('customer_id', '=', sql<number>`any(${customerIds}::bigint[])`)
    .orderBy('id')
    .execute()
}
