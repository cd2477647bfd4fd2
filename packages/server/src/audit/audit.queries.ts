import { addDays, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'
import type { ChainedEntry } from './audit-chain.ts'
import { AUDIT_NOUNS } from './audit-sentences.ts'

export type Link = { readonly sequence: number; readonly hash: Buffer }

/** Locks the head of the organisation's chain until the transaction ends; makes it when there is none. */
export async function lockHead(tx: Tx): Promise<Link> {
  await tx
    .insertInto('audit_head')
    .values({ sequence: 0, hash: Buffer.alloc(32) })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .execute()
  return tx.selectFrom('audit_head').select(['sequence', 'hash']).forUpdate().executeTakeFirstOrThrow()
}

export async function moveHead(tx: Tx, sequence: number, hash: Buffer): Promise<void> {
  await tx.updateTable('audit_head').set({ sequence, hash }).execute()
}

export async function insertEntries(
  tx: Tx,
  entries: readonly (ChainedEntry & { hash: Buffer })[],
): Promise<void> {
  await sql`
    insert into audit_entry (sequence, at, actor, action, subject, detail, hash)
    select * from unnest(
      ${entries.map((entry) => entry.sequence)}::bigint[], ${entries.map((entry) => entry.at)}::timestamptz[],
      ${entries.map((entry) => entry.actor)}::text[], ${entries.map((entry) => entry.action)}::text[],
      ${entries.map((entry) => entry.subject)}::text[],
      ${entries.map((entry) => JSON.stringify(entry.detail))}::jsonb[],
      ${entries.map((entry) => entry.hash)}::bytea[])`.execute(tx)
}

export type EntryFilter = {
  /** Sequence number beyond which to go on, in the order asked for; 0: from its beginning. */
  readonly after: number
  readonly limit: number
  readonly order?: 'oldest' | 'newest' | undefined
  readonly action?: string | undefined
  readonly actor?: string | undefined
  readonly subject?: string | undefined
  readonly from?: CivilDate | undefined
  readonly to?: CivilDate | undefined
  readonly q?: string | undefined
}

/** Entries within the filters given, in the order of the chain or against it. */
export async function listEntries(tx: Tx, filter: EntryFilter) {
  const { after, limit, order = 'oldest', from, to, q } = filter
  const newest = order === 'newest'
  let query = tx
    .selectFrom('audit_entry')
    .select(['sequence', 'at', 'actor', 'action', 'subject', 'detail', 'hash'])
  if (after > 0 || !newest) query = query.where('sequence', newest ? '<' : '>', after)
  for (const name of ['action', 'actor', 'subject'] as const) {
    const value = filter[name]
    if (value !== undefined) query = query.where(name, '=', value)
  }
  if (from !== undefined) query = query.where('at', '>=', startOf(from))
  if (to !== undefined) query = query.where('at', '<', startOf(addDays(to, 1)))
  if (q !== undefined) query = query.where('subject', 'in', await subjectsOf(tx, q))
  return query
    .orderBy('sequence', newest ? 'desc' : 'asc')
    .limit(limit)
    .execute()
}

/** Midnight where the organisation is. */
function startOf(day: CivilDate) {
  return sql<string>`(${day}::timestamp at time zone
    (select time_zone from organisation where id = current_organisation()))`
}

/** More customers than this were not meant. */
const CUSTOMERS_FOUND = 20

/**
 * What is searched for: things of this very name or number, and the customers of this number or whose name holds the
 * words, with all that is theirs.
 */
async function subjectsOf(tx: Tx, q: string): Promise<string[]> {
  const holds = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ subject: string }>`
    with found as materialized (
      select id from customer where number = ${q} or name ilike ${holds} order by id limit ${CUSTOMERS_FOUND})
    select 'customer:' || id as subject from found
    union all select 'act:' || t.id from act t join found on found.id = t.customer_id
    union all select 'item:' || t.id from item t join found on found.id = t.customer_id
    union all select 'item:' || id from item where number = ${q}
    union all select 'safeguard:' || t.id from safeguard t join found on found.id = t.customer_id
    union all select 'hold:' || t.id from hold t join found on found.id = t.customer_id
    union all select 'note:' || t.id from note t join found on found.id = t.customer_id
    union all select 'promise:' || t.id from promise t join found on found.id = t.customer_id
    union all select 'dispute:' || t.id from dispute t join found on found.id = t.customer_id
    union all select 'payment-plan:' || t.id from payment_plan t join found on found.id = t.customer_id
    union all select 'direct-debit:' || t.id from direct_debit t join found on found.id = t.customer_id
    union all select 'waiver:' || t.id from waiver t join found on found.id = t.customer_id
    union all select 'cure-offer:' || t.id from cure_offer t join found on found.id = t.customer_id
    union all select 'task:' || t.id from task t join found on found.id = t.customer_id`.execute(tx)
  return [q, ...AUDIT_NOUNS.map((noun) => `${noun}:${q}`), ...rows.map(({ subject }) => subject)]
}

/** What an entry was about, beyond its own words. */
export type AuditSubject = {
  readonly subject: string
  readonly customer_id: number | null
  readonly customer_name: string | null
  /** The number that people know it by. */
  readonly number: string | null
}

/** The customers and numbers behind the subjects of a page: one query. */
export async function describeSubjects(tx: Tx, subjects: readonly string[]): Promise<AuditSubject[]> {
  const { rows } = await sql<AuditSubject>`
    with wanted as materialized (
      select subject, split_part(subject, ':', 1) as noun,
             case when subject ~ '^[a-z-]+:[0-9]{1,15}$' then split_part(subject, ':', 2)::bigint end as id
        from unnest(${[...new Set(subjects)]}::text[]) as subject),
    owned as (
      select w.subject, w.id as customer_id, null as number from wanted w where noun = 'customer'
      union all select w.subject, t.customer_id, null from wanted w join act t on t.id = w.id where noun = 'act'
      union all select w.subject, t.customer_id, t.number from wanted w join item t on t.id = w.id where noun = 'item'
      union all select w.subject, t.customer_id, null from wanted w join safeguard t on t.id = w.id where noun = 'safeguard'
      union all select w.subject, t.customer_id, null from wanted w join hold t on t.id = w.id where noun = 'hold'
      union all select w.subject, t.customer_id, null from wanted w join note t on t.id = w.id where noun = 'note'
      union all select w.subject, t.customer_id, null from wanted w join promise t on t.id = w.id where noun = 'promise'
      union all select w.subject, t.customer_id, null from wanted w join dispute t on t.id = w.id where noun = 'dispute'
      union all select w.subject, t.customer_id, null
                  from wanted w join payment_plan t on t.id = w.id where noun = 'payment-plan'
      union all select w.subject, t.customer_id, null
                  from wanted w join direct_debit t on t.id = w.id where noun = 'direct-debit'
      union all select w.subject, t.customer_id, null from wanted w join waiver t on t.id = w.id where noun = 'waiver'
      union all select w.subject, t.customer_id, null
                  from wanted w join cure_offer t on t.id = w.id where noun = 'cure-offer'
      union all select w.subject, t.customer_id, null from wanted w join task t on t.id = w.id where noun = 'task'
      union all select w.subject, null, t.file_name from wanted w join import t on t.id = w.id where noun = 'import'
      union all select w.subject, null, t.name
                  from wanted w join creditor t on t.key = split_part(w.subject, ':', 2) where noun = 'creditor')
    select o.subject, c.id as customer_id, c.name as customer_name,
           case when c.id is not null and o.subject like 'customer:%' then c.number else o.number end as number
      from owned o left join customer c on c.id = o.customer_id`.execute(tx)
  return rows
}

/** Everybody and everything that ever wrote into the trail: one step into the index for each, however long it is. */
export async function distinctActors(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ actor: string }>`
    with recursive known as (
      (select actor from audit_entry where organisation_id = current_organisation() order by actor limit 1)
      union all
      select (select e.actor from audit_entry e
               where e.organisation_id = current_organisation() and e.actor > known.actor order by e.actor limit 1)
        from known where known.actor is not null)
    select actor from known where actor is not null limit 500`.execute(tx)
  return rows.map(({ actor }) => actor)
}

export async function readHead(tx: Tx): Promise<Link | undefined> {
  return tx.selectFrom('audit_head').select(['sequence', 'hash']).executeTakeFirst()
}
