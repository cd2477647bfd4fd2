import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Currency } from '@recouvrance/core/money/currency'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type PlanRow = {
  id: number
  customer_id: number
  creditor_key: string
  currency: Currency
  item_ids: number[]
  item_numbers: string[]
  agreed_on: CivilDate
  lapsed_on: CivilDate | null
  lapse_after_days: number | null
  /** What is open of the original items now. */
  originals_open: number
  /** As they were agreed, by date. */
  instalments: { id: string; number: string; dueOn: CivilDate; amountMinor: number }[]
}

export type NewPlanRow = {
  readonly customer_id: number
  readonly creditor_id: number
  readonly agreed_on: CivilDate
  readonly lapse_after_days: number | null
  readonly item_ids: number[]
}

export async function insertPlan(tx: Tx, plan: NewPlanRow): Promise<number> {
  const { id } = await tx.insertInto('payment_plan').values(plan).returning('id').executeTakeFirstOrThrow()
  return id
}

const PLANS = sql`
  select p.id, p.customer_id, r.key as creditor_key, o.currency, p.item_ids, o.numbers as item_numbers, p.agreed_on,
         p.lapsed_on, p.lapse_after_days, o.open_minor as originals_open,
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'id', i.id::text, 'number', i.number, 'dueOn', i.due_on, 'amountMinor', i.amount_minor)
                   order by i.due_on, i.id), '[]')
            from item i where i.payment_plan_id = p.id and i.kind = 'instalment') as instalments
    from payment_plan p
    join creditor r on r.id = p.creditor_id
   cross join lateral (
     select sum(i.open_minor)::bigint as open_minor, min(i.currency) as currency,
            array_agg(i.number order by i.due_on, i.id) as numbers
       from item i where i.id = any(p.item_ids)) o`

/** All payment plans of these customers, lapsed ones too, in the order of their agreement. */
export async function planRows(tx: Tx, customerIds: readonly number[]): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    ${PLANS} where p.customer_id = any(${customerIds}::bigint[]) order by p.agreed_on, p.id`.execute(tx)
  return rows
}

/** Locks the plan until the transaction ends. */
export async function lockPlan(tx: Tx, id: number): Promise<PlanRow | undefined> {
  const { rows } = await sql<PlanRow>`${PLANS} where p.id = ${id} for update of p`.execute(tx)
  return rows[0]
}

export async function writeLapse(tx: Tx, id: number, on: CivilDate): Promise<void> {
  await tx.updateTable('payment_plan').set({ lapsed_on: on }).where('id', '=', id).execute()
}
