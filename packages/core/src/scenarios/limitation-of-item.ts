import { type CivilDate, toEpochDay } from '../calendar/civil-date.ts'
import type { DayNumber } from './day-number.ts'
import type { EngineFacts } from './engine-facts.ts'
import type { ItemCase } from './item-case.ts'

/** Has the last day to claim gone by on `day`? Asked of the file first, of the law when the file does not say. */
export function limitationPassed(engine: EngineFacts, itemCase: ItemCase, day: DayNumber): boolean {
  const { item, dueOn, dueDay } = itemCase
  if (item.limitationOn === undefined) {
    if (engine.law === null || dueOn === null) return false
    const years = engine.law.limitationYears(engine.facts.customer.kind, dueOn)
    // Spares a calendar computation to nearly every item: N years are never shorter than N times 365 days.
    if (years === null || day - dueDay <= years * 365) return false
  }
  const last = lastDayToClaimOf(engine, itemCase)
  return last !== null && day > toEpochDay(last)
}

/** Last day to claim, or null when neither the file nor the law gives one. */
export function lastDayToClaimOf(engine: EngineFacts, itemCase: ItemCase): CivilDate | null {
  const { item, dueOn } = itemCase
  if (item.limitationOn !== undefined) return item.limitationOn
  if (engine.law === null || dueOn === null) return null
  return engine.law.lastDayToClaim(engine.facts.customer.kind, dueOn)?.day ?? null
}
