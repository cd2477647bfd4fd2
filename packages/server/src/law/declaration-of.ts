import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { recordedLaw } from '@recouvrance/core/law/law-of'
import type { DebtorRow } from './debts.queries.ts'

/** By when the claim must be declared in the insolvency of a debtor. */
export type Declaration = {
  readonly openedOn: CivilDate
  /** Counted from the judgment: the publication, from which it runs, is never earlier. Null: the law is not covered. */
  readonly earliestLastDay: CivilDate | null
  readonly article: string | null
}

/** Null where no insolvency is open. The law is that of the debtor, where it was opened. */
export function declarationOf(debtor: DebtorRow, creditorCountry: string | null): Declaration | null {
  if (debtor.insolvency_opened_on === null) return null
  const openedOn = civilDate(debtor.insolvency_opened_on)
  const abroad = creditorCountry !== null && creditorCountry !== debtor.country
  const answer = recordedLaw(debtor.country)?.procedures?.insolvencyClaim(openedOn, abroad)
  const declared = answer?.deadlines.find(({ key }) => key === 'declaration')
  return { openedOn, earliestLastDay: declared?.lastDay ?? null, article: declared?.source.id ?? null }
}
