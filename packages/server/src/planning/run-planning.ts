import { createHash } from 'node:crypto'
import { addDays, type CivilDate, earlierOf, laterOf } from '@recouvrance/core/calendar/civil-date'
import type { Explanation, PlannedAct } from '@recouvrance/core/scenarios/decision'
import { type Stake, stakeOf } from '@recouvrance/core/scenarios/stake'
import { urgencyOf } from '@recouvrance/core/scenarios/urgency'
import { appendAudit } from '../audit/append-audit.ts'
import { renewUrgencies } from '../day/renew-urgencies.ts'
import { inOrganisation, type Pool, type Tx } from '../platform/postgres.ts'
import { reviewHandedActs } from '../reminders/acts/review-handed-acts.ts'
import { type NewPlannedTask, openPlannedTasks } from '../tasks/open-tasks.ts'
import type { TaskStake } from '../tasks/task-stake.ts'
import {
  type Cancellation,
  cancelActs,
  insertActs,
  type NewAct,
  type NewStake,
  sendingStarted,
  writeReviewDates,
} from './acts.queries.ts'
import {
  type PlannedAccount,
  type PlannedBatch,
  type PlanningContext,
  planCustomers,
  readPlanningContext,
} from './plan-portfolio.ts'
import { insertRun, lockCustomers, nextCustomers, type RecentAct, type Scope } from './planning.queries.ts'

export type RunResult = {
  readonly asOf: CivilDate
  readonly customers: number
  /** Acts inserted now: none when the same run was made before. */
  readonly acts: number
  readonly tasks: number
  /** Acts, waiting or in the hands of people, that the facts of today no longer ask for. */
  readonly cancelled: number
}

export type RunOptions = {
  readonly scope?: Scope
  /** Aborted: ends after the batches in hand, by throwing the reason; the same run again does the rest. */
  readonly signal?: AbortSignal
  readonly onProgress?: (customers: number) => void
}

// Large enough to spread the cost of the eleven queries, small enough to hold some 10,000 items at a time.
const BATCH = 1000

// One lane plans in this process while the other waits for PostgreSQL: with two the run takes two thirds of the time.
const LANES = 2

/**
 * Inserts the acts of the plan of a day, batch by batch, each in its own transaction: stopped anywhere and started
 * again it ends with the same acts. By default only the customers whose review date has come are looked at.
 */
export async function runPlanning(
  pool: Pool,
  organisationId: number,
  asOf: CivilDate,
  actor: string,
  { scope = 'due', signal, onProgress }: RunOptions = {},
): Promise<RunResult> {
  const started = new Date().toISOString()
  const total = { customers: 0, acts: 0, tasks: 0, cancelled: 0 }
  const nextPage = pages(pool, organisationId, asOf, scope)
  const lane = async () => {
    for (let page = await nextPage(); page.length > 0; page = await nextPage()) {
      signal?.throwIfAborted()
      const ids = page
      const done = await inOrganisation(pool, organisationId, (tx) => planAgain(tx, ids, asOf, actor))
      total.customers += ids.length
      total.acts += done.acts
      total.tasks += done.tasks
      total.cancelled += done.cancelled
      onProgress?.(total.customers)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  const { customers, acts, tasks } = total
  await inOrganisation(pool, organisationId, async (tx) => {
    await renewUrgencies(tx, asOf)
    await insertRun(tx, { as_of: asOf, customers, acts, tasks, started_at: started })
    await appendAudit(tx, actor, [{ action: 'planning.run', subject: `day:${asOf}`, detail: total }])
  })
  return { asOf, ...total }
}

type RunContext = PlanningContext & { readonly sending: boolean }

async function readRunContext(tx: Tx): Promise<RunContext> {
  return { ...(await readPlanningContext(tx)), sending: await sendingStarted(tx) }
}

/** Hands out the customers page after page; callers take turns, so that no page is handed out twice. */
function pages(pool: Pool, organisationId: number, asOf: CivilDate, scope: Scope): () => Promise<number[]> {
  let after = 0
  let turn: Promise<unknown> = Promise.resolve()
  const read = async () => {
    const ids = await inOrganisation(pool, organisationId, (tx) =>
      nextCustomers(tx, { asOf, scope, after, limit: BATCH }),
    )
    after = ids.at(-1) ?? after
    return ids
  }
  return () => {
    const page = turn.then(read)
    turn = page.catch(() => {})
    return page
  }
}

/** Plans these customers in the transaction of the caller: after something of theirs has changed, without waiting. */
export async function planAgain(tx: Tx, customerIds: readonly number[], asOf: CivilDate, actor: string) {
  await lockCustomers(tx, customerIds)
  // Read under the lock: a scenario or a hold that is new since the run began would otherwise be missed, and the
  // review that it asked for be written over.
  const context = await readRunContext(tx)
  const audit = await reviewHandedActs(tx, actor, context, customerIds, asOf)
  const batch = await planCustomers(tx, context, customerIds, asOf)
  const acts = newActs(batch, asOf, context.sending)
  const cancellations = overtaken(batch, acts)
  await cancelActs(tx, actor, cancellations)
  const inserted = await insertActs(tx, acts)
  const tasks = await openPlannedTasks(tx, actor, customerIds, newTasks(batch, asOf))
  await writeReviewDates(tx, reviewDates(customerIds, batch, asOf))
  if (audit.length > 0) await appendAudit(tx, actor, audit)
  return { acts: inserted, tasks, cancelled: cancellations.length + audit.length }
}

function newActs({ accounts }: PlannedBatch, asOf: CivilDate, sending: boolean): NewAct[] {
  return accounts.flatMap((planned) => planned.plan.acts.map((act) => newAct(planned, act, asOf, sending)))
}

function newAct(
  { account, version, plan }: PlannedAccount,
  act: PlannedAct,
  asOf: CivilDate,
  sending: boolean,
): NewAct {
  const itemIds = act.items.map(({ itemId }) => itemId)
  return {
    creditorId: account.creditorId,
    customerId: account.customerId,
    currency: act.currency,
    scenarioVersionId: version.id,
    stepKey: act.stepKey,
    template: act.template,
    occurrence: act.occurrence,
    // The debts only: one credit more changes the amount, which is read again before it leaves, not the act.
    itemSet: itemSetOf(
      act.items.filter(({ amountMinor }) => amountMinor > 0).map(({ itemId }) => Number(itemId)),
    ),
    plannedFor: asOf,
    actOn: act.on,
    channel: act.channel,
    tone: act.tone,
    approval: act.approval,
    status: sending && act.approval === 'automatic' ? 'approved' : 'planned',
    amountMinor: act.amountMinor,
    itemIds: itemIds.map(Number),
    itemSteps: act.items.map(({ stepKey }) => stepKey),
    itemSections: act.items.map(({ section }) => section),
    itemAmounts: act.items.map(({ amountMinor }) => amountMinor),
    reasons: JSON.stringify(act.reasons),
    stake: actStake(stakeOf(account.facts, plan, { itemIds, currency: act.currency }, act.amountMinor), asOf),
  }
}

function actStake(stake: Stake, asOf: CivilDate): NewStake {
  const { dueOn, limitationOn, promiseBroken } = stake
  return { dueOn, limitationOn, promiseBroken, urgency: urgencyOf(stake, asOf).points }
}

/** Waiting acts that today's plan does not hold any more, with the rule that took their items away. */
function overtaken({ accounts, waiting }: PlannedBatch, acts: readonly NewAct[]): Cancellation[] {
  if (waiting.length === 0) return []
  const planned = new Set(acts.map(keyOf))
  const explanations = new Map<string, Explanation>()
  for (const { plan } of accounts)
    for (const entry of plan.explanations) explanations.set(entry.itemId, entry)
  return waiting
    .filter((act) => !planned.has(keyOf(keyParts(act))))
    .map((act) => ({ actId: act.id, reason: reasonOf(act, explanations) }))
}

function reasonOf(act: RecentAct, explanations: ReadonlyMap<string, Explanation>): string {
  const entries = act.item_ids.map((id) => explanations.get(String(id)))
  if (entries.some((entry) => entry?.state === 'act')) return 'superseded'
  // An item that is not open any more has no explanation: it was settled.
  return entries.find((entry) => entry?.rule)?.rule ?? 'settled'
}

type ActKey = Pick<
  NewAct,
  'creditorId' | 'customerId' | 'currency' | 'scenarioVersionId' | 'stepKey' | 'occurrence' | 'itemSet'
>

function keyParts(act: RecentAct): ActKey {
  return {
    creditorId: act.creditor_id,
    customerId: act.customer_id,
    currency: act.currency,
    scenarioVersionId: act.scenario_version_id,
    stepKey: act.step_key,
    occurrence: act.occurrence,
    itemSet: act.item_set,
  }
}

function keyOf(act: ActKey): string {
  const { creditorId, customerId, currency, scenarioVersionId, stepKey, occurrence, itemSet } = act
  return [creditorId, customerId, currency, scenarioVersionId, stepKey, occurrence, itemSet].join(' ')
}

function newTasks({ accounts }: PlannedBatch, asOf: CivilDate): NewPlannedTask[] {
  return accounts.flatMap(({ account, plan }) =>
    plan.tasks.map((task) => {
      const itemIds = task.itemIds.map(Number)
      return {
        kind: task.kind,
        customerId: account.customerId,
        creditorId: account.creditorId,
        itemIds,
        itemSet: itemSetOf(itemIds),
        reason: task.code,
        params: task.params,
        createdOn: asOf,
        stake: taskStake(stakeOf(account.facts, plan, task), asOf),
      }
    }),
  )
}

function taskStake(stake: Stake, asOf: CivilDate): TaskStake {
  return { ...stake, urgency: urgencyOf(stake, asOf).points, urgencyOn: asOf }
}

/** When each customer must be looked at again: the first day that one of its explanations names. */
function reviewDates(
  customerIds: readonly number[],
  { accounts }: PlannedBatch,
  asOf: CivilDate,
): Map<number, CivilDate | null> {
  const dates = new Map<number, CivilDate | null>(customerIds.map((id) => [id, null]))
  const tomorrow = addDays(asOf, 1)
  for (const { account, plan } of accounts)
    for (const explanation of plan.explanations) {
      const next = reviewOf(explanation, tomorrow)
      if (next === null) continue
      const known = dates.get(account.customerId) ?? null
      dates.set(account.customerId, known === null ? next : earlierOf(known, next))
    }
  return dates
}

function reviewOf({ rule, until, nextOn }: Explanation, tomorrow: CivilDate): CivilDate | null {
  // Bank data grows older, and fresher, without any fact of the customer changing.
  if (rule === 'bank-stale') return tomorrow
  const dates = [nextOn, until === null ? null : addDays(until, 1)].filter((date) => date !== null)
  const first = dates.reduce<CivilDate | null>((a, b) => (a === null ? b : earlierOf(a, b)), null)
  return first === null ? null : laterOf(first, tomorrow)
}

/** Names a set of items whatever their order; the eighth column of an act's unique key. */
function itemSetOf(itemIds: readonly number[]): string {
  const hex = createHash('md5')
    .update(itemIds.toSorted((a, b) => a - b).join(','))
    .digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
