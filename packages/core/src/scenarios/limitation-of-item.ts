import { type CivilDate, toEpochDay } from '../calendar/civil-date.ts'
import { lastDayToClaim, surePeriod } from '../law/last-day-to-claim.ts'
import type { DayNumber } from './day-number.ts'
import type { EngineFacts } from './engine-facts.ts'
import type { ItemCase } from './item-case.ts'

/** Has the last sure day to claim gone by on `day`? */
export function limitationPassed(engine: EngineFacts, itemCase: ItemCase, day: DayNumber): boolean {
  const { item, dueOn, dueDay } = itemCase
  if (item.limitationOn === undefined) {
    if (engine.law === null || dueOn === null) return false
    const period = surePeriod(engine.law, engine.facts.customer.kind)
    // Spares a calendar computation to nearly every item: N years are never shorter than N times 365 days, and what is
    // recorded only lengthens them.
    if (period === null || day - dueDay <= period.years * 365) return false
  }
  const last = lastDayOfItem(engine, itemCase)
  return last !== null && day > toEpochDay(last)
}

/** The last sure day to claim, or null when neither the file nor the law gives one. */
export function lastDayOfItem({ law, facts }: EngineFacts, { item, dueOn }: ItemCase): CivilDate | null {
  return lastDayToClaim(law, facts.customer.kind, { ...item, dueOn })
}
