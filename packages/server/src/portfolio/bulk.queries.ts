import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'
import { everyCondition } from './portfolio.queries.ts'
import { inState } from './portfolio-filter.queries.ts'
import type { PortfolioFilter } from './portfolio-filter.ts'

export type BulkFacts = { readonly count: number; readonly held: number; readonly assigned: number }

/** How many they are, how many of them are held already, and how many have somebody who looks after them. */
export async function bulkFacts(tx: Tx, filter: PortfolioFilter, today: CivilDate): Promise<BulkFacts> {
  const { rows } = await sql<BulkFacts>`
    select count(*)::int as count,
           (count(*) filter (where c.id in (select customer_id from (${inState('held', today)}) h)))::int as held,
           (count(*) filter (where c.assignee is not null))::int as assigned
      from customer c where ${everyCondition(filter, today)}`.execute(tx)
  return rows[0] ?? { count: 0, held: 0, assigned: 0 }
}

export type Assigned = { readonly customerIds: number[]; readonly before: (string | null)[] }

/** Gives these customers, which are locked, somebody who looks after them; those who have them already stay. */
export async function assignRows(
  tx: Tx,
  customerIds: readonly number[],
  assignee: string | null,
): Promise<Assigned> {
  const { rows } = await sql<{ id: number; before: string | null }>`
    with known as (
      select id, assignee as before from customer
       where id = any(${customerIds}::bigint[]) and assignee is distinct from ${assignee}::text
    ), changed as (
      update customer set assignee = ${assignee}::text from known where customer.id = known.id
    )
    select id, before from known order by id`.execute(tx)
  return { customerIds: rows.map(({ id }) => id), before: rows.map(({ before }) => before) }
}

/** Back to who looked after them before, for those whom nobody changed since. */
export async function unassignRows(tx: Tx, done: BulkRow): Promise<number> {
  const { rows } = await sql`
    update customer c set assignee = m.person_id
      from unnest(${done.customer_ids}::bigint[], ${done.assignees_before ?? []}::text[]) as b(id, before)
      left join member m on m.person_id = b.before
     where c.id = b.id and c.assignee is not distinct from ${done.assignee}::text
    returning c.id`.execute(tx)
  return rows.length
}

export type BulkRow = {
  readonly id: number
  readonly kind: 'assign' | 'hold' | 'note'
  readonly author: string
  readonly age_seconds: number
  readonly undone_at: string | null
  readonly customer_ids: number[]
  readonly assignees_before: (string | null)[] | null
  readonly assignee: string | null
  readonly made_ids: number[] | null
}

export type NewBulkRow = Pick<BulkRow, 'kind' | 'author' | 'customer_ids'> &
  Partial<Pick<BulkRow, 'assignees_before' | 'assignee' | 'made_ids'>>

export async function insertBulk(tx: Tx, row: NewBulkRow): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into bulk_action (kind, author, customer_ids, assignees_before, assignee, made_ids)
    values (${row.kind}, ${row.author}, ${row.customer_ids}::bigint[], ${row.assignees_before ?? null}::text[],
            ${row.assignee ?? null}::text, ${row.made_ids ?? null}::bigint[])
    returning id`.execute(tx)
  const [made] = rows
  if (!made) throw new Error('the bulk action was not written')
  return made.id
}

export async function lockBulk(tx: Tx, id: number): Promise<BulkRow | undefined> {
  const { rows } = await sql<BulkRow>`
    select id, kind, author, extract(epoch from now() - done_at)::float8 as age_seconds, undone_at, customer_ids,
           assignees_before, assignee, made_ids
      from bulk_action where id = ${id} for update`.execute(tx)
  return rows[0]
}

export async function markUndone(tx: Tx, id: number): Promise<void> {
  await sql`update bulk_action set undone_at = now() where id = ${id}`.execute(tx)
}
