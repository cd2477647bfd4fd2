import type { CivilDate } from '../calendar/civil-date.ts'
import type { CustomerKind } from '../customers/customer.ts'
import type { DatedSeries, DatedValue } from './dated-value.ts'

/** What a letter may ask for, told apart. */
export const CLAIM_LINE_KINDS = [
  'principal',
  'contractual-interest',
  'legal-interest',
  'late-interest',
  'fixed-compensation',
  'complementary-compensation',
  'collection-fee',
] as const
export type ClaimLineKind = (typeof CLAIM_LINE_KINDS)[number]

/** What must stand in the first letter of somebody who collects for another. */
export type CollectorMention =
  | 'collector'
  | 'amicable-collection'
  | 'creditor'
  | 'amounts-apart'
  | 'demand-and-means'
  | 'costs-text'

/**
 * What a law says about contacts with a debtor, as series by date: before the first value of a series the law said
 * nothing of it, and a rule of our own stands alone.
 */
export type ContactLaw = {
  /** An opening judgment forbids payment, and so to ask for it. */
  readonly insolvency: DatedSeries<'earlier-debts'>
  /** An admitted file forbids a natural person to pay earlier debts. */
  readonly overIndebtedness: DatedSeries<'earlier-debts'>
  /** Whom a time-barred debt is not demanded from. */
  readonly timeBarred: DatedSeries<readonly CustomerKind[]>
  /** What may be claimed before there is an enforceable title; anything else is refused. */
  readonly claimable: Readonly<Record<CustomerKind, DatedSeries<readonly ClaimLineKind[]>>>
  /** Threatening what the law does not allow. */
  readonly threats: DatedSeries<'refused'>
  /** Insistent contacts: no number is in the text, our limits keep clear of it. */
  readonly insistence: DatedSeries<'refused'>
  readonly collector: {
    readonly prerequisites: DatedSeries<readonly ('declaration' | 'insurance' | 'account')[]>
    readonly agreement: DatedSeries<'written'>
    readonly letter: DatedSeries<readonly CollectorMention[]>
  }
}

/** The value in force on a day; null before the first one. */
export function inForceOn<T>(series: DatedSeries<T> | undefined, day: CivilDate): DatedValue<T> | null {
  return series?.findLast(({ from }) => from <= day) ?? null
}
