import {
  type CivilDate,
  EARLIEST,
  endOfMonth,
  fromEpochDay,
  LATEST,
  toEpochDay,
} from '../calendar/civil-date.ts'

/**
 * Inside the engine a day is its number since 1970-01-01: a plan of a million items adds and compares some fifty
 * million days. Dates come back out through `dayText`, which keeps each of the 182 621 texts once it was made.
 */
export type DayNumber = number

/** Later than any date: "no end", "never". Kept a small integer, for which V8 allocates nothing. */
export const NEVER: DayNumber = 1_000_000

const FIRST = toEpochDay(EARLIEST)
const LAST = toEpochDay(LATEST)

const texts: (CivilDate | undefined)[] = []

/** The date of a day, or null when it is NEVER or outside the calendar. */
export function dayText(day: DayNumber): CivilDate | null {
  if (day < FIRST || day > LAST) return null
  const known = texts[day - FIRST]
  if (known !== undefined) return known
  const text = fromEpochDay(day)
  texts[day - FIRST] = text
  return text
}

/** The last day of the month of `day`; NEVER stays NEVER. */
export function monthEndOf(day: DayNumber): DayNumber {
  const text = dayText(day)
  return text === null ? day : toEpochDay(endOfMonth(text))
}
