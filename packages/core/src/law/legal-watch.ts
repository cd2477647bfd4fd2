import type { CivilDate } from '../calendar/civil-date.ts'
import { firstDayOf, type Semester } from '../calendar/semester.ts'
import { EUROPEAN_SOURCES, RECORDED_LAWS, recordedLaw } from './law-of.ts'
import type { LegalSource } from './legal-source.ts'
import type { LegalText } from './legal-text.ts'
import type { SemesterRates } from './semester-rates.ts'

/** One thing that the product takes from the law, as it stands: what somebody who follows the law looks at. */
export type WatchEntry = {
  /** Changes with what is recorded, so that a text that was compared again is to be read again. */
  readonly key: string
  readonly kind: 'text' | 'rate'
  /** Laws that rest on it; `EU` for those of the Union. */
  readonly laws: readonly string[]
  readonly id: string
  readonly title: LegalText
  readonly url: string
  /** A text: the day on which it was last compared. A rate: the first day on which it is in force. */
  readonly on: CivilDate
  /** Percent; null for a text. */
  readonly value: string | null
  readonly sourced: boolean
  readonly validatedByLawyer: boolean
}

/** All that is recorded, newest first. */
export function legalWatch(): WatchEntry[] {
  const laws = [...new Set(RECORDED_LAWS.flatMap((country) => recordedLaw(country) ?? []))]
  const texts = new Map<LegalSource, string[]>(EUROPEAN_SOURCES.map((source) => [source, ['EU']]))
  const rates = new Map<SemesterRates, string[]>()
  for (const law of laws) {
    for (const source of law.sources) texts.set(source, [...(texts.get(source) ?? []), law.country])
    for (const series of law.rates) rates.set(series, [...(rates.get(series) ?? []), law.country])
  }
  const entries = [...[...texts].map(textEntry), ...[...rates].flatMap(rateEntries)]
  return entries.toSorted(
    (a, b) => b.on.localeCompare(a.on) || rankOf(a) - rankOf(b) || a.key.localeCompare(b.key, 'fr'),
  )
}

/** The law of most of our claims before that of the Union, and both before the others. */
function rankOf({ laws }: WatchEntry): number {
  return laws.includes('FR') ? 0 : laws.includes('EU') ? 1 : 2
}

function textEntry([source, laws]: [LegalSource, string[]]): WatchEntry {
  const { id, title, url, checkedOn, sourced, validatedByLawyer } = source
  const key = `${laws.join('+')} ${id} ${checkedOn}`
  return { key, kind: 'text', laws, id, title, url, on: checkedOn, value: null, sourced, validatedByLawyer }
}

function rateEntries([series, laws]: [SemesterRates, string[]]): WatchEntry[] {
  return Object.entries(series.values).map(([semester, value]) => ({
    key: `${series.name.en} ${semester} ${value}`,
    kind: 'rate',
    laws,
    id: semester,
    title: series.name,
    url: series.source.url,
    on: firstDayOf(semester as Semester),
    value: value ?? null,
    sourced: series.source.sourced && !(series.unverified?.has(semester as Semester) ?? false),
    validatedByLawyer: series.source.validatedByLawyer,
  }))
}
