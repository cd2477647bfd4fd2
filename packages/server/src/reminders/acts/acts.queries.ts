import { statusAfter, statusesBefore } from '@recouvrance/core/reminders/act-life'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'

export type ActRow = NonNullable<Awaited<ReturnType<typeof lockAct>>>

export const ACT_COLUMNS = [
  'act.id',
  'act.creditor_id',
  'act.customer_id',
  'act.currency',
  'act.scenario_version_id',
  'act.step_key',
  'act.template',
  'act.occurrence',
  'act.item_set',
  'act.planned_for',
  'act.act_on',
  'act.channel',
  'act.tone',
  'act.approval',
  'act.status',
  'act.amount_minor',
  'act.item_ids',
  'act.item_steps',
  'act.item_sections',
  'act.item_amounts',
  'act.reasons',
  'act.claimed_at',
  'act.claimed_by',
  'act.not_before',
  'act.attempts',
  'act.recipient',
  'act.message_id',
  'act.provider_reference',
  'act.gate',
  'act.sent_on',
  'act.print_batch_id',
  'act.reason',
  'act.created_at',
  'act.due_on',
  'act.limitation_on',
  'act.promise_broken',
  'act.urgency',
  'act.urgency_on',
  'act.undo_until',
] as const

export type ActFilter = {
  readonly ids?: readonly number[] | undefined
  readonly status?: string | undefined
  readonly customerId?: number | undefined
  readonly plannedFor?: string | undefined
  readonly channel?: string | undefined
  readonly stepKey?: string | undefined
  /** Acts that were planned on this day or before. */
  readonly plannedBy?: string | undefined
  /** Acts up to this one: those that a person saw. */
  readonly upTo?: number | undefined
}

function matching(filter: ActFilter) {
  const { ids, status, customerId, plannedFor, channel, stepKey, plannedBy, upTo } = filter
  const conditions = [
    ids && sql<SqlBool>`act.id = any(${ids}::bigint[])`,
    status && sql<SqlBool>`act.status = ${status}`,
    customerId && sql<SqlBool>`act.customer_id = ${customerId}`,
    plannedFor && sql<SqlBool>`act.planned_for = ${plannedFor}`,
    channel && sql<SqlBool>`act.channel = ${channel}`,
    stepKey && sql<SqlBool>`act.step_key = ${stepKey}`,
    plannedBy && sql<SqlBool>`act.planned_for <= ${plannedBy}`,
    upTo && sql<SqlBool>`act.id <= ${upTo}`,
  ].filter((condition) => typeof condition === 'object')
  return conditions.length === 0 ? sql<SqlBool>`true` : sql.join<SqlBool>(conditions, sql` and `)
}

export type NamedActRow = Awaited<ReturnType<typeof listActs>>[number]

/** Acts in the order of their ids, with the name of whom they are for. */
export async function listActs(tx: Tx, filter: ActFilter, after: number, limit: number) {
  return namedActs(tx)
    .where('act.id', '>', after)
    .where(matching(filter))
    .orderBy('act.id')
    .limit(limit)
    .execute()
}

export async function findAct(tx: Tx, id: number): Promise<NamedActRow | undefined> {
  return namedActs(tx).where('act.id', '=', id).executeTakeFirst()
}

function namedActs(tx: Tx) {
  return tx
    .selectFrom('act')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organisation_id', '=', 'act.organisation_id')
        .onRef('customer.id', '=', 'act.customer_id'),
    )
    .select(ACT_COLUMNS)
    .select(['customer.number as customer_number', 'customer.name as customer_name'])
}

export async function countActs(tx: Tx, filter: ActFilter): Promise<number> {
  const row = await tx
    .selectFrom('act')
    .select(({ fn }) => fn.countAll<number>().as('acts'))
    .where(matching(filter))
    .executeTakeFirstOrThrow()
  return row.acts
}

/** Whose act it is, to lock its customer before the act itself, in the order in which everybody does. */
export async function readAct(tx: Tx, id: number) {
  return tx.selectFrom('act').select(['id', 'customer_id', 'status']).where('id', '=', id).executeTakeFirst()
}

/** Locks one act until the transaction ends. */
export async function lockAct(tx: Tx, id: number) {
  return tx.selectFrom('act').select(ACT_COLUMNS).where('act.id', '=', id).forUpdate().executeTakeFirst()
}

/** Locks the acts of these customers that somebody has in hand. */
export async function lockActsInHands(tx: Tx, claimedBy: string, customerIds: readonly number[]) {
  return tx
    .selectFrom('act')
    .select(ACT_COLUMNS)
    .where('status', '=', 'claimed')
    .where('claimed_by', '=', claimedBy)
    .where('customer_id', '=', sql<number>`any(${customerIds}::bigint[])`)
    .orderBy('act.id')
    .forUpdate()
    .execute()
}

export async function eventsOf(tx: Tx, actId: number) {
  return tx
    .selectFrom('act_event')
    .select(['id', 'kind', 'at', 'actor', 'detail'])
    .where('act_id', '=', actId)
    .orderBy('id')
    .execute()
}

export async function documentsOf(tx: Tx, actId: number) {
  const { rows } = await sql<{ role: string; sha256: Buffer; media_type: string; bytes: number }>`
    select d.role, d.sha256, c.media_type, octet_length(c.content) as bytes
      from act_document d join document c on c.organisation_id = d.organisation_id and c.sha256 = d.sha256
     where d.act_id = ${actId} order by d.role`.execute(tx)
  return rows
}

/** Which documents these acts have, without their bytes. */
export async function documentRolesOf(tx: Tx, actIds: readonly number[]) {
  return tx
    .selectFrom('act_document')
    .select(['act_id', 'role'])
    .where('act_id', '=', sql<number>`any(${actIds}::bigint[])`)
    .orderBy('role')
    .execute()
}

export async function readDocument(tx: Tx, actId: number, role: string) {
  return tx
    .selectFrom('act_document')
    .innerJoin('document', (join) =>
      join
        .onRef('document.organisation_id', '=', 'act_document.organisation_id')
        .onRef('document.sha256', '=', 'act_document.sha256'),
    )
    .select(['document.sha256', 'document.media_type', 'document.content'])
    .where('act_document.act_id', '=', actId)
    .where('act_document.role', '=', role)
    .executeTakeFirst()
}

/** Numbers of items, to show acts with. */
export async function itemNumbers(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await tx
    .selectFrom('item')
    .select(['id', 'number'])
    .where('id', '=', sql<number>`any(${ids}::bigint[])`)
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/**
 * Locks the customers of the acts that wait for approval, in the order in which planning and sending lock them: none
 * of the three ever waits for another in turn.
 */
export async function lockCustomersToApprove(tx: Tx, filter: ActFilter): Promise<void> {
  await sql`
    select from review
     where customer_id in (select customer_id from act
                            where status = any(${statusesBefore('approve')}::text[]) and ${matching(filter)})
     order by customer_id for update`.execute(tx)
}

/** Which of these acts there are, and where they stand. */
export async function statusesOf(tx: Tx, ids: readonly number[]) {
  return tx
    .selectFrom('act')
    .select(['id', 'status'])
    .where('id', '=', sql<number>`any(${ids}::bigint[])`)
    .orderBy('id')
    .execute()
}

/**
 * Lets every planned act that matches leave; those in another state are not touched.
 * @param undoSeconds for so long nothing takes them
 */
export async function approve(
  tx: Tx,
  filter: ActFilter,
  undoSeconds: number,
  except: readonly number[] = [],
): Promise<number[]> {
  const undoUntil = undoSeconds === 0 ? null : sql<string>`now() + make_interval(secs => ${undoSeconds})`
  const rows = await tx
    .updateTable('act')
    .set({ status: statusAfter('approve'), undo_until: undoUntil })
    .where('status', 'in', statusesBefore('approve'))
    .where(matching(filter))
    .where('id', '<>', sql<number>`all(${except}::bigint[])`)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Formal notices among the acts that this would approve: what they say is looked at first. */
export async function formalActsToApprove(tx: Tx, filter: ActFilter): Promise<ActRow[]> {
  return tx
    .selectFrom('act')
    .selectAll()
    .where('tone', '=', 'formal')
    .where('status', 'in', statusesBefore('approve'))
    .where(matching(filter))
    .orderBy('id')
    .execute()
}

/** Takes the approval of these acts back, where nobody has taken them yet. */
export async function undoApproval(tx: Tx, ids: readonly number[]): Promise<number[]> {
  const rows = await tx
    .updateTable('act')
    .set({ status: statusAfter('undo'), undo_until: null, not_before: null, reason: null })
    .where('status', 'in', statusesBefore('undo'))
    .where('id', '=', sql<number>`any(${ids}::bigint[])`)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Locks the customers of these acts, in the order in which everybody does. */
export async function lockCustomersOfActs(tx: Tx, ids: readonly number[]): Promise<void> {
  await sql`
    select from review where customer_id in (select customer_id from act where id = any(${ids}::bigint[]))
     order by customer_id for update`.execute(tx)
}

/** Lets automatic steps leave where the organisation has started sending. */
export async function approveAutomatic(tx: Tx, dueBy: string): Promise<number[]> {
  const rows = await tx
    .updateTable('act')
    .set({ status: statusAfter('approve') })
    .where('status', 'in', statusesBefore('approve'))
    .where('approval', '=', 'automatic')
    .where('act_on', '<=', dueBy)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('organisation').select('id').where('sending_started_at', 'is not', null)),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Acts still to leave, or to be done with the customer, on one of these days; work of our own knows no calendar. */
export async function waitingActsWithin(
  tx: Tx,
  { from, until }: { readonly from: string; readonly until: string },
) {
  const { rows } = await sql<{
    id: number
    channel: string
    act_on: string
    country: string
    region: string | null
    postcode: string | null
  }>`
    select a.id, a.channel, a.act_on, c.country, c.region, c.postcode
      from act a join customer c on c.organisation_id = a.organisation_id and c.id = a.customer_id
     where a.status in ('planned', 'approved') and a.channel <> 'task'
       and a.act_on between ${from}::date and ${until}::date
     order by a.id`.execute(tx)
  return rows
}

export async function writeActDays(
  tx: Tx,
  moves: readonly { readonly actId: number; readonly to: string }[],
): Promise<void> {
  await sql`
    update act set act_on = m.day
      from unnest(${moves.map(({ actId }) => actId)}::bigint[], ${moves.map(({ to }) => to)}::date[]) m(id, day)
     where act.id = m.id and act.status in ('planned', 'approved')`.execute(tx)
}
