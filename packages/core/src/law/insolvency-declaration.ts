import type { CivilDate } from '../calendar/civil-date.ts'
import { recordedLaw } from './law-of.ts'

/** What the notice of an insolvency says, as far as the time to declare hangs on it. */
export type InsolvencyNotice = {
  readonly openedOn: CivilDate
  /** In the BODACC; null: not known. */
  readonly publishedOn: CivilDate | null
  /** Null: told by the countries of the creditors. */
  readonly creditorAbroad: boolean | null
  readonly declaredOn: CivilDate | null
}

/** By when claims must be declared in an insolvency. */
export type Declaration = {
  /**
   * From the publication; for want of it from the judgment, which is never later: then the day is only the earliest.
   * Null: the law is not covered.
   */
  readonly lastDay: CivilDate | null
  readonly exact: boolean
  readonly creditorAbroad: boolean
  readonly article: string | null
  /** Last day to ask for relief when the time has passed; null: not known for want of the publication. */
  readonly relief: { readonly lastDay: CivilDate; readonly article: string } | null
}

/**
 * Of all that a debtor owes creditors of these countries, the earliest day: who is at home has less time than who is
 * abroad. The law is that of the debtor, where the insolvency was opened.
 */
export function declarationIn(
  debtorCountry: string,
  { openedOn, publishedOn, creditorAbroad }: Omit<InsolvencyNotice, 'declaredOn'>,
  creditorCountries: readonly string[],
): Declaration {
  const procedures = recordedLaw(debtorCountry)?.procedures
  const abroad =
    creditorAbroad ?? (creditorCountries.length > 0 && !creditorCountries.includes(debtorCountry))
  const deadlines = procedures?.insolvencyClaim(publishedOn ?? openedOn, abroad).deadlines ?? []
  const declared = deadlines.find(({ key }) => key === 'declaration')
  const relief = publishedOn === null ? undefined : deadlines.find(({ key }) => key === 'relief')
  return {
    lastDay: declared?.lastDay ?? null,
    exact: declared !== undefined && publishedOn !== null,
    creditorAbroad: abroad,
    article: declared?.source.id ?? null,
    relief: relief ? { lastDay: relief.lastDay, article: relief.source.id } : null,
  }
}

/**
 * Where one stands on a day: `open`, there is time; `unsure`, the earliest day has passed and the publication is not
 * known; `late`, only relief is left; `over`, that has passed too; `uncovered`, no day is known.
 */
export type DeclarationState = 'declared' | 'uncovered' | 'open' | 'unsure' | 'late' | 'over'

export function declarationState(
  { lastDay, exact, relief }: Declaration,
  declaredOn: CivilDate | null,
  asOf: CivilDate,
): DeclarationState {
  if (declaredOn !== null && declaredOn <= asOf) return 'declared'
  if (lastDay === null) return 'uncovered'
  if (asOf <= lastDay) return 'open'
  if (!exact) return 'unsure'
  return relief !== null && asOf <= relief.lastDay ? 'late' : 'over'
}
