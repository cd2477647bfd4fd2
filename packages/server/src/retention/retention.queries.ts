import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export async function readKeptYears(tx: Tx): Promise<number | null> {
  const { contacts_kept_years } = await tx
    .selectFrom('organisation')
    .select('contacts_kept_years')
    .where('id', '=', sql<number>`current_organisation()`)
    .executeTakeFirstOrThrow()
  return contacts_kept_years
}

export async function writeKeptYears(tx: Tx, years: number | null): Promise<void> {
  await tx
    .updateTable('organisation')
    .set({ contacts_kept_years: years })
    .where('id', '=', sql<number>`current_organisation()`)
    .execute()
}

/**
 * What keeps the contacts, notes and protections of a customer: what is open or under way, and what has happened since that day. A
 * payment plan is under way as long as its items are open; of an insolvency nobody says when it ends. Who has no item
 * yet counts from the day they were made, and contacts that somebody typed since are of use.
 */
const KEPT_BY = (before: string) => [
  sql`item x where x.open_minor <> 0`,
  sql`item x join item_entry e on e.organisation_id = x.organisation_id and e.item_id = x.id
       where e.on_date >= ${before}::date`,
  sql`act x where (x.status in ('planned', 'approved', 'claimed', 'to-verify')
                   or coalesce(x.sent_on, x.act_on) >= ${before}::date)`,
  sql`task x where coalesce(x.done_at, 'infinity') >= ${before}::date`,
  sql`hold x where coalesce(x.ended_on, x.until_on, 'infinity') >= ${before}::date`,
  sql`promise x where coalesce(x.withdrawn_on, x.due_on) >= ${before}::date`,
  sql`cure_offer x where coalesce(x.withdrawn_on, x.until_on) >= ${before}::date`,
  sql`waiver x where coalesce(x.reversed_on, x.settle_by, x.granted_on) >= ${before}::date`,
  sql`dispute x where coalesce(x.closed_on, 'infinity') >= ${before}::date`,
  sql`payment_plan x where greatest(x.agreed_on, x.lapsed_on) >= ${before}::date`,
  sql`direct_debit x where coalesce(x.cancelled_on, x.collect_on + x.return_window_days) >= ${before}::date`,
  sql`safeguard x where greatest(x.created_at, x.ended_at) >= ${before}::date`,
  sql`note x where greatest(x.created_at, x.edited_at) >= ${before}::date`,
  sql`(select id as customer_id from customer c
        where insolvency_opened_on is not null
           or (created_at >= ${before}::date
               and not exists (select from item i
                                where i.organisation_id = c.organisation_id and i.customer_id = c.id))) x where true`,
  sql`(select substr(subject, 10)::bigint as customer_id from audit_entry
        where action in ('contact.added', 'contact.changed') and at >= ${before}::date) x where true`,
]

/**
 * Customers of whom contacts, notes or protections that are over are kept and whom nothing keeps them for. One set is taken from the other:
 * written as a dozen `not exists`, PostgreSQL 18 expects no row to be left and reads all the notes again for each
 * customer (370 s for 100,000 of them; so, 2 s).
 * @param whom says of a row `x` whether it is of those who are asked about
 */
const SETTLED_BEFORE = (before: string, whom = sql<boolean>`true`) => sql`
  (select x.customer_id from contact x where ${whom} union select x.customer_id from note x where ${whom}
   union select x.customer_id from safeguard x where x.ended_at is not null and ${whom})
  except
  (${sql.join(
    KEPT_BY(before).map((rows) => sql`select x.customer_id from ${rows} and ${whom}`),
    sql` union all `,
  )})`

export async function settledBefore(tx: Tx, before: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select customer_id as id from (${SETTLED_BEFORE(before)}) settled order by 1`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Those of these customers who are still settled and whom nobody works on at this moment: what refers to them waits
 * from now on. One whose invoice is being imported, say, is left for another night.
 */
export async function lockSettled(tx: Tx, before: string, ids: readonly number[]): Promise<number[]> {
  const idle = await sql<{ id: number }>`
    select id from customer where id = any(${ids}::bigint[]) order by id for update skip locked`.execute(tx)
  // Looked at once they are locked: what was committed until then is seen.
  const locked = sql<boolean>`x.customer_id = any(${idle.rows.map(({ id }) => id)}::bigint[])`
  const { rows } = await sql<{ customer_id: number }>`${SETTLED_BEFORE(before, locked)}`.execute(tx)
  return rows.map(({ customer_id }) => customer_id)
}

export type Forgettable = { readonly customers: number; readonly contacts: number; readonly notes: number }

export async function countSettledBefore(tx: Tx, before: string): Promise<Forgettable> {
  const { rows } = await sql<Forgettable>`
    with settled as materialized (${SETTLED_BEFORE(before)})
    select (select count(*)::int from settled) as customers,
           (select count(*)::int from contact where customer_id in (select customer_id from settled)) as contacts,
           (select count(*)::int from note where customer_id in (select customer_id from settled)) as notes`.execute(
    tx,
  )
  return rows[0] ?? { customers: 0, contacts: 0, notes: 0 }
}
