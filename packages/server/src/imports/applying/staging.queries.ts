import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'

/** What comparing and writing need to know of the import under way. */
export type ImportScope = {
  readonly importId: number
  readonly creditorId: number
  /** Day that corrections without a date of their own are dated. */
  readonly today: string
}

const MANY_LINES = 10_000

/**
 * Tables of this transaction only. COPY is refused on tables with row-level security: rows are copied here and then
 * inserted by `INSERT … SELECT`, which obeys it.
 */
export async function createStaging(tx: Tx): Promise<void> {
  await sql`
    create temporary table staged (
      line integer not null, entry_on date not null, issued_on date not null, due_on date, due_on_source text not null,
      kind text, journal text not null, customer text not null, customer_name text not null, number text not null,
      key text not null, letter text, book_minor bigint not null, amount_minor bigint not null, amount_given boolean not null,
      currency text not null,
      open_minor bigint, agreed_rate text
    ) on commit drop`.execute(tx)
  // Sorts and hashes of a million rows stay in memory: 4 s instead of 7 s.
  await sql`set local work_mem = '128MB'`.execute(tx)
}

/** @returns customers inserted, and customers whose name the file changes */
export async function upsertStagedCustomers(
  tx: Tx,
  { importId }: ImportScope,
): Promise<{ created: number; updated: number; total: number }> {
  const { rows } = await sql<{ created: number; updated: number; total: number }>`
    with named as materialized (
      select customer as number, mode() within group (order by customer_name) as name from staged group by customer
    ), known as materialized (
      select c.id, c.name, c.imported_name, n.name as new_name, n.number
        from named n join customer c on c.number = n.number
    ), renamed as (
      -- The name that somebody gave here stays; what the file says is remembered to notice its next change.
      update customer c
         set name = case when c.name = coalesce(k.imported_name, c.name) then k.new_name else c.name end,
             imported_name = k.new_name
        from known k
       where c.organisation_id = current_organisation() and c.id = k.id
         and k.imported_name is not null and k.imported_name <> k.new_name
      returning c.id
    ), inserted as (
      insert into customer (number, name, imported_name)
      select number, name, name from named n where not exists (select from known k where k.number = n.number)
       order by number
      on conflict (organisation_id, number) do nothing
      returning id
    ), noted as (
      insert into import_change (import_id, record, record_id, before)
      select ${importId}::bigint, 'customer', k.id,
             jsonb_build_object('name', k.name, 'imported_name', k.imported_name)
        from renamed r join known k on k.id = r.id
      union all
      select ${importId}::bigint, 'customer', id, null from inserted
    )
    select (select count(*) from inserted) as created, (select count(*) from renamed) as updated,
           (select count(*) from named) as total`.execute(tx)
  return rows[0] ?? { created: 0, updated: 0, total: 0 }
}

/**
 * Gives lines that were rejected and now are corrected the keys they have among their twins: the item of the same key
 * and amount when there is one, else the next free place. In the order of this file they would take the place of
 * twins that were accepted.
 */
export async function placeCorrectedLines(tx: Tx, { creditorId }: ImportScope): Promise<void> {
  await sql`
    with taken as (
      select k.key, place, i.amount_minor, i.currency,
             row_number() over (partition by k.key, i.amount_minor, i.currency order by place) as nth
        from (select distinct key from staged) k
       cross join generate_series(1, ${MAX_TWINS}::integer) place
        join item i on i.creditor_id = ${creditorId}
         and i.source_key = case when place = 1 then k.key else k.key || '#' || place end
    ), wanted as (
      select line, key, amount_minor, currency,
             row_number() over (partition by key, amount_minor, currency order by line) as nth from staged
    ), placed as (
      select w.line, w.key, t.place, row_number() over (partition by w.key, t.place is null order by w.line) as nth_free
        from wanted w left join taken t using (key, amount_minor, currency, nth)
    ), numbered as (
      select p.line, p.key,
             coalesce(p.place, p.nth_free + (select coalesce(max(place), 0) from taken t where t.key = p.key)) as place
        from placed p
    )
    update staged s set key = n.key || '#' || n.place from numbered n where s.line = n.line and n.place > 1`.execute(
    tx,
  )
}

const MAX_TWINS = 20

/**
 * Finds for each staged row its customer and the item it was imported as before. Rows that share a key are told apart
 * by their order in the file.
 * @param journals what each journal of the file is for
 */
export async function matchStagedItems(
  tx: Tx,
  { creditorId }: ImportScope,
  journals: readonly { code: string; kind: string }[],
): Promise<void> {
  const { rows } = await sql<{ lines: number }>`select count(*) as lines from staged`.execute(tx)
  // The planner knows nothing yet of what an import inserted a minute ago and may choose to look up each of 200,000
  // rows by index: 9 s instead of 1. A small file is looked up, a large one is hashed.
  if ((rows[0]?.lines ?? 0) > MANY_LINES) await sql`set local enable_nestloop = off`.execute(tx)
  await sql`
    create temporary table incoming on commit drop as
    with journal as (
      select * from unnest(${journals.map(({ code }) => code)}::text[], ${journals.map(({ kind }) => kind)}::text[])
                 as j(code, purpose)
    ), numbered as (
      select s.*, row_number() over (partition by s.key order by s.line) as ordinal from staged s order by s.key, s.line
    ), keyed as (
      select n.*, case when ordinal = 1 then key else key || '#' || ordinal end as source_key from numbered n
    )
    select k.line, k.entry_on, k.issued_on, k.due_on, k.due_on_source, k.number, k.source_key, k.letter,
           k.book_minor, k.amount_minor, k.amount_given, k.currency, k.open_minor as stated_open,
           k.agreed_rate,
           j.purpose = 'opening' as opening,
           case when k.kind is not null then k.kind
                when k.amount_minor > 0 then 'invoice'
                when j.purpose = 'sales' then 'credit-note'
                else 'payment' end as kind,
           c.id as customer_id,
           coalesce(i.id, nextval(pg_get_serial_sequence('item', 'id'))) as item_id,
           i.id is null as is_new, false as carried
      from keyed k
      join customer c on c.number = k.customer
      left join journal j on j.code = k.journal
      left join item i on i.creditor_id = ${creditorId} and i.source_key = k.source_key`.execute(tx)
  await sql`analyze incoming`.execute(tx)
}

/**
 * Takes out the rows of lettering groups that have a rejected line: without it the group would leave open what has
 * been paid, and somebody who has paid would be reminded.
 */
export async function rejectIncompleteLetters(
  tx: Tx,
  groups: readonly { customer: string; letter: string }[],
): Promise<{ line: number; letter: string }[]> {
  if (groups.length === 0) return []
  const { rows } = await sql<{ line: number; letter: string }>`
    delete from staged s
     using unnest(${groups.map(({ customer }) => customer)}::text[], ${groups.map(({ letter }) => letter)}::text[])
             as g (customer, letter)
     where s.customer = g.customer and s.letter = g.letter
    returning s.line, s.letter`.execute(tx)
  return rows
}
