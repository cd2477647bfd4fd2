import { EARLIEST, LATEST, toEpochDay } from '../calendar/civil-date.ts'
import { publicHolidays } from '../calendar/public-holidays.ts'
import { type DayNumber, dayText } from './day-number.ts'

/** Days on which a customer may be contacted: neither Sundays nor the public holidays of where it is. */
export class ContactCalendar {
  readonly #country: string
  readonly #region: string | null
  readonly #holidaysByYear = new Map<string, ReadonlySet<DayNumber>>()

  constructor(country: string, region: string | null) {
    this.#country = country
    this.#region = region
  }

  /** The day itself, or the next one on which contact is allowed. */
  nextContactDay(day: DayNumber): DayNumber {
    let candidate = day
    while (isSunday(candidate) || this.#isHoliday(candidate)) candidate += 1
    return candidate
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
const calendars = new Map<string, ContactCalendar>()

/** One calendar for each place, kept: the holidays of a year are worked out once per process. */
export function contactCalendarOf(country: string, region: string | undefined): ContactCalendar {
  const key = region === undefined ? country : `${country}/${region}`
  let calendar = calendars.get(key)
  if (!calendar) {
    calendar = new ContactCalendar(country, region ?? null)
    calendars.set(key, calendar)
  }
  return calendar
}

// 1970-01-01 was a Thursday.
function isSunday(day: DayNumber): boolean {
  return day >= FIRST && day <= LAST && (((day + 3) % 7) + 7) % 7 === 6
}
