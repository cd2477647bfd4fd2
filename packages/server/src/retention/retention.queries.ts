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

/** That of the transaction: who changes what is kept takes turns with what goes. */
export async function lockKeptYears(tx: Tx): Promise<void> {
  await sql`select from organisation where id = current_organisation() for update`.execute(tx)
}

/**
 * Customers of whom contacts or notes are kept, who owe and are owed nothing, and with whom nothing has happened since
 * that day: no entry on an item, nothing sent, no note. Who has no item yet counts from the day they were made.
 */
const SETTLED_BEFORE = (before: string) => sql`
  from customer c
 where (exists (select from contact k where k.organisation_id = c.organisation_id and k.customer_id = c.id)
        or exists (select from note n where n.organisation_id = c.organisation_id and n.customer_id = c.id))
   and not exists (select from item i where i.organisation_id = c.organisation_id and i.customer_id = c.id
                      and i.open_minor <> 0)
   and not exists (select from item i join item_entry e on e.organisation_id = i.organisation_id and e.item_id = i.id
                    where i.organisation_id = c.organisation_id and i.customer_id = c.id and e.on_date >= ${before}::date)
   and not exists (select from act a where a.organisation_id = c.organisation_id and a.customer_id = c.id
                      and coalesce(a.sent_on, a.act_on) >= ${before}::date)
   and not exists (select from note n where n.organisation_id = c.organisation_id and n.customer_id = c.id
                      and n.created_at >= ${before}::date)
   and (c.created_at < ${before}::date
        or exists (select from item i where i.organisation_id = c.organisation_id and i.customer_id = c.id))`

export async function settledBefore(tx: Tx, before: string, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select c.id ${SETTLED_BEFORE(before)} order by c.id limit ${limit}`.execute(tx)
  return rows.map(({ id }) => id)
}

export type Forgettable = { readonly customers: number; readonly contacts: number; readonly notes: number }

export async function countSettledBefore(tx: Tx, before: string): Promise<Forgettable> {
  const { rows } = await sql<Forgettable>`
    with settled as materialized (select c.organisation_id, c.id ${SETTLED_BEFORE(before)})
    select (select count(*)::int from settled) as customers,
           (select count(*)::int from contact k join settled s
                on s.organisation_id = k.organisation_id and s.id = k.customer_id) as contacts,
           (select count(*)::int from note n join settled s
                on s.organisation_id = n.organisation_id and s.id = n.customer_id) as notes`.execute(tx)
  return rows[0] ?? { customers: 0, contacts: 0, notes: 0 }
}
