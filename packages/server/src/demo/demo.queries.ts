import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { sql } from 'kysely'
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
