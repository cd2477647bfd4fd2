import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type NewAct = {
  readonly creditorId: number
  readonly customerId: number
  readonly currency: string
  readonly scenarioVersionId: number
  readonly stepKey: string
  readonly template: string
  readonly occurrence: number
  readonly itemSet: string
  readonly plannedFor: string
  readonly actOn: string
  readonly channel: string
  readonly tone: string
  readonly approval: string
  readonly status: 'planned' | 'approved'
  readonly amountMinor: number
  readonly itemIds: readonly number[]
  readonly itemSteps: readonly string[]
  readonly itemSections: readonly string[]
  readonly itemAmounts: readonly number[]
  readonly reasons: string
  readonly stake: NewStake
}

/** What hangs on it, and how urgent that makes it on the day for which it is planned. */
export type NewStake = {
  readonly dueOn: string | null
  readonly limitationOn: string | null
  readonly promiseBroken: boolean
  readonly urgency: number
}

/**
 * Inserts acts under their unique key. An act that is already there and still waits takes the amounts of today; one
 * that was cancelled comes back, because the engine only plans the same key again when the attempt left no trace in
 * the memory of its items; one that has left is not touched.
 * @returns how many were new or came back
 */
export async function insertActs(tx: Tx, acts: readonly NewAct[]): Promise<number> {
  if (acts.length === 0) return 0
  const column = <K extends keyof NewAct>(key: K) => acts.map((act) => act[key])
  const arrays = <K extends keyof NewAct>(key: K) =>
    acts.map((act) => `{${(act[key] as readonly unknown[]).map((value) => JSON.stringify(value)).join(',')}}`)
  const stake = <K extends keyof NewStake>(key: K) => acts.map((act) => act.stake[key])
  const { rows } = await sql<{ inserted: number }>`
    with input as (
      select * from unnest(
        ${column('creditorId')}::bigint[], ${column('customerId')}::bigint[], ${column('currency')}::text[],
        ${column('scenarioVersionId')}::bigint[], ${column('stepKey')}::text[], ${column('template')}::text[],
        ${column('occurrence')}::smallint[], ${column('itemSet')}::uuid[], ${column('plannedFor')}::date[],
        ${column('actOn')}::date[], ${column('channel')}::text[], ${column('tone')}::text[],
        ${column('approval')}::text[], ${column('status')}::text[], ${column('amountMinor')}::bigint[],
        ${arrays('itemIds')}::text[], ${arrays('itemSteps')}::text[], ${arrays('itemSections')}::text[],
        ${arrays('itemAmounts')}::text[], ${column('reasons')}::text[], ${stake('dueOn')}::date[],
        ${stake('limitationOn')}::date[], ${stake('promiseBroken')}::boolean[], ${stake('urgency')}::smallint[])
        as t (creditor_id, customer_id, currency, scenario_version_id, step_key, template, occurrence, item_set,
              planned_for, act_on, channel, tone, approval, status, amount_minor,
              item_ids, item_steps, item_sections, item_amounts, reasons,
              due_on, limitation_on, promise_broken, urgency)
    ), written as (
      insert into act (creditor_id, customer_id, currency, scenario_version_id, step_key, template, occurrence,
                       item_set, planned_for, act_on, channel, tone, approval, status, amount_minor,
                       item_ids, item_steps, item_sections, item_amounts, reasons,
                       due_on, limitation_on, promise_broken, urgency, urgency_on)
      select creditor_id, customer_id, currency, scenario_version_id, step_key, template, occurrence, item_set,
             planned_for, act_on, channel, tone, approval, status, amount_minor, item_ids::bigint[],
             item_steps::text[], item_sections::text[], item_amounts::bigint[], reasons::jsonb,
             due_on, limitation_on, promise_broken, urgency, planned_for
        from input
      on conflict (organisation_id, customer_id, creditor_id, currency, scenario_version_id, step_key, occurrence,
                   item_set)
      do update set amount_minor = excluded.amount_minor, item_ids = excluded.item_ids,
                    item_steps = excluded.item_steps, item_sections = excluded.item_sections,
                    item_amounts = excluded.item_amounts, act_on = excluded.act_on, reason = null,
                    due_on = excluded.due_on, limitation_on = excluded.limitation_on,
                    promise_broken = excluded.promise_broken, urgency = excluded.urgency,
                    urgency_on = excluded.urgency_on,
                    status = case when act.status = 'cancelled' then excluded.status else act.status end
       where act.status = 'cancelled'
          or (act.status in ('planned', 'approved')
              and (act.item_amounts, act.act_on) is distinct from (excluded.item_amounts, excluded.act_on))
      returning new.id, (old.status is null or old.status = 'cancelled')::int as inserted
    ), forgotten as (
      -- Words that were written for what was cancelled since are not those of what comes back.
      delete from act_edit using written where act_edit.act_id = written.id and written.inserted = 1
    )
    select coalesce(sum(inserted), 0)::int as inserted from written`.execute(tx)
  return rows[0]?.inserted ?? 0
}

export type Cancellation = { readonly actId: number; readonly reason: string }

/** Cancels acts that still wait, each with its reason; one that has been claimed since is left alone. */
export async function cancelActs(
  tx: Tx,
  actor: string,
  cancellations: readonly Cancellation[],
): Promise<void> {
  if (cancellations.length === 0) return
  await sql`
    with cancelled as (
      update act set status = 'cancelled', reason = c.reason
        from unnest(${cancellations.map(({ actId }) => actId)}::bigint[],
                    ${cancellations.map(({ reason }) => reason)}::text[]) as c (id, reason)
       where act.id = c.id and act.status in ('planned', 'approved')
      returning act.id, act.reason
    )
    insert into act_event (act_id, kind, actor, detail)
    select id, 'cancelled', ${actor}, jsonb_build_object('reason', reason) from cancelled`.execute(tx)
}

/** Writes when each customer must be looked at again; null: when a fact changes. */
export async function writeReviewDates(tx: Tx, dates: ReadonlyMap<number, string | null>): Promise<void> {
  await sql`
    update review set review_on = r.review_on
      from unnest(${[...dates.keys()]}::bigint[], ${[...dates.values()]}::date[]) as r (customer_id, review_on)
     where review.customer_id = r.customer_id and review.review_on is distinct from r.review_on`.execute(tx)
}

/** Whether automatic steps leave without anybody's approval: a person starts that once, explicitly. */
export async function sendingStarted(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ started: boolean }>`
    select sending_started_at is not null as started from organisation`.execute(tx)
  return rows[0]?.started ?? false
}
