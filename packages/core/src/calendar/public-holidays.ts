import Holidays from 'date-holidays'
import { type CivilDate, civilDate } from './civil-date.ts'

/** French overseas territories have an ISO country code of their own; their holidays are kept under France. */
const FRENCH_TERRITORIES = new Set(['GP', 'MQ', 'GF', 'RE', 'YT', 'MF', 'BL'])

/** Saint-Martin moved its day of the abolition of slavery to 28 May in 2018; the library still says 27 May. */
const CORRECTIONS: Readonly<Record<string, { since: number; day: string }>> = {
  MF: { since: 2018, day: '05-28' },
}

/**
 * Newer ISO 3166-2 codes of the same places: the overseas departments by number, the European Collectivity of Alsace
 * by the holidays that both its departments share.
 */
const FRENCH_REGIONS: Readonly<Record<string, string>> = {
  '6AE': '67',
  '971': 'GP',
  '972': 'MQ',
  '973': 'GF',
  '974': 'RE',
  '976': 'YT',
}

/** A public holiday, by the name that it has where one is. */
export type PublicHoliday = { readonly on: CivilDate; readonly name: string }

const calendars = new Map<string, Holidays | null>()
const years = new Map<string, readonly CivilDate[]>()

const ABOLITION = 'Abolition de l’esclavage'

/**
 * Public holidays of one year, sorted. `region` is an ISO 3166-2 code (`FR-67`), for regions that have more of them.
 * An unknown country has none: Sundays are all that is respected there.
 *
 * Computed once per place and year: 2 ms, against 0.1 µs for the look-up that follows.
 */
export function publicHolidays(country: string, region: string | null, year: number): readonly CivilDate[] {
  const key = `${country}/${region ?? ''}/${year}`
  const known = years.get(key)
  if (known) return known
  const computed = compute(country, region, year)
  years.set(key, computed)
  return computed
}

/** The same days with their names, to be read by people; two names of one day are both given. */
export function namedHolidays(
  country: string,
  region: string | null,
  year: number,
  language: string,
): readonly PublicHoliday[] {
  const found = calendarOf(country, region)?.getHolidays(year, language) ?? []
  const names = Map.groupBy(
    found.filter(({ type }) => type === 'public'),
    ({ date }) => date.slice(0, 10),
  )
  return publicHolidays(country, region, year).map((on) => ({
    on,
    name:
      names
        .get(on)
        ?.map(({ name }) => name)
        .join(', ') ?? ABOLITION,
  }))
}

function compute(country: string, region: string | null, year: number): CivilDate[] {
  const found = calendarOf(country, region)?.getHolidays(year) ?? []
  const days = found.filter(({ type }) => type === 'public').map(({ date }) => civilDate(date.slice(0, 10)))
  const correction = Object.hasOwn(CORRECTIONS, country) ? CORRECTIONS[country] : undefined
  if (correction && year >= correction.since) days.push(civilDate(`${year}-${correction.day}`))
  return [...new Set(days)].sort()
}

function calendarOf(country: string, region: string | null): Holidays | null {
  const key = `${country}/${region ?? ''}`
  const known = calendars.get(key)
  if (known !== undefined) return known
  const calendar = load(country, region)
  calendars.set(key, calendar)
  return calendar
}

function load(country: string, region: string | null): Holidays | null {
  const calendar = new Holidays()
  if (!Object.hasOwn(calendar.getCountries(), country)) {
    return FRENCH_TERRITORIES.has(country) ? new Holidays('FR', country) : null
  }
  const state = stateOf(country, region)
  const states = calendar.getStates(country) as Record<string, string> | undefined
  return state && states && Object.hasOwn(states, state)
    ? new Holidays(country, state)
    : new Holidays(country)
}

function stateOf(country: string, region: string | null): string | null {
  if (!region?.startsWith(`${country}-`)) return null
  const state = region.slice(country.length + 1)
  return country === 'FR' ? (FRENCH_REGIONS[state] ?? state) : state
}
