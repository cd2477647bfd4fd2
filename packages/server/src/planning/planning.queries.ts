import { sql } from 'kysely'
import { clientOf, type Tx } from '../platform/postgres.ts'

/** Which customers a run looks at: those whose review date has come, or every one. */
export type Scope = 'due' | 'all'

/** The next customers of a run, by id. */
export async function nextCustomers(
  tx: Tx,
  page: { asOf: string; scope: Scope; after: number; limit: number },
): Promise<number[]> {
  let query = tx
    .selectFrom('review')
    .select('customer_id')
    .where('customer_id', '>', page.after)
    .orderBy('customer_id')
    .limit(page.limit)
  if (page.scope === 'due') query = query.where('review_on', '<=', page.asOf)
  const rows = await query.execute()
  return rows.map((row) => row.customer_id)
}

/** How many customers a run over all of them looks at. */
export async function countCustomers(tx: Tx): Promise<number> {
  const { customers } = await tx
    .selectFrom('review')
    .select(sql<number>`count(*)::int`.as('customers'))
    .executeTakeFirstOrThrow()
  return customers
}

/**
 * Locks the review rows of these customers: a change of their facts waits until the transaction ends. It would
 * otherwise be overwritten by the review date that a run is about to write.
 */
export async function lockCustomers(tx: Tx, customerIds: readonly number[]): Promise<void> {
  await sql`
    select from review where customer_id = any(${customerIds}::bigint[]) order by customer_id for update`.execute(
    tx,
  )
}

export async function customersOf(tx: Tx, ids: readonly number[]) {
  return tx
    .selectFrom('customer')
    .select([
      'id',
      'number',
      'kind',
      'country',
      'region',
      'language',
      'name',
      'address_lines',
      'postcode',
      'city',
      'scenario_key',
      'insolvency_opened_on',
      'insolvency_published_on',
      'insolvency_creditor_abroad',
      'insolvency_declared_on',
    ])
    .where('id', '=', sql<number>`any(${ids}::bigint[])`)
    .orderBy('id')
    .execute()
}

/** One open item, as an array: a million rows as objects with named fields cost twice the time. */
export type ItemRow = readonly [
  customerId: number,
  creditorId: number,
  id: number,
  kind: string,
  number: string,
  issuedOn: string,
  dueOn: string | null,
  openMinor: number,
  currency: string,
  limitationOn: string | null,
  enteredOn: string,
  dueByLaw: boolean,
]

export async function openItemsOf(tx: Tx, customerIds: readonly number[]): Promise<ItemRow[]> {
  const { rows } = await clientOf(tx).query<ItemRow[]>({
    text: `select customer_id, creditor_id, id, kind, number, issued_on, due_on, open_minor, currency, limitation_on,
                  created_at::date, due_on_source = 'law'
             from item where customer_id = any($1::bigint[]) and open_minor <> 0
            order by customer_id, creditor_id, id`,
    values: [customerIds],
    rowMode: 'array',
  })
  return rows as unknown as ItemRow[]
}

export async function contactsOf(tx: Tx, customerIds: readonly number[]) {
  return tx
    .selectFrom('contact')
    .select(['customer_id', 'channel', 'value', 'role', 'unusable_since', 'third_party'])
    .where('customer_id', '=', sql<number>`any(${customerIds}::bigint[])`)
    .orderBy('id')
    .execute()
}

/** The memory of the open items of these customers: steps that were tried, with their outcome. */
export async function historyOf(tx: Tx, customerIds: readonly number[]) {
  const { rows } = await sql<{
    customer_id: number
    item_id: number
    act_id: number
    step_key: string
    on_date: string
    outcome: string
    channel: string
  }>`
    select i.customer_id, r.item_id, r.act_id, r.step_key, r.on_date, r.outcome, a.channel
      from item i
      join step_record r on r.organisation_id = i.organisation_id and r.item_id = i.id
      join act a on a.organisation_id = r.organisation_id and a.id = r.act_id
     where i.customer_id = any(${customerIds}::bigint[]) and i.open_minor <> 0
     order by r.on_date, r.act_id`.execute(tx)
  return rows
}

/** An act that bears on the next one: a recent contact, one on its way, or one that still waits. */
export type RecentAct = {
  readonly id: number
  readonly customer_id: number
  readonly creditor_id: number
  readonly currency: string
  readonly scenario_version_id: number
  readonly step_key: string
  readonly occurrence: number
  readonly item_set: string
  readonly status: string
  readonly channel: string
  readonly act_on: string
  readonly sent_on: string | null
  readonly item_ids: number[]
  readonly item_steps: string[]
}

/**
 * Looked up customer by customer (`offset 0` keeps it so): while a first run fills an empty table the planner still
 * believes it empty, and would read all of it for each batch.
 */
export async function recentActsOf(
  tx: Tx,
  customerIds: readonly number[],
  since: string,
): Promise<RecentAct[]> {
  const { rows } = await sql<RecentAct>`
    select a.*
      from unnest(${customerIds}::bigint[]) c (id)
      cross join lateral (
        select id, customer_id, creditor_id, currency, scenario_version_id, step_key, occurrence, item_set, status,
               channel, act_on, sent_on, item_ids, item_steps
          from act
         where organisation_id = (select current_organisation()) and customer_id = c.id
           and (status in ('planned', 'approved', 'claimed', 'to-verify') or sent_on >= ${since}::date)
        offset 0
      ) a
     order by a.id`.execute(tx)
  return rows
}

// The last day that is really held: an early end counts, in the past too, because held days stopped the clock.
const heldUntil = sql<string | null>`least(until_on, ended_on - 1)`.as('until_on')

export async function portfolioHolds(tx: Tx) {
  return tx
    .selectFrom('hold')
    .select(['id', 'from_on', heldUntil, 'reason'])
    .where('scope', '=', 'portfolio')
    .orderBy('id')
    .execute()
}

export async function holdsOf(tx: Tx, customerIds: readonly number[]) {
  return tx
    .selectFrom('hold')
    .select(['id', 'scope', 'customer_id', 'item_id', 'from_on', heldUntil, 'reason'])
    .where('customer_id', '=', sql<number>`any(${customerIds}::bigint[])`)
    .orderBy('id')
    .execute()
}

export async function directDebitsOf(tx: Tx, customerIds: readonly number[]) {
  return tx
    .selectFrom('direct_debit')
    .select(['customer_id', 'item_id', 'collect_on', 'return_window_days'])
    .where('customer_id', '=', sql<number>`any(${customerIds}::bigint[])`)
    .where('cancelled_on', 'is', null)
    .orderBy('id')
    .execute()
}

/** Law and bank data of each creditor. */
export async function creditorsWithBank(tx: Tx) {
  const { rows } = await sql<{
    id: number
    key: string
    name: string
    country: string
    bank_max_age_days: number | null
    accounts: { ibanEnd: string; lastStatementOn: string | null }[]
  }>`
    select c.id, c.key, c.name, c.country, c.bank_max_age_days,
           coalesce((select jsonb_agg(jsonb_build_object(
                       'ibanEnd', right(b.iban, 4), 'lastStatementOn', b.last_statement_on) order by b.id)
                       from bank_account b where b.creditor_id = c.id), '[]') as accounts
      from creditor c order by c.id`.execute(tx)
  return rows
}

/** The last run, which sets the business date: see `business-date.ts`. */
/** The last run, with the day of the organisation's clock on which it ended. */
export async function lastRun(tx: Tx) {
  return tx
    .selectFrom('planning_run')
    .innerJoin('organisation', 'organisation.id', 'planning_run.organisation_id')
    .select(['as_of', 'finished_at'])
    .select(sql<string>`(finished_at at time zone organisation.time_zone)::date`.as('finished_on'))
    .orderBy('planning_run.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertRun(
  tx: Tx,
  run: { as_of: string; customers: number; acts: number; tasks: number; started_at: string },
): Promise<void> {
  await tx.insertInto('planning_run').values(run).execute()
}
