import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

/** Whether the standing of anybody is to be derived again: something changed, or fell due since. */
export async function hasStaleStandings(tx: Tx, today: CivilDate): Promise<boolean> {
  const { rows } = await sql<{ stale: boolean }>`
    select exists (select from review where standing_until is null)
        or exists (select from review where standing_until < ${today}::date) as stale`.execute(tx)
  return rows[0]?.stale ?? false
}

/**
 * Takes the review rows of those whose standing is stale. Who is being changed right now is left out: that change
 * makes the standing stale again when it is done.
 */
export async function lockStaleStandings(tx: Tx, today: CivilDate): Promise<number[]> {
  // One reader at a time: another one would skip what this one has taken, and read it before it is written.
  await sql`select pg_advisory_xact_lock(hashtextextended('standings', current_organisation()))`.execute(tx)
  const { rows } = await sql<{ customer_id: number }>`
    select customer_id from review
     where standing_until is null or standing_until < ${today}::date
     order by customer_id for update skip locked`.execute(tx)
  return rows.map(({ customer_id }) => customer_id)
}

/** In a statement of its own, after the lock: it sees every change that was done before. */
export async function deriveStandings(
  tx: Tx,
  customerIds: readonly number[],
  today: CivilDate,
): Promise<void> {
  await sql`
    with stale as (
      select customer_id from unnest(${customerIds}::bigint[]) as s (customer_id)
    ), sums as (
      select i.customer_id, i.currency, sum(i.open_minor)::bigint as net,
             coalesce(sum(i.open_minor) filter (where i.open_minor > 0 and i.due_on < ${today}::date), 0)::bigint as overdue,
             min(i.due_on) filter (where i.open_minor > 0) as oldest_due,
             min(i.due_on) filter (where i.open_minor > 0 and i.due_on >= ${today}::date) as next_due
        from item i
       where i.customer_id in (select customer_id from stale) and i.open_minor <> 0 and i.kind <> 'instalment'
       group by 1, 2
    ), gone as (
      delete from customer_standing s using stale
       where s.customer_id = stale.customer_id
         and not exists (select from sums where sums.customer_id = s.customer_id and sums.currency = s.currency)
    ), written as (
      insert into customer_standing (customer_id, currency, net_minor, overdue_minor, oldest_due_on)
      select customer_id, currency, net, overdue, oldest_due from sums
      on conflict (organisation_id, customer_id, currency) do update
         set net_minor = excluded.net_minor, overdue_minor = excluded.overdue_minor,
             oldest_due_on = excluded.oldest_due_on
       where (customer_standing.net_minor, customer_standing.overdue_minor, customer_standing.oldest_due_on)
             is distinct from (excluded.net_minor, excluded.overdue_minor, excluded.oldest_due_on)
    )
    update review r set standing_until = coalesce(d.next_due, 'infinity')
      from stale left join (select customer_id, min(next_due) as next_due from sums group by 1) d using (customer_id)
     where r.customer_id = stale.customer_id`.execute(tx)
}

/** What everybody owes together, by currency. */
export async function sumStandings(tx: Tx) {
  const { rows } = await sql<{
    currency: string
    net_minor: number
    overdue_minor: number
    customers: number
  }>`
    select currency, sum(net_minor)::bigint as net_minor, sum(overdue_minor)::bigint as overdue_minor,
           count(*)::int as customers
      from customer_standing group by 1 order by 1`.execute(tx)
  return rows
}
