import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Tx } from '../platform/postgres.ts'

/** Whether the organisation has a customer or an act: anything that the demonstration would be mixed with. */
export async function hasData(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from customer) or exists (select from act) as found`.execute(tx)
  return rows[0]?.found ?? false
}

/** An item that came on the books on a day of the past: the engine asks since when we have it. */
export async function enterOn(tx: Tx, itemId: number, on: CivilDate): Promise<void> {
  await tx
    .updateTable('item')
    .set({ created_at: `${on}T06:00:00Z` })
    .where('id', '=', itemId)
    .execute()
}

// The earliest step of the scenarios comes five days before the due date.
const EARLIEST_STEP_DAYS = 5

/** Whether a run on that day could plan or cancel anything: a date it waited for has come, or a fact is new and near. */
export async function isRunDue(tx: Tx, day: CivilDate): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select exists (
      select from review r
       where r.review_on <= ${day}::date
         and (r.review_on > '-infinity'
              or exists (select from item i
                          where i.customer_id = r.customer_id and i.open_minor > 0
                            and coalesce(i.due_on, i.issued_on) <= ${day}::date + ${EARLIEST_STEP_DAYS}::int))) as due`.execute(
    tx,
  )
  return rows[0]?.due ?? false
}

/** On which channels approved acts may leave on that day. */
export async function channelsDue(tx: Tx, day: CivilDate): Promise<string[]> {
  const rows = await tx
    .selectFrom('act')
    .select('channel')
    .distinct()
    .where('status', '=', 'approved')
    .where('act_on', '<=', day)
    .execute()
  return rows.map(({ channel }) => channel)
}

export async function lastSentAct(tx: Tx, customerId: number, channel: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('act')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('channel', '=', channel)
    .where('status', '=', 'sent')
    .orderBy('sent_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Calls and other work that people have in their hands. */
export async function actsInHands(tx: Tx, claimedBy: string): Promise<{ id: number; channel: string }[]> {
  return tx
    .selectFrom('act')
    .select(['id', 'channel'])
    .where('status', '=', 'claimed')
    .where('claimed_by', '=', claimedBy)
    .orderBy('id')
    .execute()
}

/** Tasks that wait, of one of these kinds. */
export async function openTasksOf(tx: Tx, kinds: readonly string[]) {
  return tx
    .selectFrom('task')
    .select(['id', 'kind', 'customer_id', 'item_ids'])
    .where('done_at', 'is', null)
    .where('kind', '=', sql<string>`any(${kinds}::text[])`)
    .orderBy('id')
    .execute()
}

export async function countLoaded(
  tx: Tx,
): Promise<{ items: number; sent: number; planned: number; tasks: number }> {
  const { rows } = await sql<{ items: number; sent: number; planned: number; tasks: number }>`
    select (select count(*)::int from item) as items,
           (select count(*)::int from act where sent_on is not null) as sent,
           (select count(*)::int from act where status = 'planned') as planned,
           (select count(*)::int from task where done_at is null) as tasks`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a count gave no row')
  return row
}

export async function markDemonstration(tx: Tx): Promise<void> {
  await sql`update organisation set demonstration_at = now()`.execute(tx)
}

export type DemonstrationRow = {
  /** Null: this is no demonstration. */
  readonly since: string | null
  readonly name: string
  /** Last day that was lived through so far. */
  readonly lived_until: string | null
}

export async function findDemonstration(tx: Tx): Promise<DemonstrationRow> {
  const { rows } = await sql<DemonstrationRow>`
    select demonstration_at as since, name,
           (select max(as_of) from planning_run where demonstration_at is not null) as lived_until
      from organisation`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('there is no organisation here')
  return row
}

/**
 * What starting over leaves as it is: who may come in, how the office is set up, and to whom is owed. A table that is
 * not named here is emptied.
 */
const KEPT: readonly string[] = [
  'added_rate',
  'api_key',
  'bank_account',
  'closing',
  'creditor',
  'document',
  'invitation',
  'legal_acknowledgement',
  'mail_server',
  'member',
]

/**
 * Empties an organisation that holds the demonstration, as the owner of the tables: facts are appended and reversed by
 * the application, and this is the one place where they go.
 * @param creditors keys of those that came with the demonstration
 * @returns whether it was one
 */
export async function emptyDemonstration(
  owner: pg.Client,
  organisationId: number,
  creditors: readonly string[],
): Promise<boolean> {
  const { rowCount } = await owner.query(
    'update organisation set demonstration_at = null where id = $1 and demonstration_at is not null',
    [organisationId],
  )
  if (rowCount === 0) return false
  for (const name of await tablesToEmpty(owner))
    await owner.query(`delete from ${name} where organisation_id = $1`, [organisationId])
  await owner.query(
    `delete from bank_account where organisation_id = $1
        and creditor_id in (select id from creditor where organisation_id = $1 and key = any($2))`,
    [organisationId, creditors],
  )
  await owner.query('delete from creditor where organisation_id = $1 and key = any($2)', [
    organisationId,
    creditors,
  ])
  await owner.query(
    `delete from document d where organisation_id = $1
        and not exists (select from creditor c where c.organisation_id = $1 and c.logo_sha256 = d.sha256)`,
    [organisationId],
  )
  return true
}

/** What refers to others before what is referred to. */
async function tablesToEmpty(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; refers_to: string[] }>(
    `select c.oid::regclass::text as name,
            array(select confrelid::regclass::text from pg_constraint
                   where contype = 'f' and conrelid = c.oid and confrelid <> c.oid) as refers_to
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and not c.oid::regclass::text = any($1)`,
    [KEPT],
  )
  const left = new Map(rows.map(({ name, refers_to }) => [name, refers_to]))
  const ordered: string[] = []
  while (left.size > 0) {
    const free = [...left.keys()].filter(
      (name) => ![...left.values()].some((others) => others.includes(name)),
    )
    if (free.length === 0) throw new Error(`tables refer to each other: ${[...left.keys()].join(', ')}`)
    for (const name of free) left.delete(name)
    ordered.push(...free)
  }
  return ordered
}
