import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'
import { correctionOf } from './comparing.queries.ts'
import type { ImportScope } from './staging.queries.ts'

// What the default of the column computes row by row, computed once.
const ORGANISATION = sql`(select current_organisation())`

/** @returns items inserted */
export async function insertNewItems(tx: Tx, { importId, creditorId }: ImportScope): Promise<number> {
  const base = sql`n.amount_minor + coalesce(m.amount, 0)`
  const { numAffectedRows } = await sql`
    with matched as (
      select item_id, sum(amount_minor)::bigint as amount from target_match join new_match using (match_group) group by item_id
    )
    insert into item (organisation_id, id, customer_id, creditor_id, kind, number, currency, issued_on, due_on, due_on_source,
                      amount_minor, open_minor, source_key, import_id, agreed_rate)
    select ${ORGANISATION}, n.item_id, n.customer_id, ${creditorId}::bigint, n.kind, n.number, n.currency, n.issued_on,
           n.due_on, n.due_on_source, n.amount_minor,
           ${base} + ${correctionOf(sql`n.amount_minor`, base, sql`coalesce(n.stated_open, x.stated_open)`)},
           n.source_key, ${importId}::bigint, n.agreed_rate
      from incoming n
      left join matched m on m.item_id = n.item_id
      left join mixed x on x.item_id = n.item_id
     where n.is_new
     -- The order of the keys, and of the ids given to them: the indexes grow at their end.
     order by n.item_id`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/**
 * Entries of the new items, and the matches between new and known ones. Only appended: what an item is worth now is
 * the sum of what was ever said of it.
 */
export async function appendEntries(tx: Tx, { importId, today }: ImportScope): Promise<void> {
  await sql`
    insert into item_entry (organisation_id, item_id, kind, on_date, amount_minor, match_id, reason, import_id)
    select ${ORGANISATION}, item_id, kind, on_date, amount_minor, match_id, reason, ${importId}::bigint from (
      select item_id, 'issue' as kind, issued_on as on_date, amount_minor, null::bigint as match_id, null as reason
        from incoming where is_new
      union all
      select item_id, 'match', on_date, amount_minor, match_id, null
        from target_match join new_match using (match_group)
      union all
      select i.id, 'correction', ${today}::date, i.open_minor - i.amount_minor - coalesce(m.amount, 0), null, 'stated-by-file'
        from incoming n
        join item i on i.id = n.item_id
        left join (select item_id, sum(amount_minor)::bigint as amount
                     from target_match join new_match using (match_group) group by item_id) m on m.item_id = n.item_id
       where n.is_new and i.open_minor <> i.amount_minor + coalesce(m.amount, 0)
         and (n.stated_open is not null or n.item_id in (select item_id from mixed))) facts
     order by item_id`.execute(tx)
}

/** Brings the known items that differ to what the file says, by reversals and new entries; then closes the absent ones. */
export async function changeKnownItems(tx: Tx, { importId, today }: ImportScope): Promise<void> {
  await sql`
    insert into item_entry (item_id, kind, on_date, amount_minor, match_id, reverses_id, import_id)
    select item_id, 'reversal', on_date, -amount_minor, match_id, id, ${importId}::bigint from dropped_entry
    union all
    select e.item_id, 'reversal', e.on_date, -e.amount_minor, null, e.id, ${importId}::bigint
      from change c join item_entry e using (item_id)
     where c.reissued and e.kind = 'issue' and not exists (select from item_entry r where r.reverses_id = e.id)`.execute(
    tx,
  )
  await sql`
    insert into item_entry (item_id, kind, on_date, amount_minor, reason, import_id)
    select item_id, 'issue', issued_on, amount, null, ${importId}::bigint from change where reissued
    union all
    select item_id, 'correction', ${today}::date, correction, 'stated-by-file', ${importId}::bigint
      from change where correction <> 0`.execute(tx)
  await sql`
    with now_open as (
      select a.item_id, a.reason, sum(e.amount_minor)::bigint as amount
        from absent a join item_entry e using (item_id) group by a.item_id, a.reason
    )
    insert into item_entry (item_id, kind, on_date, amount_minor, reason, import_id)
    select item_id, 'correction', ${today}::date, -amount, reason, ${importId}::bigint
      from now_open where amount <> 0`.execute(tx)
}

/**
 * Writes the projection of the known items that got an entry or another description.
 * @returns how many of the file's items were changed, and how many absent ones were closed
 */
export async function updateKnownItems(
  tx: Tx,
  { importId }: ImportScope,
): Promise<{ updated: number; closed: number }> {
  await sql`
    create temporary table touched on commit drop as
    with candidate as (
      select item_id from change
      union select item_id from dropped_entry
      union select item_id from absent
      union select t.item_id from target_match t join new_match using (match_group) join incoming using (item_id) where not is_new
    ), added as (
      select item_id, sum(amount_minor) filter (where import_id = ${importId}::bigint)::bigint as amount,
             bool_or(import_id = ${importId}::bigint) as changed
        from candidate join item_entry using (item_id) group by item_id
    )
    select item_id, coalesce(a.amount, 0) as amount
      from added a left join change c using (item_id)
     where changed or c.item_id is not null`.execute(tx)
  await sql`
    insert into import_change (import_id, record, record_id, before)
    select ${importId}::bigint, 'item', i.id,
           jsonb_build_object('kind', i.kind, 'number', i.number, 'customer_id', i.customer_id, 'currency', i.currency,
             'issued_on', i.issued_on, 'due_on', i.due_on, 'due_on_source', i.due_on_source, 'amount_minor', i.amount_minor,
             'agreed_rate', i.agreed_rate)
      from change c join item i on i.id = c.item_id`.execute(tx)
  await sql`
    update item i
       set open_minor = i.open_minor + t.amount,
           kind = coalesce(c.kind, i.kind), number = coalesce(c.number, i.number),
           customer_id = coalesce(c.customer_id, i.customer_id), currency = coalesce(c.currency, i.currency),
           issued_on = coalesce(c.issued_on, i.issued_on), amount_minor = coalesce(c.amount, i.amount_minor),
           due_on = case when c.item_id is null then i.due_on else c.due_on end,
           due_on_source = coalesce(c.due_on_source, i.due_on_source),
           agreed_rate = coalesce(c.agreed_rate, i.agreed_rate)
      from touched t left join change c using (item_id)
     where i.id = t.item_id`.execute(tx)
  const { rows } = await sql<{ updated: number; closed: number }>`
    select count(*) filter (where n.item_id is not null) as updated,
           count(*) filter (where a.reason <> 'carried-forward') as closed
      from touched t left join incoming n on n.item_id = t.item_id left join absent a on a.item_id = t.item_id`.execute(
    tx,
  )
  return rows[0] ?? { updated: 0, closed: 0 }
}

/** The next run looks at every customer of whom something changed. */
export async function reviewTouchedCustomers(tx: Tx, importId: number): Promise<void> {
  await sql`
    insert into review (customer_id, review_on)
    select customer_id, '-infinity' from (
      select customer_id from incoming where is_new
      union select i.customer_id from touched t join item i on i.id = t.item_id
      union select (before ->> 'customer_id')::bigint from import_change
             where import_id = ${importId} and record = 'item') customers
    on conflict (organisation_id, customer_id) do update set review_on = '-infinity', standing_until = null
      where review.review_on is distinct from '-infinity' or review.standing_until is not null`.execute(tx)
}
