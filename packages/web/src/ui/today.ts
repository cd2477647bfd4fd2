import {
  addDays,
  type CivilDate,
  civilDate,
  daysBetween,
  endOfMonth,
  isCivilDate,
} from '@recouvrance/core/calendar/civil-date'

/** The day where the person sits. */
export function today(): CivilDate {
  return civilDate(Temporal.Now.plainDateISO().toString())
}

/** Days since a day; below zero when it is still to come. */
export function daysSince(date: string): number {
  return isCivilDate(date) ? daysBetween(date, today()) : 0
}

export function inDays(days: number): CivilDate {
  return addDays(today(), days)
}

/** The end of this month, or of the next one when that is today. */
export function nextEndOfMonth(): CivilDate {
  const end = endOfMonth(today())
  return end > today() ? end : endOfMonth(addDays(end, 1))
}
