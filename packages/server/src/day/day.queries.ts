import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

/** The lanes of work on customers, whoever looks after them. */
export const WORK_LANES = ['to-approve', 'to-call', 'to-answer'] as const
export type WorkLane = (typeof WORK_LANES)[number]

/** Of whose customers: a person, nobody, or null: everybody's. */
export type Whose = { readonly personId: string } | 'nobody' | null

/** Where a list is read on from: the last line of the page before. */
export type Place = { readonly urgency: number; readonly amountMinor: number; readonly id: number }

/** One line, by what it is about: an act, or a task where the lane is that of the tasks. */
export type LineRow = {
  readonly id: number
  readonly amount_minor: number
  readonly currency: string | null
  readonly due_on: string | null
  readonly limitation_on: string | null
  readonly declare_before: string | null
  readonly promise_broken: boolean
  readonly urgency: number
  readonly urgency_on: string | null
  readonly item_ids: number[]
}

// Each is the condition of an index in migration 0009, word for word: what PostgreSQL recognises it by.
function waitingIn(lane: WorkLane, asOf: string): RawBuilder<unknown> {
  switch (lane) {
    case 'to-approve':
      return sql`act where status = 'planned' and channel <> 'call'`
    case 'to-call':
      // A call of a later day, and one that comes back later, is not there before.
      return sql`act where status in ('planned', 'approved', 'claimed') and channel = 'call'
                   and act_on <= ${asOf}::date and coalesce(not_before <= now(), true)`
    case 'to-answer':
      return sql`task where done_at is null and kind <> 'call'`
  }
}

function ofCustomersOf(whose: Whose): RawBuilder<unknown> {
  if (whose === null) return sql``
  const mine = whose === 'nobody' ? sql`c.assignee is null` : sql`c.assignee = ${whose.personId}`
  return sql`and exists (select from customer c where c.id = customer_id and ${mine})`
}

/** Whether the person looks after customers. */
export async function looksAfterCustomers(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ own: boolean }>`
    select exists (select from customer where assignee = ${personId}) as own`.execute(tx)
  return rows[0]?.own === true
}

/** Whether anybody looks after customers: before, there is nothing to tell apart. */
export async function customersAreShared(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ shared: boolean }>`
    select exists (select from customer where assignee is not null) as shared`.execute(tx)
  return rows[0]?.shared === true
}

export type LanePlace = {
  readonly lane: WorkLane
  readonly asOf: string
  readonly whose: Whose
  readonly after: Place | null
  readonly limit: number
}

/** One page of a lane, the most urgent first. */
export async function linesOf(tx: Tx, { lane, asOf, whose, after, limit }: LanePlace): Promise<LineRow[]> {
  const further = after
    ? sql`and (urgency, amount_minor, id) < (${after.urgency}, ${after.amountMinor}, ${after.id})`
    : sql``
  const { rows } = await sql<LineRow>`
    select id, amount_minor, currency, due_on, limitation_on, promise_broken, urgency, urgency_on, item_ids,
           ${lane === 'to-answer' ? sql`declare_before` : sql`null::date`} as declare_before
      from ${waitingIn(lane, asOf)} ${ofCustomersOf(whose)} ${further}
     order by urgency desc, amount_minor desc, id desc limit ${limit}`.execute(tx)
  return rows
}

/** How many lines each lane has; beyond `most` it is not counted on. */
export async function countLanes(
  tx: Tx,
  asOf: string,
  whose: Whose,
  most: number,
): Promise<Record<WorkLane, number>> {
  const counts = WORK_LANES.map(
    (lane) =>
      sql`(select count(*) from (select from ${waitingIn(lane, asOf)} ${ofCustomersOf(whose)} limit ${most}) as l)`,
  )
  const { rows } = await sql<{ lines: number[] }>`select array[${sql.join(counts)}]::int[] as lines`.execute(
    tx,
  )
  const [toApprove = 0, toCall = 0, toAnswer = 0] = rows[0]?.lines ?? []
  return { 'to-approve': toApprove, 'to-call': toCall, 'to-answer': toAnswer }
}

/** What somebody has done since the morning, where the organisation is. Approvals that were taken back do not count. */
export async function doneToday(tx: Tx, actor: string) {
  const { rows } = await sql<{ approved: number; calls: number; answered: number }>`
    with morning as (
      select date_trunc('day', now() at time zone time_zone) at time zone time_zone as at from organisation
    ), own as (
      select e.act_id, e.kind, a.channel
        from act_event e join act a on a.organisation_id = e.organisation_id and a.id = e.act_id
       where e.actor = ${actor} and e.actor like 'user:%' and e.at >= (select at from morning)
    )
    select greatest(0, count(*) filter (where kind = 'approved' and channel <> 'call')
                     - count(*) filter (where kind = 'approval-undone'))::int as approved,
           count(*) filter (where channel = 'call' and kind in ('sent', 'bounced', 'no-answer', 'call-back'))::int
             as calls,
           (select count(*) from task
             where done_by = ${actor} and done_at is not null and done_at >= (select at from morning)
               and kind <> 'call')::int as answered
      from own`.execute(tx)
  return rows[0] ?? { approved: 0, calls: 0, answered: 0 }
}
