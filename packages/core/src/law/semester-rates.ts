import type { CivilDate } from '../calendar/civil-date.ts'
import { type Semester, semesterOf } from '../calendar/semester.ts'
import { parseRate, type Rate } from '../money/rate.ts'
import { MissingLegalValueError } from './dated-value.ts'
import type { LegalSource, StatedSource } from './legal-source.ts'
import type { PaperText } from './legal-text.ts'

/**
 * A rate that is published for each half-year. A half-year that is not listed has no rate: the next one is not known
 * before it is published, and is never taken to be the last one again.
 */
export type SemesterRates = {
  /** Stays as it is once released: installations add values to the series by it. */
  readonly id: string
  readonly name: PaperText
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
  /** Told by the installation and not by the shelf: said where it is used. */
  readonly added?: StatedSource
}

/** Rates that were published after this shelf was written, as an installation was told of them; see `addedRates`. */
export type AddedRates = {
  readonly find: (series: SemesterRates, semester: Semester) => QuotedRate | undefined
}

/** Read once: a statement of a million invoices asks for the same dozen half-years. */
const quotedRates = new WeakMap<SemesterRates, Map<Semester, QuotedRate>>()

/**
 * The rate of the half-year that `day` lies in: that of the shelf, else the one that was added.
 * @throws MissingLegalValueError when none is recorded for it
 */
export function semesterRateOn(series: SemesterRates, day: CivilDate, added?: AddedRates): QuotedRate {
  const semester = semesterOf(day)
  const quoted = ownRate(series, semester) ?? added?.find(series, semester)
  if (quoted === undefined) throw new MissingLegalValueError(series.name, day)
  return quoted
}

function ownRate(series: SemesterRates, semester: Semester): QuotedRate | undefined {
  const known = quotedRates.get(series) ?? new Map<Semester, QuotedRate>()
  const quoted = known.get(semester) ?? readRate(series, semester)
  if (quoted !== undefined) quotedRates.set(series, known.set(semester, quoted))
  return quoted
}

function readRate(series: SemesterRates, semester: Semester): QuotedRate | undefined {
  const value = series.values[semester]
  if (value === undefined) return undefined
  return {
    rate: parseRate(value),
    source: series.source,
    verified: series.source.sourced && !(series.unverified?.has(semester) ?? false),
  }
}
