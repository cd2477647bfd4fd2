import { toEpochDay } from '../calendar/civil-date.ts'
import { REVIEW_RANK, stepOf } from './compile-scenario.ts'
import { type DayNumber, monthEndOf, NEVER } from './day-number.ts'
import { dayAfterFreeDays } from './held-days.ts'
import type { ItemCase } from './item-case.ts'
import { EMPTY_MEMORY, type ItemMemory } from './item-memory.ts'

/**
 * Rank of the step that is next for an item on `day`: the one after the last sent, in order. A step before the due
 * date is skipped once that date has passed. Equal to the number of steps when the scenario is over.
 */
export function nextRank(itemCase: ItemCase, day: DayNumber): number {
  const { memory, scenario } = itemCase
  let rank = memory.lastRank
  if (rank < 0) {
    rank = memory.reviewSent ? 0 : entryRank(itemCase, day)
    if (rank === REVIEW_RANK) return rank
  } else if (memory.timesSent >= stepOf(scenario, rank).timesToSend) rank += 1
  while (rank < scenario.steps.length && isPast(itemCase, rank, day)) rank += 1
  return rank
}

/** The day on which a step of an item has come; NEVER behind an endless hold. */
export function triggerDay(itemCase: ItemCase, rank: number): DayNumber {
  const { memory, dueDay, held } = itemCase
  if (rank === REVIEW_RANK) return -NEVER
  const step = stepOf(itemCase.scenario, rank)
  if (rank === memory.lastRank) {
    return dayAfterFreeDays(memory.lastSentDay, step.repeatEveryDays, held, dueDay)
  }
  if (step.offsetDays !== null) {
    const day = dayAfterFreeDays(dueDay, step.offsetDays, held, dueDay)
    return step.endOfMonth ? monthEndOf(day) : day
  }
  return dayAfterFreeDays(previousDay(itemCase, rank), step.afterPreviousDays, held, dueDay)
}

/** When the previous step was sent; when it was skipped, the day on which it would have left. */
function previousDay(itemCase: ItemCase, rank: number): DayNumber {
  if (rank === 0) return itemCase.dueDay
  return rank - 1 === itemCase.memory.lastRank ? itemCase.memory.lastSentDay : triggerDay(itemCase, rank - 1)
}

/** A step before the due date, on a day after it: it is skipped. */
export function isPast(itemCase: ItemCase, rank: number, day: DayNumber): boolean {
  return day > itemCase.dueDay && triggerDay(itemCase, rank) < itemCase.dueDay
}

/** Where an item that has received nothing begins, by the entry policy of its scenario. */
function entryRank(itemCase: ItemCase, day: DayNumber): number {
  const { scenario, item } = itemCase
  const policy = scenario.source.entry
  if (policy === 'first-step') return 0
  const entered = item.enteredOn === undefined ? day : Math.min(toEpochDay(item.enteredOn), day)
  const come = stepsCome(itemCase, entered)
  if (policy === 'matching-step') return come.lastRank
  return come.count >= 2 ? REVIEW_RANK : 0
}

/**
 * The steps whose trigger had come on `day`, without those that the due date has overtaken. A step that counts from the
 * previous one has not come, because the previous one was never sent; a later one that counts from the due date may.
 */
function stepsCome(itemCase: ItemCase, day: DayNumber): { count: number; lastRank: number } {
  let count = 0
  let lastRank = 0
  for (const { rank, offsetDays } of itemCase.scenario.steps) {
    if (offsetDays === null || triggerDay(itemCase, rank) > day || isPast(itemCase, rank, day)) continue
    count += 1
    lastRank = rank
  }
  return { count, lastRank }
}

/**
 * The memory of an item that received steps which this scenario does not have, because it was reassigned or a new
 * version dropped them. It does not start again: it stands at the last step that had come on the day of that sending.
 */
export function withForeignSteps(itemCase: ItemCase): ItemMemory {
  const { memory, scenario } = itemCase
  const unsent: ItemCase = { ...itemCase, memory: EMPTY_MEMORY }
  let reached = memory.lastRank
  for (const { rank } of scenario.steps) {
    if (rank > reached && triggerDay(unsent, rank) <= memory.lastForeignSentDay) reached = rank
  }
  if (reached === memory.lastRank) return memory
  return { ...memory, lastRank: reached, lastSentDay: memory.lastForeignSentDay, timesSent: NEVER }
}
