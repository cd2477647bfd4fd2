import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { ActItem, Explanation, PlannedAct } from '@recouvrance/core/scenarios/decision'
import type { Tx } from '../platform/postgres.ts'
import { type PlannedAccount, type PlanningContext, planCustomers } from './plan-portfolio.ts'
import { lockCustomers } from './planning.queries.ts'

/** The act that is about to leave, as it was planned. */
export type LeavingAct = {
  readonly id: number
  readonly customerId: number
  readonly creditorId: number
  readonly currency: string
  readonly stepKey: string
  readonly itemIds: readonly number[]
}

/** What the facts of this moment make of it. `reason` is a rule of the engine, a finding of the gate or
 * `superseded`. */
export type Recomputed =
  | { readonly kind: 'send'; readonly items: readonly ActItem[]; readonly amountMinor: number }
  | { readonly kind: 'cancel'; readonly reason: string }

/**
 * Plans the customers of these acts again, inside the transaction that claims them, and says for each act what is
 * still true of it: the same items or fewer, with the amounts of now, or nothing. Items that joined since are left to
 * the next run: what leaves is what was approved, never more.
 * Until the transaction ends, no fact of these customers can change.
 */
export async function recomputeActs(
  tx: Tx,
  context: PlanningContext,
  acts: readonly LeavingAct[],
  asOf: CivilDate,
): Promise<ReadonlyMap<number, Recomputed>> {
  await lockCustomers(tx, customersOf(acts))
  return foreseeActs(tx, context, acts, asOf)
}

/** The same without a lock, to show what would leave: nothing is promised about the moment after. */
export async function foreseeActs(
  tx: Tx,
  context: PlanningContext,
  acts: readonly LeavingAct[],
  asOf: CivilDate,
): Promise<ReadonlyMap<number, Recomputed>> {
  const customerIds = customersOf(acts)
  const leaving = new Set(acts.map(({ id }) => id))
  const { accounts } = await planCustomers(tx, context, customerIds, asOf, leaving)
  const byAccount = Map.groupBy(accounts, ({ account }) => `${account.customerId} ${account.creditorId}`)
  return new Map(
    acts.map((act) => [act.id, recompute(act, byAccount.get(`${act.customerId} ${act.creditorId}`)?.[0])]),
  )
}

function customersOf(acts: readonly LeavingAct[]): number[] {
  return [...new Set(acts.map(({ customerId }) => customerId))].toSorted((a, b) => a - b)
}

function recompute(act: LeavingAct, planned: PlannedAccount | undefined): Recomputed {
  if (!planned) return { kind: 'cancel', reason: 'settled' }
  const { acts, explanations } = planned.plan
  const approved = new Set(act.itemIds.map(String))
  const same = acts.find((candidate) => isSame(candidate, act, approved))
  if (!same) return { kind: 'cancel', reason: reasonOf(approved, explanations) }
  const items = same.items.filter(({ itemId }) => approved.has(itemId))
  const amountMinor = items.reduce((sum, item) => sum + item.amountMinor, 0)
  const demands = items.some((item) => item.amountMinor > 0 && item.stepKey === act.stepKey)
  return amountMinor > 0 && demands
    ? { kind: 'send', items, amountMinor }
    : { kind: 'cancel', reason: 'superseded' }
}

function isSame(candidate: PlannedAct, act: LeavingAct, approved: ReadonlySet<string>): boolean {
  return (
    candidate.currency === act.currency &&
    candidate.stepKey === act.stepKey &&
    candidate.items.some(({ itemId, amountMinor }) => amountMinor > 0 && approved.has(itemId))
  )
}

function reasonOf(approved: ReadonlySet<string>, explanations: readonly Explanation[]): string {
  const own = explanations.filter(({ itemId }) => approved.has(itemId))
  if (own.some(({ state }) => state === 'act')) return 'superseded'
  const stopped = own.find(({ rule }) => rule !== null)
  // Of the gate's findings the act tells which one it was.
  const code = stopped?.rule === 'compliance' ? stopped.params?.code : null
  return typeof code === 'string' ? code : (stopped?.rule ?? 'settled')
}
