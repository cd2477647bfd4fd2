import { REVIEW_RANK, stepOf } from './compile-scenario.ts'
import { cureHolds } from './cure-of-item.ts'
import { type DayNumber, NEVER } from './day-number.ts'
import type { EngineFacts } from './engine-facts.ts'
import { heldUntil } from './held-days.ts'
import type { ItemCase } from './item-case.ts'
import { limitationPassed } from './limitation-of-item.ts'
import { isPast, nextRank, triggerDay } from './next-step.ts'
import { reachableChannel } from './reachable-channel.ts'

export type NextAct = { rank: number; on: DayNumber }

/** A date settles after as many turns as there are holds, promises and holidays in a row: far fewer than this. */
const MOST_TURNS = 1000

/**
 * The next act of an item on or after `from` when no fact changes until then: past its holds, promise and direct
 * debit, the minimum interval and the caps, on a day of contact. Null when none will come.
 */
export function nextAct(engine: EngineFacts, itemCase: ItemCase, from: DayNumber): NextAct | null {
  if (itemCase.dueOn === null) return null
  let day = from
  for (let turn = 0; turn < MOST_TURNS && day < NEVER; turn += 1) {
    const rank = rankOn(engine, itemCase, day)
    if (rank === itemCase.scenario.steps.length) return null
    const allowed = allowedFrom(engine, itemCase, rank, day)
    if (allowed === day) return limitationPassed(engine, itemCase, day) ? null : { rank, on: day }
    day = Math.min(allowed, stepChangesOn(engine, itemCase, day))
  }
  return null
}

/**
 * Rank of the step that a plan of `day` would take. A word before the due date that would leave on the Monday after it
 * is skipped: the customer would read it too late.
 */
export function rankOn(engine: EngineFacts, itemCase: ItemCase, day: DayNumber): number {
  let rank = nextRank(itemCase, day)
  if (day > itemCase.dueDay || rank === REVIEW_RANK) return rank
  const leavesOn = engine.calendar.nextContactDay(day)
  while (
    rank < itemCase.scenario.steps.length &&
    isPast(itemCase, rank, leavesOn) &&
    !leavesAsTask(engine, itemCase, rank)
  )
    rank += 1
  return rank
}

/**
 * The first day after `day` on which another step may be next, by time alone: the due date overtakes a preventive
 * step, and an item that has received nothing enters at the step that has come by then.
 */
function stepChangesOn(engine: EngineFacts, itemCase: ItemCase, day: DayNumber): DayNumber {
  const { dueDay, memory, scenario } = itemCase
  let first = day <= dueDay ? overtakenOn(engine, dueDay, day) : NEVER
  if (memory.lastRank >= 0 || scenario.source.entry === 'first-step') return first
  for (const { rank } of scenario.steps) {
    const come = triggerDay(itemCase, rank)
    if (come > day && come < first) first = come
  }
  return first
}

/** The first day after `day` on which a letter would leave after the due date. */
function overtakenOn(engine: EngineFacts, dueDay: DayNumber, day: DayNumber): DayNumber {
  let first = dueDay + 1
  while (first - 1 > day && engine.calendar.nextContactDay(first - 1) > dueDay) first -= 1
  return first
}

/** `day` when the step can leave on it, else the first later day worth asking about. */
function allowedFrom(engine: EngineFacts, itemCase: ItemCase, rank: number, day: DayNumber): DayNumber {
  const held = heldUntil(itemCase.held, day)
  if (held !== null) return held + 1
  const { promise, memory } = itemCase
  if (promise !== null && day <= promise.waitedForUntil) return promise.waitedForUntil + 1
  const debit = engine.debits?.get(itemCase.item.id)
  if (debit !== undefined && day <= debit.until) return debit.until + 1
  const cured = cureHolds(itemCase, rank, day)
  if (cured !== null) return cured + 1
  const broken = promise?.outcome === 'broken' && memory.lastAnySentDay <= promise.waitedForUntil
  const come = broken ? day : triggerDay(itemCase, rank)
  if (come > day) return come
  if (day < engine.intervalOverOn) return engine.intervalOverOn
  if (day <= memory.lastAnySentDay) return memory.lastAnySentDay + 1
  if (leavesAsTask(engine, itemCase, rank)) return day
  const free = capFreeDay(engine, day)
  return free > day ? free : engine.calendar.nextContactDay(day)
}

/** A step that becomes work for one of us is no contact: neither the caps nor the calendar concern it. */
export function leavesAsTask(engine: EngineFacts, itemCase: ItemCase, rank: number): boolean {
  return reachableChannel(engine.reach, stepOf(itemCase.scenario, rank)) === 'task'
}

/** The first day on or after `day` on which the caps leave room for one more contact. */
export function capFreeDay(engine: EngineFacts, day: DayNumber): DayNumber {
  const caps = engine.scenario.source.caps
  if (!caps) return day
  const week = windowFreeDay(engine.contactDays, caps.perWeek, 7, day)
  return Math.max(week, windowFreeDay(engine.contactDays, caps.perMonth, 30, day))
}

/** How many contacts the caps still allow on `day`. */
export function contactsLeft(engine: EngineFacts, day: DayNumber): number {
  const caps = engine.scenario.source.caps
  if (!caps) return Number.POSITIVE_INFINITY
  const used = (days: number) => engine.contactDays.filter((contact) => contact > day - days).length
  return Math.max(
    0,
    Math.min(
      (caps.perWeek ?? Number.POSITIVE_INFINITY) - used(7),
      (caps.perMonth ?? Number.POSITIVE_INFINITY) - used(30),
    ),
  )
}

function windowFreeDay(
  contactDays: readonly DayNumber[],
  cap: number | undefined,
  windowDays: number,
  day: DayNumber,
): DayNumber {
  const oldest = cap === undefined ? undefined : contactDays[cap - 1]
  return oldest !== undefined && oldest > day - windowDays ? oldest + windowDays : day
}
