import { type CivilDate, toEpochDay } from '../calendar/civil-date.ts'
import type { PaymentPromise } from '../promises/payment-promise.ts'
import { lastWaitingDay, type PromiseOutcome, promiseOutcome } from '../promises/promise-outcome.ts'
import { type CompiledScenario, limitsIn } from './compile-scenario.ts'
import type { DayNumber } from './day-number.ts'
import type { CustomerFacts } from './facts.ts'

/** A promise, what became of it, and the last day on which it is waited for. */
export type JudgedPromise = {
  promise: PaymentPromise
  outcome: PromiseOutcome
  waitedForUntil: DayNumber
}

/**
 * The promise that governs each item: the unkept one that is waited for longest, since a later promise takes the
 * place of an earlier one for the same item. Kept ones govern nothing.
 */
export function judgePromises(
  facts: CustomerFacts,
  asOf: CivilDate,
  scenario: CompiledScenario,
): Map<string, JudgedPromise> | null {
  if (!facts.promises?.length) return null
  const openById = new Map(facts.items.map((item) => [item.id, openOf(item, scenario)]))
  const governing = new Map<string, JudgedPromise>()
  for (const promise of facts.promises) {
    if (promise.madeOn !== undefined && promise.madeOn > asOf) continue
    const openMinor = promise.itemIds.reduce((sum, id) => sum + (openById.get(id) ?? 0), 0)
    const judged = {
      promise,
      outcome: promiseOutcome(promise, openMinor),
      waitedForUntil: toEpochDay(lastWaitingDay(promise, scenario.source.bankDelayDays)),
    }
    if (judged.outcome === 'kept') continue
    for (const itemId of promise.itemIds) {
      const known = governing.get(itemId)
      if (!known || governsOver(judged, known)) governing.set(itemId, judged)
    }
  }
  return governing
}

// Two promises for the same day: the order must not depend on the order of the facts.
function governsOver(a: JudgedPromise, b: JudgedPromise): boolean {
  if (a.waitedForUntil !== b.waitedForUntil) return a.waitedForUntil > b.waitedForUntil
  if (a.outcome !== b.outcome) return a.outcome === 'broken'
  return (a.promise.amountMinor ?? 0) > (b.promise.amountMinor ?? 0)
}

function openOf(item: CustomerFacts['items'][number], scenario: CompiledScenario): number {
  const { toleranceMinor } = limitsIn(scenario, item.currency)
  return item.openMinor > toleranceMinor ? item.openMinor : 0
}
