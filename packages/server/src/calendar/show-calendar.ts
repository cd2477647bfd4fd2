import { namedHolidays, type PublicHoliday } from '@recouvrance/core/calendar/public-holidays'
import { regionOfAddress } from '@recouvrance/core/customers/region-of-address'
import type { Tx } from '../platform/postgres.ts'
import { type ClosingRow, closingRows, countryOfOrganisation, customerPlaces } from './calendar.queries.ts'

export type Place = { readonly country: string; readonly region: string | null }

export type CalendarShown = {
  readonly place: Place
  readonly holidays: readonly PublicHoliday[]
  /** Where the customers are, most of them first; the house's own country is always among them. */
  readonly places: readonly (Place & { readonly customers: number })[]
  readonly closings: readonly ClosingRow[]
}

/** The public holidays of a year in one place, as the engine respects them, and the closings of the house. */
export async function showCalendar(
  tx: Tx,
  year: number,
  asked: Place | null,
  language: string,
): Promise<CalendarShown> {
  const own = await countryOfOrganisation(tx)
  const place = asked ?? { country: own, region: null }
  return {
    place,
    holidays: namedHolidays(place.country, place.region, year, language),
    places: await placesOf(tx, own),
    closings: await closingRows(tx),
  }
}

async function placesOf(tx: Tx, own: string): Promise<CalendarShown['places']> {
  const counts = new Map<string, Place & { customers: number }>([
    [own, { country: own, region: null, customers: 0 }],
  ])
  for (const { country, region: given, postcode, customers } of await customerPlaces(tx)) {
    const region = given ?? regionOfAddress(country, postcode)
    const key = region ?? country
    const known = counts.get(key) ?? { country, region, customers: 0 }
    counts.set(key, { ...known, customers: known.customers + customers })
  }
  return [...counts.values()].toSorted(
    (a, b) => b.customers - a.customers || (a.region ?? a.country).localeCompare(b.region ?? b.country),
  )
}
