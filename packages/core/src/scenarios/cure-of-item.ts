import { toEpochDay } from '../calendar/civil-date.ts'
import type { CureOffer } from '../cure-periods/cure-offer.ts'
import { cureState } from '../cure-periods/cure-state.ts'
import type { CompiledScenario, CompiledStep } from './compile-scenario.ts'
import { stepOf } from './compile-scenario.ts'
import type { DayNumber } from './day-number.ts'
import type { EngineFacts } from './engine-facts.ts'
import type { ItemMemory } from './item-memory.ts'

/** The cure period that holds an item longest: its last day to pay, and the last one on which nothing escalates. */
export type RunningCure = { readonly until: DayNumber; readonly waitedForUntil: DayNumber }

/**
 * The cure period that runs for an item. A message that made an offer which is not on file as a fact, as when the past
 * is replayed, made it all the same.
 */
export function runningCureOf(
  engine: Pick<EngineFacts, 'asOf' | 'asOfDay' | 'cures'>,
  itemId: string,
  scenario: CompiledScenario,
  memory: ItemMemory,
): RunningCure | null {
  const offers = engine.cures?.get(itemId) ?? NONE
  const delay = scenario.source.bankDelayDays
  let longest: RunningCure | null = null
  const keep = (until: DayNumber) => {
    const waitedForUntil = until + delay
    if (waitedForUntil >= engine.asOfDay && until > (longest?.until ?? Number.NEGATIVE_INFINITY))
      longest = { until, waitedForUntil }
  }
  for (const offer of offers)
    if (cureState(offer, offer.paidMinor, delay, engine.asOf) === 'running') keep(toEpochDay(offer.until))
  if (!scenario.offersCure) return longest
  const onFile = new Set(offers.map(({ actId }) => actId))
  for (const { stepKey, on, actId } of memory.arrived) {
    const rank = scenario.rankByKey.get(stepKey)
    const days = rank === undefined ? 0 : stepOf(scenario, rank).cureDays
    if (days > 0 && (actId === undefined || !onFile.has(actId))) keep(toEpochDay(on) + days)
  }
  return longest
}

const NONE: readonly CureOffer[] = []

/** A formal notice escalates; so does the legal review that follows the last step. */
function escalates({ tone }: CompiledStep): boolean {
  return tone === 'formal'
}

/** The day after which an offer no longer stands in the way of that step; null: it does not. */
export function cureHolds(
  { scenario, cure }: { readonly scenario: CompiledScenario; readonly cure: RunningCure | null },
  rank: number,
  day: DayNumber,
): DayNumber | null {
  if (cure === null || day > cure.waitedForUntil) return null
  const ended = rank === scenario.steps.length
  return ended || escalates(stepOf(scenario, rank)) ? cure.waitedForUntil : null
}
