import { AGEING_BUCKETS, type AgeingBucket } from '@recouvrance/core/claims/ageing'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'

/** What keeps reminders from a customer or an item, or changes them. */
export const LISTED_STATES = ['held', 'disputed', 'promised', 'insolvent'] as const
export type ListedState = (typeof LISTED_STATES)[number]

export const PORTFOLIO_STATES = [...LISTED_STATES, 'near-limitation'] as const
export type PortfolioState = (typeof PORTFOLIO_STATES)[number]

/** How late: by the oldest debt of a customer, or by the item itself; `any`: late at all. */
export const LATENESS = ['any', ...AGEING_BUCKETS.filter((bucket) => bucket !== 'no-due-date')] as const
export type Lateness = 'any' | Exclude<AgeingBucket, 'no-due-date'>

/** Nobody looks after them. */
export const NOBODY = 'none'

/** What the portfolio is narrowed to; everything that is given must hold. */
export type PortfolioFilter = {
  readonly q: Sought | null
  /** Of these customers only. */
  readonly customerIds?: readonly number[] | undefined
  readonly kind?: CustomerKind | undefined
  readonly country?: string | undefined
  /** The scenario that they follow: their own, or that of the rules. */
  readonly scenario?: string | undefined
  /** A person, or `NOBODY`. */
  readonly assignee?: string | undefined
  readonly state?: PortfolioState | undefined
  /** With `near-limitation`: items that something recorded brought there. */
  readonly movedNear?: readonly number[]
  readonly late?: Lateness | undefined
  /** Of what is open; also that of the amounts below. */
  readonly currency?: Currency | undefined
  /** Key of the creditor to whom something is open. */
  readonly creditor?: string | undefined
  /** Of the net position of a customer, or what is open of an item; both included. */
  readonly fromMinor?: MinorUnits | undefined
  readonly toMinor?: MinorUnits | undefined
  /** Only customers with something open. */
  readonly open?: boolean | undefined
}

/** What was typed into the search, as all that it may be. */
export type Sought = {
  readonly text: string
  /** An amount of the currency that is looked at; null: it is none. */
  readonly minor: MinorUnits | null
}
