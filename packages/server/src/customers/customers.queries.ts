import type { CustomerKind, InsolvencyKind } from '@recouvrance/core/customers/customer'
import type { PaymentTerm } from '@recouvrance/core/customers/payment-term'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type CustomerRow = {
  id: number
  number: string
  name: string
  kind: CustomerKind
  siren: string | null
  vat_number: string | null
  address_lines: string[]
  postcode: string | null
  city: string | null
  country: string
  region: string | null
  language: string
  parent_id: number | null
  payment_term: PaymentTerm | null
  scenario_key: string | null
  insolvency_opened_on: string | null
  insolvency_published_on: string | null
  insolvency_kind: InsolvencyKind | null
  /** Mandataire or liquidateur. */
  insolvency_office: string | null
  insolvency_office_address: string[]
  /** Null: told by the countries of the creditors. */
  insolvency_creditor_abroad: boolean | null
  insolvency_declared_on: string | null
  /** A member of the organisation. */
  assignee: string | null
  created_at: string
}

/** What may be written of a customer; a field that is absent keeps its value. */
export type CustomerValues = Partial<Omit<CustomerRow, 'id' | 'created_at'>>

/**
 * Sets the review date of these customers to now, making the row where there is none. In the order of their ids:
 * two transactions that touch the same customers then take turns instead of blocking each other.
 */
export async function touchReviews(tx: Tx, customerIds: readonly number[]): Promise<void> {
  await sql`
    insert into review (customer_id, review_on)
    select distinct customer_id, date '-infinity' from unnest(${customerIds}::bigint[]) as t (customer_id)
     order by customer_id
    on conflict (organisation_id, customer_id)
    do update set review_on = excluded.review_on, standing_until = null
     where review.review_on is distinct from excluded.review_on or review.standing_until is not null`.execute(
    tx,
  )
}

/** The same for the whole portfolio. */
export async function touchAllReviews(tx: Tx): Promise<void> {
  await sql`
    update review set review_on = '-infinity' where review_on is distinct from '-infinity'`.execute(tx)
}

const CUSTOMERS = sql`
  select id, number, name, kind, siren, vat_number, address_lines, postcode, city, country, region, language, parent_id,
         payment_term, scenario_key, insolvency_opened_on, insolvency_published_on, insolvency_kind, insolvency_office,
         insolvency_office_address, insolvency_creditor_abroad, insolvency_declared_on, assignee, created_at
    from customer`

export async function findCustomer(tx: Tx, id: number): Promise<CustomerRow | undefined> {
  const { rows } = await sql<CustomerRow>`${CUSTOMERS} where id = ${id}`.execute(tx)
  return rows[0]
}

export async function findCustomerId(tx: Tx, number: string): Promise<number | undefined> {
  const row = await tx.selectFrom('customer').select('id').where('number', '=', number).executeTakeFirst()
  return row?.id
}

/** Those of these customers that are there. */
export async function findCustomerIds(tx: Tx, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from customer where id = any(${ids}::bigint[])`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The customer, which nobody else changes until the transaction ends. */
export async function lockCustomer(tx: Tx, id: number): Promise<CustomerRow | undefined> {
  const { rows } = await sql<CustomerRow>`${CUSTOMERS} where id = ${id} for update`.execute(tx)
  return rows[0]
}

export async function insertCustomer(
  tx: Tx,
  values: CustomerValues & { number: string; name: string },
): Promise<number | null> {
  const row = await tx
    .insertInto('customer')
    .values(stored(values))
    .onConflict((conflict) => conflict.columns(['organisation_id', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function updateCustomerRow(tx: Tx, id: number, values: CustomerValues): Promise<void> {
  await tx.updateTable('customer').set(stored(values)).where('id', '=', id).execute()
}

function stored<Values extends CustomerValues>(values: Values) {
  const { payment_term, ...rest } = values
  return payment_term === undefined ? rest : { ...rest, payment_term: asJson(payment_term) }
}

function asJson(term: PaymentTerm | null) {
  return term === null ? null : sql`${JSON.stringify(term)}::jsonb`
}

/** Ids of the customers above this one, nearest first: what it must not become a parent of. */
export async function ancestorsOf(tx: Tx, id: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive above as (
      select id, parent_id, 0 as depth from customer where id = ${id}
      union all
      select c.id, c.parent_id, a.depth + 1 from above a join customer c on c.id = a.parent_id
    ) cycle id set looped using path
    select id from above where depth > 0 and not looped order by depth`.execute(tx)
  return rows.map((row) => row.id)
}

export async function scenarioExists(tx: Tx, key: string): Promise<boolean> {
  const row = await tx
    .selectFrom('scenario_version')
    .select('id')
    .where('key', '=', key)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type FactsOnFile = Readonly<
  Record<
    | 'holds'
    | 'promises'
    | 'disputes'
    | 'cureOffers'
    | 'waivers'
    | 'paymentPlans'
    | 'safeguards'
    | 'directDebits',
    boolean
  >
>

/** Of which kinds of fact a customer has any. Most have none of most: one question instead of eight. */
export async function factsOnFile(tx: Tx, customerId: number): Promise<FactsOnFile> {
  const { rows } = await sql<FactsOnFile>`
    select exists (select from hold where customer_id = ${customerId} or scope = 'portfolio') as holds,
           exists (select from promise where customer_id = ${customerId}) as promises,
           exists (select from dispute where customer_id = ${customerId}) as disputes,
           exists (select from cure_offer where customer_id = ${customerId}) as "cureOffers",
           exists (select from waiver where customer_id = ${customerId}) as waivers,
           exists (select from payment_plan where customer_id = ${customerId}) as "paymentPlans",
           exists (select from safeguard where customer_id = ${customerId}) as safeguards,
           exists (select from direct_debit where customer_id = ${customerId}) as "directDebits"`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a question of existence answers one row')
  return row
}
