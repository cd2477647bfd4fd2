import { addDays, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type Semester, semesterOf } from '@recouvrance/core/calendar/semester'
import { RECORDED_LAWS, recordedLaw } from '@recouvrance/core/law/law-of'
import type { LegalText } from '@recouvrance/core/law/legal-text'

export type MissingRate = {
  readonly name: LegalText
  readonly semester: Semester
  readonly laws: readonly string[]
}

/** Rates that the recorded laws read each half-year and that are not recorded for the one of `day`. */
export function missingRates(day: CivilDate): MissingRate[] {
  const semester = semesterOf(day)
  const laws = RECORDED_LAWS.flatMap((country) =>
    (recordedLaw(country)?.rates ?? []).map((series) => ({ country, series })),
  )
  return [...Map.groupBy(laws, ({ series }) => series)]
    .filter(([series]) => series.values[semester] === undefined)
    .map(([{ name }, users]) => ({ name, semester, laws: users.map(({ country }) => country) }))
}

const DAYS_BEFORE = 15

/** What is missing now, and what will be once the next half-year begins, from fifteen days before it. */
export function ratesToCome(day: CivilDate): MissingRate[] {
  const soon = addDays(day, DAYS_BEFORE)
  return semesterOf(soon) === semesterOf(day)
    ? missingRates(day)
    : [...missingRates(day), ...missingRates(soon)]
}
