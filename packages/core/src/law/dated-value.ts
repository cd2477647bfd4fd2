import type { CivilDate } from '../calendar/civil-date.ts'
import type { LegalSource } from './legal-source.ts'
import type { LegalText } from './legal-text.ts'

/** A value of the law, in force from `from` until the next one of its series. */
export type DatedValue<T> = { readonly from: CivilDate; readonly value: T; readonly source: LegalSource }

/** Sorted by `from`, oldest first. */
export type DatedSeries<T> = readonly DatedValue<T>[]

/** No value of the law is recorded for that day: it is never guessed, backwards or forwards. */
export class MissingLegalValueError extends RangeError {
  readonly what: LegalText
  readonly day: CivilDate
  constructor(what: LegalText, day: CivilDate) {
    super(`no ${what.en} is recorded for ${day}`)
    this.what = what
    this.day = day
  }
}

const LEGAL_VALUE: LegalText = { fr: 'valeur légale', en: 'legal value' }

/**
 * The value in force on `day`.
 * @throws MissingLegalValueError before the first value of the series
 */
export function valueOn<T>(series: DatedSeries<T>, day: CivilDate): DatedValue<T> {
  let found: DatedValue<T> | undefined
  for (const dated of series) if (dated.from <= day) found = dated
  if (!found) throw new MissingLegalValueError(LEGAL_VALUE, day)
  return found
}
