/**
 * A civil date `YYYY-MM-DD`: no clock, no time zone. Two of them compare with `<`.
 *
 * What is recorded lies in the years 1900 to 2199. Terms, limitations and repeats look around it: the calendar goes
 * on for a hundred years on both sides, so that one invoice of 31 December 2199 does not stop the plan of all others.
 *
 * A string, not a `Temporal.PlainDate`: it crosses JSON and SQL unchanged and a plan of a million items compares
 * millions of them (`docs/decisions/0004-civil-dates-are-strings.md`).
 */
export type CivilDate = string & { readonly civilDateBrand: true }

/** A day outside the calendar, reckoned from days inside it. */
export class CivilDateError extends RangeError {}

const FIRST_RECORDED = '1900-01-01'
const LAST_RECORDED = '2199-12-31'
export const EARLIEST = '1800-01-01' as CivilDate
export const LATEST = '2299-12-31' as CivilDate

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is a day that may be recorded: of the years 1900 to 2199. */
export function isCivilDate(text: string): text is CivilDate {
  return isDay(text) && text >= FIRST_RECORDED && text <= LAST_RECORDED
}

/** @throws CivilDateError when the text is not a day of the calendar: of the years 1800 to 2299 */
export function civilDate(text: string): CivilDate {
  if (!isDay(text)) throw new CivilDateError(`not a date YYYY-MM-DD between 1800 and 2299: ${text}`)
  return text
}

function isDay(text: string): text is CivilDate {
  const match = SHAPE.exec(text)
  if (!match || text < EARLIEST || text > LATEST) return false
  const month = Number(match[2])
  const day = Number(match[3])
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month)
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return days === 0 ? date : fromEpochDay(toEpochDay(date) + days)
}

/** Days from `from` to `to`: positive when `to` is later, 0 when they are the same day. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toEpochDay(to) - toEpochDay(from)
}

/** The same day of the month `months` later, or the last day of that month when it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return checked(format(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month))))
}

export function endOfMonth(date: CivilDate): CivilDate {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  return format(year, month, daysInMonth(year, month))
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekdayOf(date: CivilDate): number {
  return ((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1
}

export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? b : a
}

export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b
}

/**
 * Days since 1970-01-01. Public-domain civil calendar arithmetic over 400-year eras: eight times as fast as
 * `Temporal.PlainDate` (0.2 against 1.6 µs to add days), against which the tests check it day by day.
 */
export function toEpochDay(date: CivilDate): number {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear =
    Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(date.slice(8, 10)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function fromEpochDay(epochDay: number): CivilDate {
  const days = epochDay + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return checked(format(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day))
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function format(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as CivilDate
}

function checked(date: CivilDate): CivilDate {
  if (date < EARLIEST || date > LATEST) throw new CivilDateError(`date outside 1800 to 2299: ${date}`)
  return date
}
