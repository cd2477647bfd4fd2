import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'
import type { ImportScope } from '../applying/staging.queries.ts'
import { ITEM_JOURNAL } from './table-keys.ts'

type StagedLine = { readonly line: number; readonly number: string }

/** A row without the customer's name leaves the name that is known; a new customer is called by its number. */
export async function nameStagedCustomers(tx: Tx): Promise<void> {
  await sql`
    update staged s set customer_name = coalesce(n.name, c.imported_name, c.name, s.customer)
      from (select customer, max(nullif(customer_name, '')) as name from staged group by customer) n
      left join customer c on c.number = n.customer
     where s.customer = n.customer and s.customer_name = ''`.execute(tx)
}

/**
 * Takes out the lines that say again what another line says.
 * @returns how many there were
 */
export async function dropCopies(tx: Tx): Promise<number> {
  const { rows } = await sql<{ lines: number }>`
    with copies as (
      select line, row_number() over (
               partition by key, customer, issued_on, due_on, kind, amount_minor, open_minor, currency order by line) as copy
        from staged where journal = ${ITEM_JOURNAL}
    ), dropped as (
      delete from staged s using copies c where c.copy > 1 and s.line = c.line returning s.line
    )
    select count(distinct line) as lines from dropped`.execute(tx)
  return rows[0]?.lines ?? 0
}

/**
 * Takes out the lines that contradict each other: the same number and due date, but another amount or customer. Which
 * one is right cannot be known, so all of them are rejected.
 */
export async function rejectContradictions(tx: Tx): Promise<StagedLine[]> {
  const { rows } = await sql<StagedLine>`
    with twice as (
      select key, due_on from staged where journal = ${ITEM_JOURNAL} group by key, due_on having count(*) > 1
    ), lines as (
      select s.line, s.number from staged s join twice t on t.key = s.key and t.due_on is not distinct from s.due_on
       where s.journal = ${ITEM_JOURNAL}
    ), dropped as (
      delete from staged s using lines l where s.line = l.line
    )
    select line, number from lines order by line`.execute(tx)
  return rows
}

/**
 * Tells the instalments of one invoice apart: lines of one number with several due dates have the date in their keys,
 * also in a later file that shows only one of them.
 */
export async function tellInstalmentsApart(tx: Tx, { creditorId }: ImportScope): Promise<void> {
  await sql`
    with dated as (
      select s.line, s.key, s.key || '@' || coalesce(s.due_on::text, '') as dated_key,
             count(*) over (partition by s.key) > 1 as several, s.due_on
        from staged s where s.journal = ${ITEM_JOURNAL}
    ), judged as (
      select d.line, d.key, d.dated_key, d.several, k.id as known, k.due_on is not distinct from d.due_on as same_day,
             exists (select from item i where i.creditor_id = ${creditorId} and i.source_key = d.dated_key) as known_dated
        from dated d
        left join item k on k.creditor_id = ${creditorId} and k.source_key = d.key
    ), renamed as (
      select line, key, dated_key from judged
       where (several and not (known is not null and same_day)) or (not several and known is null and known_dated)
    )
    -- The payment of a line has the key of its item as its beginning.
    update staged s set key = r.dated_key || substr(s.key, length(r.key) + 1)
      from renamed r where s.line = r.line`.execute(tx)
}

/** Ties each payment to the item of its line. */
export async function letterPayments(tx: Tx): Promise<void> {
  await sql`
    update staged s set letter = s.line::text
     where exists (select from staged p where p.line = s.line and p.journal <> ${ITEM_JOURNAL})`.execute(tx)
}
