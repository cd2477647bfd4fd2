import type { CivilDate } from '../calendar/civil-date.ts'
import type { Parties, WaiverRule } from '../law/country-law.ts'
import { type DatedSeries, valueOn } from '../law/dated-value.ts'
import type { LegalSource } from '../law/legal-source.ts'
import type { LegalWarning } from '../law/legal-text.ts'
import type { MinorUnits } from '../money/amount.ts'

/** Why a waiver cannot be granted as it is asked for. */
export type WaiverProblem = 'dates-reversed' | 'nothing-due' | 'beyond-due'

/**
 * A waiver is of something that is due, and of no more than is; its condition is met on its own day or later.
 * @param dueMinor what is due, of the parts that it is about, on the day on which it is granted
 */
export function judgeWaiver(
  waiver: {
    readonly grantedOn: CivilDate
    readonly by: CivilDate | null
    readonly upToMinor: MinorUnits | null
  },
  dueMinor: MinorUnits,
): WaiverProblem | null {
  if (waiver.by !== null && waiver.by < waiver.grantedOn) return 'dates-reversed'
  if (dueMinor <= 0) return 'nothing-due'
  return waiver.upToMinor !== null && waiver.upToMinor > dueMinor ? 'beyond-due' : null
}

export type LawOfWaiver = {
  readonly allowed: boolean
  readonly article: LegalSource | null
  readonly warning: LegalWarning | null
}

/**
 * What the law says of a waiver that is granted on a day.
 * @throws MissingLegalValueError before the first day that is recorded
 */
export function lawOfWaiver(
  rules: ((parties: Parties) => DatedSeries<WaiverRule>) | null,
  parties: Parties,
  on: CivilDate,
): LawOfWaiver {
  if (rules === null) return { allowed: true, article: null, warning: null }
  const { value, source } = valueOn(rules(parties), on)
  return { ...value, article: source }
}
