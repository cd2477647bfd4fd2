import { addDays, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type Semester, semesterOf } from '@recouvrance/core/calendar/semester'
import { type AddedRate, RATE_SERIES } from '@recouvrance/core/law/added-rates'
import type { LegalText } from '@recouvrance/core/law/legal-text'
import type { SemesterRates } from '@recouvrance/core/law/semester-rates'
import { formatRate, parseRate } from '@recouvrance/core/money/rate'

export type MissingRate = {
  readonly series: string
  readonly name: LegalText
  readonly semester: Semester
  readonly laws: readonly string[]
}

/** Percent as the shelf holds it, written as added ones are; null where it holds none. */
export function shippedRate(id: string, semester: Semester): string | null {
  const value = RATE_SERIES.find(({ series }) => series.id === id)?.series.values[semester]
  return value === undefined ? null : formatRate(parseRate(value))
}

/** Somebody has sourced a half-year of it: the next ones are asked for from then on. */
export function isCovered(series: SemesterRates, added: readonly AddedRate[]): boolean {
  return Object.keys(series.values).length > 0 || added.some((rate) => rate.series === series.id)
}

/** Rates that are read each half-year and that nobody has recorded for the one of `day`. */
export function missingRates(day: CivilDate, added: readonly AddedRate[]): MissingRate[] {
  const semester = semesterOf(day)
  return RATE_SERIES.filter(
    ({ series }) =>
      isCovered(series, added) &&
      series.values[semester] === undefined &&
      !added.some((rate) => rate.series === series.id && rate.semester === semester),
  ).map(({ series: { id, name }, laws }) => ({ series: id, name, semester, laws }))
}

const DAYS_BEFORE = 15

/** What is missing now, and what will be once the next half-year begins, from fifteen days before it. */
export function ratesToCome(day: CivilDate, added: readonly AddedRate[]): MissingRate[] {
  const soon = addDays(day, DAYS_BEFORE)
  return semesterOf(soon) === semesterOf(day)
    ? missingRates(day, added)
    : [...missingRates(day, added), ...missingRates(soon, added)]
}
