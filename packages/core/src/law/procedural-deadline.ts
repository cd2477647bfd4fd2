import { addDays, type CivilDate, weekdayOf } from '../calendar/civil-date.ts'
import { publicHolidays } from '../calendar/public-holidays.ts'
import type { LegalSource } from './legal-source.ts'
import type { LegalWarning, MissingFact } from './legal-text.ts'

export type Deadline = {
  readonly key: string
  readonly lastDay: CivilDate
  readonly source: LegalSource
  /** Moved off a Saturday, a Sunday or a public holiday. */
  readonly rolled: boolean
}

export type DeadlineAnswer = {
  readonly deadlines: readonly Deadline[]
  readonly warnings: readonly LegalWarning[]
  readonly missing: readonly MissingFact[]
}

/** A day that ends a time limit, moved to the next working day (CPC 642). */
export function rolledDeadline(key: string, day: CivilDate, source: LegalSource): Deadline {
  let lastDay = day
  while (!isWorkingDay(lastDay)) lastDay = addDays(lastDay, 1)
  return { key, lastDay, source, rolled: lastDay !== day }
}

/** A day from which something may be done: nothing moves it. */
export function fixedDay(key: string, lastDay: CivilDate, source: LegalSource): Deadline {
  return { key, lastDay, source, rolled: false }
}

function isWorkingDay(day: CivilDate): boolean {
  return weekdayOf(day) < 6 && !publicHolidays('FR', null, Number(day.slice(0, 4))).includes(day)
}
