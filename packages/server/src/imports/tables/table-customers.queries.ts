import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'
import type { TableCounts } from '../reporting/import-report.ts'

type RejectedLine = { readonly line: number; readonly value: string }

/** Tables of this transaction only; null says nothing. */
export async function createCustomerStaging(tx: Tx): Promise<void> {
  await sql`
    create temporary table staged_customer (
      line integer not null, number text, name text, kind text, siren text, vat_number text, address_lines text[],
      postcode text, city text, country text, language text, payment_term jsonb, parent text,
      insolvency_opened_on date, insolvency_published_on date, insolvency_kind text, insolvency_office text
    ) on commit drop`.execute(tx)
  await sql`
    create temporary table staged_contact (
      line integer not null, channel text not null, value text not null, role text not null, name text
    ) on commit drop`.execute(tx)
}

export async function stageContacts(
  tx: Tx,
  contacts: readonly { line: number; channel: string; value: string; role: string; name: string | null }[],
): Promise<void> {
  const column = (name: 'line' | 'channel' | 'value' | 'role' | 'name') =>
    contacts.map((contact) => contact[name])
  await sql`
    insert into staged_contact (line, channel, value, role, name)
    select * from unnest(${column('line')}::integer[], ${column('channel')}::text[], ${column('value')}::text[],
                         ${column('role')}::text[], ${column('name')}::text[])`.execute(tx)
}

/**
 * Rows without a number belong to the one customer of their name; to nobody known, their name becomes the number.
 * @returns the rows whose name several customers have: they are taken out
 */
export async function numberByName(tx: Tx, prefix: string): Promise<RejectedLine[]> {
  const { rows } = await sql<RejectedLine>`
    with namesake as (
      select lower(name) as name, min(number) as number, count(*) as customers from customer group by lower(name)
    ), numbered as (
      -- What found the customer does not rename it.
      update staged_customer s set number = coalesce(n.number, ${prefix}::text || s.name),
                                   name = case when n.number is null then s.name end
        from staged_customer t left join namesake n on n.name = lower(t.name)
       where s.line = t.line and s.number is null and coalesce(n.customers, 1) = 1
    ), unclear as (
      delete from staged_customer s using namesake n
       where s.number is null and n.name = lower(s.name) and n.customers > 1
      returning s.line, s.name as value
    )
    select line, value from unclear order by line`.execute(tx)
  return rows
}

/** Takes out the rows of customers whom the file describes in two ways; rows that only complete each other stay. */
export async function rejectTwoDescriptions(tx: Tx): Promise<RejectedLine[]> {
  const { rows } = await sql<RejectedLine>`
    with twice as (
      select number from staged_customer group by number
      having count(distinct name) > 1 or count(distinct kind) > 1 or count(distinct siren) > 1
          or count(distinct vat_number) > 1 or count(distinct address_lines) > 1 or count(distinct postcode) > 1
          or count(distinct city) > 1 or count(distinct country) > 1 or count(distinct language) > 1
          or count(distinct payment_term) > 1 or count(distinct parent) > 1
          or count(distinct insolvency_opened_on) > 1 or count(distinct insolvency_published_on) > 1
          or count(distinct insolvency_kind) > 1 or count(distinct insolvency_office) > 1
    ), dropped as (
      delete from staged_customer s using twice t where s.number = t.number returning s.line, s.number as value
    )
    select line, value from dropped order by line`.execute(tx)
  return rows
}

/** Takes out the rows whose parent is nowhere. */
export async function rejectUnknownParents(tx: Tx): Promise<RejectedLine[]> {
  const { rows } = await sql<RejectedLine>`
    delete from staged_customer s
     where s.parent is not null
       and not exists (select from customer c where c.number = s.parent)
       and not exists (select from staged_customer p where p.number = s.parent)
    returning s.line, s.parent as value`.execute(tx)
  return rows
}

/** Takes out the rows that would make a customer its own parent, be it through others. */
export async function rejectParentCircles(tx: Tx): Promise<RejectedLine[]> {
  const { rows } = await sql<RejectedLine>`
    with recursive link as (
      select c.number, coalesce(s.parent, p.number) as parent
        from customer c left join customer p on p.id = c.parent_id
        left join (select number, max(parent) as parent from staged_customer group by number) s on s.number = c.number
      union
      select number, parent from staged_customer where parent is not null
    ), above as (
      select number as start, parent from link where parent is not null
         and number in (select number from staged_customer where parent is not null)
      union
      select a.start, l.parent from above a join link l on l.number = a.parent where l.parent is not null
    ), dropped as (
      delete from staged_customer s using above a where a.start = s.number and a.parent = s.number
      returning s.line, s.parent as value
    )
    select distinct line, value from dropped order by line`.execute(tx)
  return rows
}

/**
 * Makes the customers that are new and changes of the known ones what the file says otherwise. Names of a list of
 * customers are the right ones: `imported_name`, by which accounting exports follow their own, is left alone.
 */
export async function upsertCustomers(tx: Tx, importId: number): Promise<TableCounts> {
  const { rows } = await sql<TableCounts>`
    with described as materialized (
      select number, max(name) as name, max(kind) as kind, max(siren) as siren, max(vat_number) as vat_number,
             max(address_lines) as address_lines, max(postcode) as postcode, max(city) as city, max(country) as country,
             max(language) as language, max(payment_term::text)::jsonb as payment_term,
             max(insolvency_opened_on) as insolvency_opened_on, max(insolvency_published_on) as insolvency_published_on,
             max(insolvency_kind) as insolvency_kind, max(insolvency_office) as insolvency_office
        from staged_customer group by number
    ), known as materialized (
      select c.id, d.*,
             jsonb_build_object('name', c.name, 'kind', c.kind, 'siren', c.siren, 'vat_number', c.vat_number,
               'address_lines', c.address_lines, 'postcode', c.postcode, 'city', c.city, 'country', c.country,
               'language', c.language, 'payment_term', c.payment_term,
               'insolvency_opened_on', c.insolvency_opened_on, 'insolvency_published_on', c.insolvency_published_on,
               'insolvency_kind', c.insolvency_kind, 'insolvency_office', c.insolvency_office) as before
        from described d join customer c on c.number = d.number
    ), changed as (
      update customer c
         set name = coalesce(k.name, c.name), kind = coalesce(k.kind, c.kind),
             siren = coalesce(k.siren, c.siren), vat_number = coalesce(k.vat_number, c.vat_number),
             address_lines = coalesce(k.address_lines, c.address_lines), postcode = coalesce(k.postcode, c.postcode),
             city = coalesce(k.city, c.city), country = coalesce(k.country, c.country),
             language = coalesce(k.language, c.language), payment_term = coalesce(k.payment_term, c.payment_term),
             insolvency_opened_on = coalesce(k.insolvency_opened_on, c.insolvency_opened_on),
             insolvency_published_on = coalesce(k.insolvency_published_on, c.insolvency_published_on),
             insolvency_kind = coalesce(k.insolvency_kind, c.insolvency_kind),
             insolvency_office = coalesce(k.insolvency_office, c.insolvency_office)
        from known k
       where c.id = k.id
         and (c.name, c.kind, c.siren, c.vat_number, c.address_lines, c.postcode, c.city, c.country::text, c.language::text,
              c.payment_term, c.insolvency_opened_on, c.insolvency_published_on, c.insolvency_kind, c.insolvency_office)
             is distinct from
             (coalesce(k.name, c.name), coalesce(k.kind, c.kind), coalesce(k.siren, c.siren), coalesce(k.vat_number, c.vat_number),
              coalesce(k.address_lines, c.address_lines), coalesce(k.postcode, c.postcode), coalesce(k.city, c.city),
              coalesce(k.country, c.country::text), coalesce(k.language, c.language::text),
              coalesce(k.payment_term, c.payment_term), coalesce(k.insolvency_opened_on, c.insolvency_opened_on),
              coalesce(k.insolvency_published_on, c.insolvency_published_on),
              coalesce(k.insolvency_kind, c.insolvency_kind), coalesce(k.insolvency_office, c.insolvency_office))
      returning c.id
    ), inserted as (
      insert into customer (number, name, kind, siren, vat_number, address_lines, postcode, city, country, language,
                            payment_term, insolvency_opened_on, insolvency_published_on, insolvency_kind, insolvency_office)
      select number, coalesce(name, number), coalesce(kind, 'business'), siren, vat_number, coalesce(address_lines, '{}'),
             postcode, city, coalesce(country, 'FR'), coalesce(language, 'fr'), payment_term,
             insolvency_opened_on, insolvency_published_on, insolvency_kind, insolvency_office
        from described d where not exists (select from known k where k.number = d.number)
       order by number
      on conflict (organisation_id, number) do nothing
      returning id
    ), noted as (
      insert into import_change (import_id, record, record_id, before)
      select ${importId}::bigint, 'customer', k.id, k.before from changed c join known k on k.id = c.id
      union all
      select ${importId}::bigint, 'customer', id, null from inserted
    )
    select (select count(*) from inserted) as created, (select count(*) from changed) as updated,
           (select count(*) from known) - (select count(*) from changed) as unchanged`.execute(tx)
  return rows[0] ?? { created: 0, updated: 0, unchanged: 0 }
}

/** @returns customers that got another parent */
export async function linkParents(tx: Tx, importId: number): Promise<number> {
  await sql`
    insert into import_change (import_id, record, record_id, before)
    select ${importId}::bigint, 'customer', c.id, jsonb_build_object('parent_id', c.parent_id)
      from (select number, max(parent) as parent from staged_customer group by number) s
      join customer p on p.number = s.parent
      join customer c on c.number = s.number
     where c.parent_id is distinct from p.id`.execute(tx)
  const { numAffectedRows } = await sql`
    update customer c set parent_id = p.id
      from (select number, max(parent) as parent from staged_customer group by number) s
      join customer p on p.number = s.parent
     where c.number = s.number and c.parent_id is distinct from p.id`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/**
 * Adds the contacts that are new. Of known ones, role and name follow the file; whether they can be used does not: a
 * bounce is forgotten when somebody confirms the address, not when an old list is imported again.
 */
export async function upsertContacts(tx: Tx, importId: number): Promise<TableCounts> {
  const { rows } = await sql<TableCounts>`
    with wanted as materialized (
      select distinct on (c.id, s.channel, s.value) c.id as customer_id, s.channel, s.value, s.role, s.name
        from staged_contact s join staged_customer r using (line) join customer c on c.number = r.number
       order by c.id, s.channel, s.value, s.line
    ), known as materialized (
      select k.id, w.role, coalesce(w.name, k.name) as name,
             jsonb_build_object('role', k.role, 'name', k.name) as before,
             (w.role, coalesce(w.name, k.name)) is distinct from (k.role, k.name) as differs
        from wanted w
        join contact k on k.customer_id = w.customer_id and k.channel = w.channel and k.value = w.value
    ), changed as (
      update contact c set role = k.role, name = k.name from known k where c.id = k.id and k.differs returning c.id
    ), inserted as (
      insert into contact (customer_id, channel, value, role, name)
      select customer_id, channel, value, role, name from wanted
      on conflict (organisation_id, customer_id, channel, value) do nothing
      returning id
    ), noted as (
      insert into import_change (import_id, record, record_id, before)
      select ${importId}::bigint, 'contact', k.id, k.before from changed c join known k on k.id = c.id
      union all
      select ${importId}::bigint, 'contact', id, null from inserted
    )
    select (select count(*) from inserted) as created, (select count(*) from changed) as updated,
           (select count(*) from known) - (select count(*) from changed) as unchanged`.execute(tx)
  return rows[0] ?? { created: 0, updated: 0, unchanged: 0 }
}

/** Ids of the file's customers, a page of them in order. */
export async function customersOfFile(tx: Tx, after: number, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct c.id from staged_customer s join customer c on c.number = s.number
     where c.id > ${after} order by c.id limit ${limit}`.execute(tx)
  return rows.map(({ id }) => id)
}
