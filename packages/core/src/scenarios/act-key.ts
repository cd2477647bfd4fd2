import type { PlannedAct, PlannedTask } from './decision.ts'

/**
 * What makes an act the same act: creditor, customer, currency, scenario and version, step, occurrence and the debts
 * in it. Two runs give the same key, so that inserting by it is idempotent; the server puts the organisation before
 * it. Credits are not in it: one more of them changes the amount, which is read again before anything leaves.
 *
 * As long as the list of items: store its SHA-256 where it must be indexed.
 */
export function actKey(act: PlannedAct): string {
  const debts = act.items.filter(({ amountMinor }) => amountMinor > 0)
  return JSON.stringify([
    act.creditorId,
    act.customerId,
    act.currency,
    act.scenarioKey,
    act.scenarioVersion,
    act.stepKey,
    act.occurrence,
    debts.map(({ itemId }) => itemId).sort(),
  ])
}

/** The same for a task: found again by the next run, it is not created twice. */
export function taskKey(creditorId: string, customerId: string, task: PlannedTask): string {
  return JSON.stringify([creditorId, customerId, task.kind, task.code, task.currency, task.itemIds])
}
