import { toEpochDay } from '../calendar/civil-date.ts'
import { type CompiledScenario, REVIEW_RANK, stepOf } from './compile-scenario.ts'
import { type DayNumber, NEVER } from './day-number.ts'
import type { HistoryEntry } from './facts.ts'

/** Before any date: "nothing was sent". */
export const NOTHING_SENT: DayNumber = -NEVER

/** What one item has received under one scenario. */
export type ItemMemory = {
  /** Highest rank sent, or -2 when none was. */
  lastRank: number
  /** Day on which that step was last sent. */
  lastSentDay: DayNumber
  /** How often that step was sent. */
  timesSent: number
  reviewSent: boolean
  /** Last day on which anything was sent, under whatever scenario. */
  lastAnySentDay: DayNumber
  /** Last day on which a step that this scenario does not have was sent: an older scenario's. */
  lastForeignSentDay: DayNumber
  /** All attempts, sent or not. */
  entries: readonly HistoryEntry[]
  /** Those that arrived, as far as we know. */
  arrived: readonly HistoryEntry[]
}

/** Below the rank of the review letter. */
const NO_STEP_SENT = REVIEW_RANK - 1

export const EMPTY_MEMORY: ItemMemory = {
  lastRank: NO_STEP_SENT,
  lastSentDay: NOTHING_SENT,
  timesSent: 0,
  reviewSent: false,
  lastAnySentDay: NOTHING_SENT,
  lastForeignSentDay: NOTHING_SENT,
  entries: [],
  arrived: [],
}

/** The memory of each item of a customer; items that received nothing are absent. */
export function readMemories(
  history: readonly HistoryEntry[],
  scenario: CompiledScenario,
): Map<string, ItemMemory> {
  const byItem = Map.groupBy(history, (entry) => entry.itemId)
  const memories = new Map<string, ItemMemory>()
  for (const [itemId, entries] of byItem) memories.set(itemId, readMemory(entries, scenario))
  return memories
}

function readMemory(entries: readonly HistoryEntry[], scenario: CompiledScenario): ItemMemory {
  const arrived = entries.filter(
    (entry) => isSent(entry) && !confirms(entry, entries, scenario) && !cameBack(entry, entries, scenario),
  )
  const memory: ItemMemory = { ...EMPTY_MEMORY, entries, arrived }
  for (const { stepKey, on } of arrived) {
    const day = toEpochDay(on)
    const rank = scenario.rankByKey.get(stepKey)
    memory.lastAnySentDay = Math.max(memory.lastAnySentDay, day)
    if (rank === undefined) memory.lastForeignSentDay = Math.max(memory.lastForeignSentDay, day)
    else if (rank === REVIEW_RANK) memory.reviewSent = true
    else if (rank > memory.lastRank) {
      memory.lastRank = rank
      memory.lastSentDay = day
      memory.timesSent = 1
    } else if (rank === memory.lastRank) {
      memory.lastSentDay = Math.max(memory.lastSentDay, day)
      memory.timesSent += 1
    }
  }
  return memory
}

function isSent({ outcome }: HistoryEntry): boolean {
  return outcome === 'sent' || outcome === 'delivered'
}

/**
 * A delivery recorded beside its own sending is the proof of it, not another one: the step was sent on the earlier day.
 * A step that repeats may have been sent again, so there the two must name the same act.
 */
function confirms(
  entry: HistoryEntry,
  entries: readonly HistoryEntry[],
  scenario: CompiledScenario,
): boolean {
  if (entry.outcome !== 'delivered') return false
  const sameAct = (sent: HistoryEntry) =>
    sent.actId === entry.actId && (entry.actId !== undefined || !repeats(entry.stepKey, scenario))
  return entries.some(
    (sent) =>
      sent.outcome === 'sent' && sent.stepKey === entry.stepKey && sent.on <= entry.on && sameAct(sent),
  )
}

function repeats(stepKey: string, scenario: CompiledScenario): boolean {
  const rank = scenario.rankByKey.get(stepKey)
  return rank !== undefined && rank >= 0 && stepOf(scenario, rank).timesToSend > 1
}

/**
 * A bounce or failure recorded later for the same step means that what was sent came back: the step is not consumed.
 * On the same day the sending wins, because a letter sent twice is worse than one sent late. A step that repeats
 * keeps its earlier sendings: the one that came back is another.
 */
function cameBack(sent: HistoryEntry, entries: readonly HistoryEntry[], scenario: CompiledScenario): boolean {
  if (repeats(sent.stepKey, scenario)) return false
  return entries.some(
    ({ stepKey, on, outcome }) =>
      stepKey === sent.stepKey && on > sent.on && (outcome === 'bounced' || outcome === 'failed'),
  )
}
