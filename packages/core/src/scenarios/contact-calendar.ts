import { EARLIEST, LATEST, toEpochDay } from '../calendar/civil-date.ts'
import { type ClosingPeriod, isClosedOn } from '../calendar/closing-period.ts'
import { publicHolidays } from '../calendar/public-holidays.ts'
import { type DayNumber, dayText } from './day-number.ts'

/**
 * Days on which a customer may be contacted: neither Sundays, nor the public holidays of where it is, nor those on
 * which the house itself is closed.
 */
export class ContactCalendar {
  readonly #country: string
  readonly #region: string | null
  readonly #closings: readonly ClosingPeriod[]
  readonly #holidaysByYear = new Map<string, ReadonlySet<DayNumber>>()

  constructor(country: string, region: string | null, closings: readonly ClosingPeriod[]) {
    this.#country = country
    this.#region = region
    this.#closings = closings
  }

  /** The day itself, or the next one on which contact is allowed. */
  nextContactDay(day: DayNumber): DayNumber {
    let candidate = day
    while (isSunday(candidate) || this.#isHoliday(candidate) || this.isClosed(candidate)) candidate += 1
    return candidate
  }

  /** Whether the house is closed on that day, whatever day it is for the customer. */
  isClosed(day: DayNumber): boolean {
    if (this.#closings.length === 0) return false
    const text = dayText(day)
    return text !== null && isClosedOn(text, this.#closings)
  }

  #isHoliday(day: DayNumber): boolean {
    const year = dayText(day)?.slice(0, 4)
    if (year === undefined) return false
    let holidays = this.#holidaysByYear.get(year)
    if (!holidays) {
      holidays = new Set(publicHolidays(this.#country, this.#region, Number(year)).map(toEpochDay))
      this.#holidaysByYear.set(year, holidays)
    }
    return holidays.has(day)
  }
}

const FIRST = toEpochDay(EARLIEST)
const LAST = toEpochDay(LATEST)
const NEVER_CLOSED: readonly ClosingPeriod[] = []
const calendars = new WeakMap<readonly ClosingPeriod[], Map<string, ContactCalendar>>()

/** One calendar for each place and list of closings, kept for as long as that list is. */
export function contactCalendarOf(
  country: string,
  region: string | undefined,
  closings: readonly ClosingPeriod[] = NEVER_CLOSED,
): ContactCalendar {
  let places = calendars.get(closings)
  if (!places) {
    places = new Map()
    calendars.set(closings, places)
  }
  const key = region === undefined ? country : `${country}/${region}`
  let calendar = places.get(key)
  if (!calendar) {
    calendar = new ContactCalendar(country, region ?? null, closings)
    places.set(key, calendar)
  }
  return calendar
}

// 1970-01-01 was a Thursday.
function isSunday(day: DayNumber): boolean {
  return day >= FIRST && day <= LAST && (((day + 3) % 7) + 7) % 7 === 6
}
