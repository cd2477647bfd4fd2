import type { CivilDate } from '../calendar/civil-date.ts'
import type { Semester } from '../calendar/semester.ts'
import { parseRate } from '../money/rate.ts'
import { RECORDED_LAWS, recordedLaw } from './law-of.ts'
import type { StatedSource } from './legal-source.ts'
import type { AddedRates, QuotedRate, SemesterRates } from './semester-rates.ts'

/** A rate of one half-year that the shelf does not hold, with where somebody read it. */
export type AddedRate = {
  /** `SemesterRates.id` */
  readonly series: string
  readonly semester: Semester
  /** Percent. */
  readonly value: string
  readonly source: { readonly title: string; readonly url: string; readonly readOn: CivilDate }
}

/** Rates that all recorded laws read each half-year, each once, with the laws that read it. */
export const RATE_SERIES: readonly { readonly series: SemesterRates; readonly laws: readonly string[] }[] = [
  ...Map.groupBy(
    RECORDED_LAWS.flatMap((country) =>
      (recordedLaw(country)?.rates ?? []).map((series) => ({ country, series })),
    ),
    ({ series }) => series,
  ),
].map(([series, users]) => ({ series, laws: users.map(({ country }) => country) }))

/** What a law is read with beside its own rates; those of a half-year that the shelf knows are never looked at. */
export function addedRates(rates: readonly AddedRate[]): AddedRates {
  const quoted = new Map(rates.map((rate) => [keyOf(rate.series, rate.semester), quotedRate(rate)]))
  return { find: (series, semester) => quoted.get(keyOf(series.id, semester)) }
}

function keyOf(series: string, semester: Semester): string {
  return `${series} ${semester}`
}

function quotedRate({ series, semester, value, source }: AddedRate): QuotedRate {
  const name = RATE_SERIES.find((one) => one.series.id === series)?.series.name
  const cited: StatedSource = {
    id: source.title,
    title: {
      fr: `${name?.fr ?? series}, ${semester}`,
      en: `${name?.en ?? series}, ${semester}`,
      de: `${name?.de ?? series}, ${semester}`,
    },
    url: source.url,
    checkedOn: source.readOn,
    sourced: true,
    validatedByLawyer: false,
  }
  return { rate: parseRate(value), source: cited, verified: true, added: cited }
}
