import type { CivilDate } from '../calendar/civil-date.ts'
import type { LegalSource } from './legal-source.ts'

/** A value of the law, in force from `from` until the next one of its series. */
export type DatedValue<T> = { from: CivilDate; value: T; source: LegalSource }

/** Sorted by `from`, oldest first. */
export type DatedSeries<T> = readonly DatedValue<T>[]

export class MissingLegalValueError extends RangeError {}

/**
 * The value in force on `day`.
 * @throws MissingLegalValueError before the first value of the series: the law is never guessed backwards
 */
export function valueOn<T>(series: DatedSeries<T>, day: CivilDate): DatedValue<T> {
  let found: DatedValue<T> | undefined
  for (const dated of series) if (dated.from <= day) found = dated
  if (!found) throw new MissingLegalValueError(`no legal value is recorded for ${day}`)
  return found
}
