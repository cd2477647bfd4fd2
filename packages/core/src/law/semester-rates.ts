import type { CivilDate } from '../calendar/civil-date.ts'
import { type Semester, semesterOf } from '../calendar/semester.ts'
import { parseRate, type Rate } from '../money/rate.ts'
import { MissingLegalValueError } from './dated-value.ts'
import type { LegalSource } from './legal-source.ts'
import type { LegalText } from './legal-text.ts'

/**
 * A rate that is published for each half-year. A half-year that is not listed has no rate: the next one is not known
 * before it is published, and is never taken to be the last one again.
 */
export type SemesterRates = {
  readonly name: LegalText
  /** Percent, by half-year. */
  readonly values: Readonly<Partial<Record<Semester, string>>>
  readonly source: LegalSource
  /** Half-years whose value was seen in no source. */
  readonly unverified?: ReadonlySet<Semester>
}

/** A rate and what it rests on. */
export type QuotedRate = {
  readonly rate: Rate
  readonly source: LegalSource
  /** Seen in a source; false: said where it is used. */
  readonly verified: boolean
}

/** Read once: a statement of a million invoices asks for the same dozen half-years. */
const quotedRates = new WeakMap<SemesterRates, Map<Semester, QuotedRate>>()

/**
 * The rate of the half-year that `day` lies in.
 * @throws MissingLegalValueError when none is recorded for it
 */
export function semesterRateOn(series: SemesterRates, day: CivilDate): QuotedRate {
  const semester = semesterOf(day)
  const known = quotedRates.get(series) ?? new Map<Semester, QuotedRate>()
  const quoted = known.get(semester) ?? readRate(series, semester, day)
  quotedRates.set(series, known.set(semester, quoted))
  return quoted
}

function readRate(series: SemesterRates, semester: Semester, day: CivilDate): QuotedRate {
  const value = series.values[semester]
  if (value === undefined) throw new MissingLegalValueError(series.name, day)
  return {
    rate: parseRate(value),
    source: series.source,
    verified: series.source.sourced && !(series.unverified?.has(semester) ?? false),
  }
}
