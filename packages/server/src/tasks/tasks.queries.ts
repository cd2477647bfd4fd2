import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'
import type { TaskStake } from './task-stake.ts'

export type NewTask = {
  readonly kind: string
  readonly customerId: number
  readonly creditorId: number
  readonly itemIds: readonly number[]
  readonly itemSet: string
  readonly reason: string
  readonly params: Readonly<Record<string, string | number | null>>
  readonly createdOn: string
  readonly stake: TaskStake
}

/**
 * Creates the tasks that do not already wait to be done.
 * @param kept reasons that one that does wait keeps, as they say more; any other becomes the newest
 * @returns how many are new
 */
export async function insertTasks(
  tx: Tx,
  tasks: readonly NewTask[],
  kept: readonly string[] = [],
): Promise<number> {
  if (tasks.length === 0) return 0
  const stake = <K extends keyof TaskStake>(key: K) => tasks.map((task) => task.stake[key] ?? null)
  const { rows } = await sql<{ inserted: number }>`
    with written as (
      insert into task (kind, customer_id, creditor_id, item_ids, item_set, reason, params, created_on,
                        amount_minor, currency, due_on, limitation_on, declare_before, promise_broken, urgency, urgency_on)
      select distinct on (customer_id, kind, item_set)
             kind, customer_id, creditor_id, item_ids::bigint[], item_set, reason, params::jsonb, created_on,
             amount_minor, currency, due_on, limitation_on, declare_before, promise_broken, urgency, urgency_on
        from unnest(${tasks.map(({ kind }) => kind)}::text[],
                    ${tasks.map(({ customerId }) => customerId)}::bigint[],
                    ${tasks.map(({ creditorId }) => creditorId)}::bigint[],
                    ${tasks.map(({ itemIds }) => `{${itemIds.join(',')}}`)}::text[],
                    ${tasks.map(({ itemSet }) => itemSet)}::uuid[], ${tasks.map(({ reason }) => reason)}::text[],
                    ${tasks.map(({ params }) => JSON.stringify(params))}::text[],
                    ${tasks.map(({ createdOn }) => createdOn)}::date[],
                    ${stake('amountMinor')}::bigint[], ${stake('currency')}::text[], ${stake('dueOn')}::date[],
                    ${stake('limitationOn')}::date[], ${stake('declareBefore')}::date[], ${stake('promiseBroken')}::boolean[],
                    ${stake('urgency')}::smallint[], ${stake('urgencyOn')}::date[])
          as t (kind, customer_id, creditor_id, item_ids, item_set, reason, params, created_on,
                amount_minor, currency, due_on, limitation_on, declare_before, promise_broken, urgency, urgency_on)
      on conflict (organisation_id, customer_id, kind, item_set) where done_at is null
      do update set reason = excluded.reason, params = excluded.params, amount_minor = excluded.amount_minor,
                    due_on = excluded.due_on, limitation_on = excluded.limitation_on, declare_before = excluded.declare_before,
                    promise_broken = excluded.promise_broken, urgency = excluded.urgency,
                    urgency_on = excluded.urgency_on
       where task.reason <> all(${kept}::text[])
         and (task.reason, task.params, task.amount_minor)
             is distinct from (excluded.reason, excluded.params, excluded.amount_minor)
      returning (old.id is null)::int as inserted
    )
    select coalesce(sum(inserted), 0)::int as inserted from written`.execute(tx)
  return rows[0]?.inserted ?? 0
}

export type TaskFilter = {
  readonly done: boolean
  readonly kind?: string | undefined
  readonly customerId?: number | undefined
  readonly ids?: readonly number[] | undefined
}

export async function listTasks(
  tx: Tx,
  { done, kind, customerId, ids }: TaskFilter,
  after: number,
  limit: number,
) {
  let query = tx
    .selectFrom('task')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organisation_id', '=', 'task.organisation_id')
        .onRef('customer.id', '=', 'task.customer_id'),
    )
    .select([
      'task.id',
      'task.kind',
      'task.customer_id',
      'task.creditor_id',
      'task.item_ids',
      'task.reason',
      'task.params',
      'task.amount_minor',
      'task.currency',
      'task.created_on',
      'task.done_at',
      'task.done_by',
      'customer.number as customer_number',
      'customer.name as customer_name',
    ])
    .where('task.id', '>', after)
    .where('task.done_at', done ? 'is not' : 'is', null)
  if (kind) query = query.where('task.kind', '=', kind)
  if (ids) query = query.where('task.id', '=', sql<number>`any(${ids}::bigint[])`)
  if (customerId) query = query.where('task.customer_id', '=', customerId)
  return query.orderBy('task.id').limit(limit).execute()
}

/** @returns false when there is no such task, or it was done before */
export async function markDone(tx: Tx, id: number, actor: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('task')
    .set({ done_at: sql`now()`, done_by: actor })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Closes tasks that something else has settled. */
export async function closeMatching(
  tx: Tx,
  actor: string,
  kinds: readonly string[],
  subjects: readonly { readonly customerId: number; readonly itemSet: string }[],
): Promise<void> {
  if (subjects.length === 0) return
  await tx
    .updateTable('task')
    .set({ done_at: sql`now()`, done_by: actor })
    .where('done_at', 'is', null)
    .where('kind', 'in', kinds)
    .where(
      sql<SqlBool>`(customer_id, item_set) in (
        select * from unnest(${subjects.map(({ customerId }) => customerId)}::bigint[],
                             ${subjects.map(({ itemSet }) => itemSet)}::uuid[]))`,
    )
    .execute()
}

/** Closes tasks of these reasons that are not among `tasks` any more. */
export async function closeUnasked(
  tx: Tx,
  actor: string,
  customerIds: readonly number[],
  reasons: readonly string[],
  tasks: readonly Pick<NewTask, 'customerId' | 'kind' | 'itemSet'>[],
): Promise<void> {
  await sql`
    update task set done_at = now(), done_by = ${actor}
     where done_at is null and customer_id = any(${customerIds}::bigint[]) and reason = any(${reasons}::text[])
       and (customer_id, kind, item_set) not in (
         select * from unnest(${tasks.map(({ customerId }) => customerId)}::bigint[],
                              ${tasks.map(({ kind }) => kind)}::text[],
                              ${tasks.map(({ itemSet }) => itemSet)}::uuid[]))`.execute(tx)
}
