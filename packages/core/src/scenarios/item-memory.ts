import { toEpochDay } from '../calendar/civil-date.ts'
import { type CompiledScenario, REVIEW_RANK } from './compile-scenario.ts'
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
  const arrived = entries.filter((entry) => isSent(entry) && !cameBack(entry, entries, scenario))
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
 * A bounce or failure recorded later for the same step means that what was sent came back: the step is not consumed.
 * On the same day the sending wins, because a letter sent twice is worse than one sent late. A step that repeats
 * keeps its earlier sendings: the one that came back is another.
 */
function cameBack(sent: HistoryEntry, entries: readonly HistoryEntry[], scenario: CompiledScenario): boolean {
  const rank = scenario.rankByKey.get(sent.stepKey)
  if (rank !== undefined && rank >= 0 && (scenario.steps[rank]?.timesToSend ?? 1) > 1) return false
  return entries.some(
    ({ stepKey, on, outcome }) =>
      stepKey === sent.stepKey && on > sent.on && (outcome === 'bounced' || outcome === 'failed'),
  )
}
