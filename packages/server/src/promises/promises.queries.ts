import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type NewPromiseRow = {
  readonly customer_id: number
  readonly amount_minor: MinorUnits
  readonly currency: Currency
  readonly made_on: CivilDate
  readonly due_on: CivilDate
  readonly item_ids: number[]
  readonly author: string
}

export async function insertPromise(tx: Tx, promise: NewPromiseRow): Promise<number> {
  const { id } = await tx.insertInto('promise').values(promise).returning('id').executeTakeFirstOrThrow()
  return id
}

export type LivePromiseRow = {
  id: number
  customer_id: number
  item_ids: number[]
  amount_minor: number
  made_on: CivilDate
  due_on: CivilDate
  /** What settled its items since it was made, less what came back; below zero when more came back. */
  paid_minor: number
}

const PAID = sql`
  (select coalesce(-sum(e.amount_minor), 0)::bigint from item_entry e
    where e.item_id = any(p.item_ids) and e.kind in ('match', 'reversal') and e.on_date >= p.made_on)`

/** Promises that were not withdrawn, in the order in which they were recorded. */
export async function livePromiseRows(tx: Tx, customerIds: readonly number[]): Promise<LivePromiseRow[]> {
  const { rows } = await sql<LivePromiseRow>`
    select p.id, p.customer_id, p.item_ids, p.amount_minor, p.made_on, p.due_on, ${PAID} as paid_minor
      from promise p
     where p.customer_id = any(${customerIds}::bigint[]) and p.withdrawn_on is null
     order by p.id`.execute(tx)
  return rows
}

export type PromiseRow = LivePromiseRow & {
  currency: Currency
  withdrawn_on: CivilDate | null
  author: string
  item_numbers: string[]
  /** What is open of its items now. */
  open_minor: number
  creditor_id: number
  kind: CustomerKind
  country: string
  scenario_key: string | null
}

const PROMISES = sql`
  select p.id, p.customer_id, p.item_ids, p.amount_minor, p.currency, p.made_on, p.due_on, p.withdrawn_on, p.author,
         ${PAID} as paid_minor, i.numbers as item_numbers, i.open_minor, i.creditor_id, c.kind, c.country,
         c.scenario_key
    from promise p
    join customer c on c.id = p.customer_id
   cross join lateral (
     select array_agg(i.number order by i.due_on, i.id) as numbers, sum(i.open_minor)::bigint as open_minor,
            min(i.creditor_id) as creditor_id
       from item i where i.id = any(p.item_ids)) i`

/** All that a customer has promised, the latest first. */
export async function promiseRows(tx: Tx, customerId: number): Promise<PromiseRow[]> {
  const { rows } = await sql<PromiseRow>`
    ${PROMISES} where p.customer_id = ${customerId} order by p.made_on desc, p.id desc`.execute(tx)
  return rows
}

/** Locks the promise until the transaction ends. */
export async function lockPromise(tx: Tx, id: number): Promise<PromiseRow | undefined> {
  const { rows } = await sql<PromiseRow>`${PROMISES} where p.id = ${id} for update of p`.execute(tx)
  return rows[0]
}

export async function writeWithdrawal(tx: Tx, id: number, on: CivilDate): Promise<void> {
  await tx.updateTable('promise').set({ withdrawn_on: on }).where('id', '=', id).execute()
}
