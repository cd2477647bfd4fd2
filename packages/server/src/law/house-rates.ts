import { civilDate } from '@recouvrance/core/calendar/civil-date'
import type { Semester } from '@recouvrance/core/calendar/semester'
import { type AddedRate, addedRates } from '@recouvrance/core/law/added-rates'
import type { AddedRates } from '@recouvrance/core/law/semester-rates'
import type { Tx } from '../platform/postgres.ts'
import { type AddedRateRow, addedRateRows } from './added-rates.queries.ts'

/** The rates that the house has added, to read a law with. */
export async function houseRates(tx: Tx): Promise<AddedRates> {
  return addedRates(standingRates(await addedRateRows(tx)))
}

/** Those that were not reversed. */
export function standingRates(rows: readonly AddedRateRow[]): AddedRate[] {
  return rows
    .filter(({ reversed_at }) => reversed_at === null)
    .map(({ series, semester, value, source_title: title, source_url: url, read_on }) => ({
      series,
      semester: semester as Semester,
      value,
      source: { title, url, readOn: civilDate(read_on) },
    }))
}
