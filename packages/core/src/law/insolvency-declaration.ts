import type { CivilDate } from '../calendar/civil-date.ts'
import { recordedLaw } from './law-of.ts'

/** By when claims must be declared in an insolvency. */
export type Declaration = {
  readonly openedOn: CivilDate
  /** Counted from the judgment: the publication, from which it runs, is never earlier. Null: the law is not covered. */
  readonly earliestLastDay: CivilDate | null
  readonly article: string | null
}

/**
 * Of all that a debtor owes creditors of these countries, the earliest day: who is at home has less time than who is
 * abroad. The law is that of the debtor, where the insolvency was opened.
 */
export function declarationIn(
  debtorCountry: string,
  openedOn: CivilDate,
  creditorCountries: readonly string[],
): Declaration {
  const procedures = recordedLaw(debtorCountry)?.procedures
  const abroad = creditorCountries.length > 0 && !creditorCountries.includes(debtorCountry)
  const declared = procedures
    ?.insolvencyClaim(openedOn, abroad)
    ?.deadlines.find(({ key }) => key === 'declaration')
  return { openedOn, earliestLastDay: declared?.lastDay ?? null, article: declared?.source.id ?? null }
}
