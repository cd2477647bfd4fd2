import type { CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import type { Reason } from './reason-words.ts'

/** One of our legal entities, with the accounts on which it is paid. */
export type MatchableCreditor = { readonly id: string; readonly accounts: readonly string[] }

export type MatchableCustomer = {
  readonly id: string
  /** Name and trade names. */
  readonly names: readonly string[]
  readonly ibans: readonly string[]
  /** Whoever bears the same group pays for the others. */
  readonly groupId: string | null
  /** References of direct-debit mandates. */
  readonly mandates: readonly string[]
  /** Structured references (ISO 11649) given to the customer as a whole. */
  readonly creditorReferences: readonly string[]
}

export type MatchableItem = {
  readonly id: string
  readonly creditorId: string
  readonly customerId: string
  readonly number: string
  /** Above zero for an invoice, below zero for a credit note or a payment not yet allocated. */
  readonly openMinor: MinorUnits
  readonly currency: Currency
  readonly issuedOn: CivilDate
  readonly dueOn: CivilDate | null
  /** End-to-end identifiers of collections or payment links that were made for it. */
  readonly endToEndIds: readonly string[]
}

export type Allocation = { readonly itemId: string; readonly amountMinor: MinorUnits }

/** What the payer kept back and somebody may write off: never part of what was received. */
export type Shortfall = {
  readonly itemId: string
  readonly amountMinor: MinorUnits
  readonly kind: 'bank-fee' | 'discount'
}

export type Proposal = {
  /** For whom the money came; where it stays when no item takes it. */
  readonly customerId: string
  /** With `unallocatedMinor` they add up to the amount of the line; below zero for a credit note that is used. */
  readonly allocations: readonly Allocation[]
  readonly shortfalls: readonly Shortfall[]
  readonly unallocatedMinor: MinorUnits
  /** Points of evidence, 0 to 1000: see `score-proposal.ts`. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

export type Matching = {
  readonly lineId: string
  /** The first proposal may be booked without a person: reference and amount agree and nothing else fits. */
  readonly automatic: boolean
  /** Best first; none when nobody can be named. */
  readonly proposals: readonly Proposal[]
}
