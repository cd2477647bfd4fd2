import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'

export type UndoneImport = {
  readonly id: number
  readonly creditor_id: number
  readonly file_name: string
  readonly kind: string
  readonly created_at: string
  readonly undone_at: string | null
}

export async function findToUndo(tx: Tx, id: number): Promise<UndoneImport | undefined> {
  const { rows } = await sql<UndoneImport>`
    select id, creditor_id, file_name, kind, created_at, undone_at from import where id = ${id}`.execute(tx)
  return rows[0]
}

/** What an import wrote and what it changed, into temporary tables: what all the rest asks. */
export async function collectTraces(tx: Tx, importId: number): Promise<void> {
  await sql`
    create temporary table own_entry on commit drop as
    select e.*, i.import_id = ${importId}::bigint as made_here
      from item_entry e join item i on i.id = e.item_id
     where e.import_id = ${importId}
       and not exists (select from item_entry r where r.reverses_id = e.id)`.execute(tx)
  await sql`
    create temporary table own_item on commit drop as
    select i.id, i.customer_id, i.import_id = ${importId}::bigint as made_here
      from item i
     where i.import_id = ${importId} or i.id in (select item_id from own_entry)
        or i.id in (select record_id from import_change where import_id = ${importId} and record = 'item')`.execute(
    tx,
  )
  await sql`
    create temporary table own_record on commit drop as
    select record, record_id, bool_or(before is null) as made_here
      from import_change where import_id = ${importId} group by record, record_id`.execute(tx)
  await sql`analyze own_item`.execute(tx)
}

export type UndoEffects = {
  /** Items that go. */
  readonly items: number
  /** Items that become what they were before. */
  readonly restored: number
  readonly customers: number
  readonly customersRestored: number
  readonly contacts: number
  readonly contactsRestored: number
}

export async function countEffects(tx: Tx): Promise<UndoEffects> {
  const { rows } = await sql<UndoEffects>`
    select (select count(*) from own_item where made_here)::int as items,
           (select count(*) from own_item where not made_here)::int as restored,
           count(*) filter (where record = 'customer' and made_here)::int as customers,
           count(*) filter (where record = 'customer' and not made_here)::int as "customersRestored",
           count(*) filter (where record = 'contact' and made_here)::int as contacts,
           count(*) filter (where record = 'contact' and not made_here)::int as "contactsRestored"
      from own_record`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a count gave no row')
  return row
}

export type Dependents = {
  readonly imports: { readonly id: number; readonly file_name: string; readonly created_at: string }[]
  readonly entries: number
  readonly acts: number
  readonly promises: number
  readonly cures: number
  readonly waivers: number
  readonly disputes: number
  readonly limitationEvents: number
  readonly holds: number
  readonly plans: number
  readonly debits: number
  readonly edits: number
}

/** Imports after this one that touched what it touched, and are not undone themselves. */
export async function laterImports(tx: Tx, importId: number): Promise<Dependents['imports']> {
  const { rows } = await sql<Dependents['imports'][number]>`
    select id, file_name, created_at from import
     where undone_at is null and id in (
       select e.import_id from item_entry e join own_item o on o.id = e.item_id where e.import_id > ${importId}
       union select c.import_id from import_change c join own_record o using (record, record_id)
              where c.import_id > ${importId}
       union select c.import_id from import_change c join own_item o on c.record = 'item' and o.id = c.record_id
              where c.import_id > ${importId})
     order by id limit 20`.execute(tx)
  return rows
}

/** What people did since on what the import brought or changed. */
export async function workSince(tx: Tx, since: string): Promise<Omit<Dependents, 'imports'>> {
  const own = sql`select id from own_item`
  const { rows } = await sql<Omit<Dependents, 'imports'>>`
    select (select count(*) from item_entry e
             where e.import_id is null and e.created_at > ${since}::timestamptz and e.item_id in (${own})
               and not exists (select from item_entry r where r.reverses_id = e.id)
               and not exists (select from item_entry b where b.id = e.reverses_id and b.import_id is null))::int as entries,
           (select count(*) from act a
             where a.created_at > ${since}::timestamptz and a.status not in ('planned', 'approved', 'cancelled')
               and exists (select from unnest(a.item_ids) t(id) join own_item o using (id)))::int as acts,
           (select count(*) from promise p
             where p.withdrawn_on is null and p.created_at > ${since}::timestamptz
               and exists (select from unnest(p.item_ids) t(id) join own_item o using (id)))::int as promises,
           (select count(*) from cure_offer c
             where c.withdrawn_on is null and c.created_at > ${since}::timestamptz
               and exists (select from unnest(c.item_ids) t(id) join own_item o using (id)))::int as cures,
           (select count(*) from waiver w
             where w.reversed_on is null and w.created_at > ${since}::timestamptz
               and exists (select from unnest(w.item_ids) t(id) join own_item o using (id)))::int as waivers,
           (select count(*) from dispute d
             where d.created_at > ${since}::timestamptz and d.item_id in (${own}))::int as disputes,
           (select count(*) from limitation_event l
             where l.reversed_at is null and l.created_at > ${since}::timestamptz
               and l.item_id in (${own}))::int as "limitationEvents",
           (select count(*) from hold h
             where h.created_at > ${since}::timestamptz and h.item_id in (${own}))::int as holds,
           (select count(*) from payment_plan p
             where exists (select from unnest(p.item_ids) t(id) join own_item o using (id) where o.made_here))::int as plans,
           (select count(*) from direct_debit d join own_item o on o.id = d.item_id
             where o.made_here and d.cancelled_on is null)::int as debits,
           (select count(distinct a.subject) from audit_entry a join own_record o
              on o.record = 'customer' and not o.made_here and a.subject = 'customer:' || o.record_id
             where a.at > ${since}::timestamptz)::int as edits`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a count gave no row')
  return row
}

/**
 * Appends what takes the import's entries back: an entry is reversed, a correction is corrected the other way, and
 * what the import had reversed is said again, as of the import that had said it first.
 */
export async function takeEntriesBack(tx: Tx, importId: number, reason: string): Promise<void> {
  await sql`
    create temporary table back_entry on commit drop as
    select item_id, 'reversal' as kind, on_date, -amount_minor as amount_minor, match_id, id as reverses_id,
           ${importId}::bigint as import_id
      from own_entry where kind in ('issue', 'match', 'write-off')
    union all
    select item_id, 'correction', on_date, -amount_minor, null, null, ${importId}::bigint
      from own_entry where kind = 'correction'
    union all
    select b.item_id, b.kind, b.on_date, b.amount_minor, b.match_id, null, b.import_id
      from own_entry o join item_entry b on b.id = o.reverses_id
     where o.kind = 'reversal'`.execute(tx)
  await sql`
    insert into item_entry (item_id, kind, on_date, amount_minor, match_id, reverses_id, reason, import_id)
    select item_id, kind, on_date, amount_minor, match_id, reverses_id, ${reason}, import_id from back_entry`.execute(
    tx,
  )
}

/** Items become what they were: those that the import made are worth nothing, and their names are free again. */
export async function restoreItems(tx: Tx, importId: number): Promise<void> {
  await sql`
    with back as (select item_id, sum(amount_minor)::bigint as amount from back_entry group by item_id),
         before as (select record_id, before from import_change where import_id = ${importId} and record = 'item')
    update item i
       set open_minor = i.open_minor + coalesce(b.amount, 0),
           source_key = case when o.made_here then 'undone:' || ${importId}::bigint || ':' || i.source_key
                             else i.source_key end,
           amount_minor = case when o.made_here then 0 else coalesce(w.amount_minor, i.amount_minor) end,
           kind = coalesce(w.kind, i.kind), number = coalesce(w.number, i.number),
           customer_id = coalesce(w.customer_id, i.customer_id), currency = coalesce(w.currency, i.currency),
           issued_on = coalesce(w.issued_on, i.issued_on),
           due_on = case when f.before is null then i.due_on else w.due_on end,
           due_on_source = coalesce(w.due_on_source, i.due_on_source),
           agreed_rate = case when f.before is null then i.agreed_rate else w.agreed_rate end
      from own_item o
      left join back b on b.item_id = o.id
      left join before f on f.record_id = o.id
      left join lateral jsonb_populate_record(null::item, f.before) w on true
     where i.id = o.id`.execute(tx)
  await sql`delete from item_alias where import_id = ${importId}`.execute(tx)
}

/** Customers and contacts become what they were; contacts that the import made go. */
export async function restoreCustomers(tx: Tx, importId: number): Promise<void> {
  await sql`
    with before as (
      select c.record_id, jsonb_object_agg(f.key, f.value) as fields
        from import_change c cross join lateral jsonb_each(c.before) f
       where c.import_id = ${importId} and c.record = 'customer' and c.before is not null
       group by c.record_id
    )
    update customer c
       set (name, imported_name, kind, siren, vat_number, address_lines, postcode, city, country, language,
            payment_term, parent_id, insolvency_opened_on, insolvency_published_on, insolvency_kind, insolvency_office)
         = (select name, imported_name, kind, siren, vat_number, address_lines, postcode, city, country, language,
                   payment_term, parent_id, insolvency_opened_on, insolvency_published_on, insolvency_kind,
                   insolvency_office from jsonb_populate_record(c, b.fields))
      from before b where c.id = b.record_id`.execute(tx)
  await sql`
    update contact c set role = b.before ->> 'role', name = b.before ->> 'name'
      from import_change b
     where b.import_id = ${importId} and b.record = 'contact' and b.before is not null and c.id = b.record_id`.execute(
    tx,
  )
  await sql`
    delete from contact where id in (
      select record_id from import_change where import_id = ${importId} and record = 'contact' and before is null)`.execute(
    tx,
  )
}

/**
 * Customers that the import made go when nothing at all refers to them. Those whose items were taken back stay: the
 * facts about them do.
 * @returns how many went
 */
export async function deleteUnusedCustomers(tx: Tx, importId: number): Promise<number> {
  const { rows: references } = await sql<{ name: string; field: string }>`
    select c.conrelid::regclass::text as name, a.attname as field
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
     where c.contype = 'f' and c.confrelid = 'customer'::regclass and c.conrelid <> 'review'::regclass`.execute(
    tx,
  )
  const used = references.map(
    ({ name, field }) =>
      sql`select ${sql.ref(field)} from ${sql.table(name)} where ${sql.ref(field)} is not null`,
  )
  await sql`
    create temporary table unused on commit drop as
    select record_id as id from import_change
     where import_id = ${importId} and record = 'customer' and before is null
    except (${sql.join(used, sql` union all `)})`.execute(tx)
  await sql`delete from review where customer_id in (select id from unused)`.execute(tx)
  const { numAffectedRows } = await sql`delete from customer where id in (select id from unused)`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Whoever owes something else now is looked at again. */
export async function reviewTouched(tx: Tx): Promise<void> {
  await sql`
    insert into review (customer_id, review_on)
    select c.id, '-infinity' from customer c
     where c.id in (select customer_id from own_item
                    union select i.customer_id from item i join own_item o on o.id = i.id
                    union select record_id from own_record where record = 'customer')
    on conflict (organisation_id, customer_id) do update set review_on = '-infinity', standing_until = null
      where review.review_on is distinct from '-infinity' or review.standing_until is not null`.execute(tx)
}

export async function markUndone(tx: Tx, importId: number, actor: string): Promise<void> {
  await sql`update import set undone_at = now(), undone_by = ${actor} where id = ${importId}`.execute(tx)
}
