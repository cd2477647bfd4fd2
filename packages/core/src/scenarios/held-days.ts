import { toEpochDay } from '../calendar/civil-date.ts'
import type { Hold } from '../holds/hold.ts'
import { type DayNumber, NEVER } from './day-number.ts'

/** Days on which an item is held: both ends included, sorted, with at least one free day between two of them. */
export type HeldDays = readonly { from: DayNumber; until: DayNumber }[]

export const NOTHING_HELD: HeldDays = []

/** Overlapping and touching holds become one: no day is counted twice. A hold that ends before it starts is none. */
export function heldDays(holds: readonly Hold[]): HeldDays {
  const periods = holds
    .map((hold) => ({
      from: toEpochDay(hold.from),
      until: hold.until === null ? NEVER : toEpochDay(hold.until),
    }))
    .filter(({ from, until }) => from <= until)
    .sort((a, b) => a.from - b.from || a.until - b.until)
  const merged: { from: DayNumber; until: DayNumber }[] = []
  for (const period of periods) {
    const last = merged.at(-1)
    if (last && period.from <= last.until + 1) last.until = Math.max(last.until, period.until)
    else merged.push(period)
  }
  return merged
}

/** Last day of the held period in which `day` lies, or null when that day is free. */
export function heldUntil(held: HeldDays, day: DayNumber): DayNumber | null {
  for (const period of held) if (period.from <= day && day <= period.until) return period.until
  return null
}

/**
 * The day on which `days` free days have passed since `start`: held days stop the clock, except those on or before
 * `clockFrom` (the due date), from which alone a hold counts. NEVER when an endless hold comes first.
 */
export function dayAfterFreeDays(
  start: DayNumber,
  days: number,
  held: HeldDays,
  clockFrom: DayNumber,
): DayNumber {
  if (start >= NEVER) return NEVER
  if (held.length === 0 || days <= 0) return start + days
  let left = days
  let reached = start
  for (const { from, until } of held) {
    const firstHeld = Math.max(from, clockFrom + 1, start + 1)
    if (until < firstHeld) continue
    const free = firstHeld - 1 - reached
    if (left <= free) break
    if (until >= NEVER) return NEVER
    left -= free
    reached = until
  }
  return reached + left
}
