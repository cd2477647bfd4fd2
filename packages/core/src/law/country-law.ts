import type { CivilDate } from '../calendar/civil-date.ts'
import type { ClockEventKind } from '../claims/clock-event.ts'
import type { CustomerKind } from '../customers/customer.ts'
import type { EndOfMonthMethod } from '../customers/payment-term.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import type { Rate } from '../money/rate.ts'
import type { DatedSeries } from './dated-value.ts'
import type { LegalSource, StatedSource } from './legal-source.ts'
import type { LegalWarning, PaperText } from './legal-text.ts'
import type { DeadlineAnswer } from './procedural-deadline.ts'
import type { AddedRates, QuotedRate, SemesterRates } from './semester-rates.ts'

/** Who claims: somebody acting for a business, or a private person. */
export type CreditorKind = 'business' | 'individual'

export type Parties = { readonly creditor: CreditorKind; readonly debtor: CustomerKind }

/** How interest runs between two kinds of parties when they agreed on no rate, and what they may agree on. */
export type InterestRegime = {
  /** From the due date by itself, or only once the debtor was put in default. */
  readonly starts: 'due-date' | 'formal-notice'
  /**
   * Yearly rate on a day, for a debt whose interest began on `beganOn`. `recordedLaw` gives it the added rates.
   * @throws MissingLegalValueError
   */
  readonly rateOn: (day: CivilDate, beganOn: CivilDate, added?: AddedRates) => QuotedRate
  /** Lowest rate that may be agreed on; null: any. */
  readonly floorOn: ((day: CivilDate, added?: AddedRates) => QuotedRate) | null
  /** The rate in words, as it ends the sentence "principal × …". */
  readonly rate: PaperText
  readonly articles: readonly StatedSource[]
}

/** A fixed sum for each invoice that is paid late. */
export type Compensation = {
  readonly amountMinor: MinorUnits
  readonly currency: Currency
  readonly source: StatedSource
}

/** What a claim is for; the shorter periods hang on it. */
export const CLAIM_KINDS = [
  'goods-or-services',
  'goods',
  'services',
  'carriage',
  'residential-rent',
  'commercial-rent',
  'telecom',
  'judgment',
] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

export type LimitationPeriod = {
  readonly years: number
  /** Counted from the end of the year in which the claim fell due. */
  readonly fromYearEnd?: boolean
  /** The last day is moved to the end of its year. */
  readonly toYearEnd?: boolean
  /** Of a sale the period is this one, when the claim does not say whether it is a sale. */
  readonly shorterForSales?: number
  /** A reform shortened it on that day: what was due before is held to it from then on. */
  readonly since?: { readonly day: CivilDate; readonly source: LegalSource }
  readonly source: LegalSource
}

/** What an event does to the clock: starts the whole period again, stops it for its duration, or nothing. */
export type ClockEffect = {
  readonly effect: 'interrupts' | 'suspends' | 'none'
  readonly source: LegalSource
}

export type LimitationLaw = {
  /** Null: this law has no rule here for such a claim. */
  readonly periodOf: (claim: ClaimKind, debtor: CustomerKind) => LimitationPeriod | null
  readonly effectOf: (event: ClockEventKind) => ClockEffect
  /** Longest time from the birth of the right, whatever happens; null: none recorded. */
  readonly cap: { readonly years: number; readonly source: LegalSource } | null
  /** After a suspension at least so many months remain; null: no such rule. */
  readonly leastMonthsAfterSuspension: { readonly months: number; readonly source: LegalSource } | null
}

/** Kinds of supply whose terms the law limits by themselves. */
export const SECTORS = [
  'periodic-invoice',
  'perishable',
  'perishable-periodic',
  'livestock',
  'alcohol',
  'wine',
  'transport',
  'green-space-equipment',
  'farm-machinery',
  'leather',
  'watchmaking',
  'export',
] as const
export type Sector = (typeof SECTORS)[number]

export type TermFacts = {
  readonly issuedOn: CivilDate
  /** Day of receipt of the goods or of performance; null: not known, the issue date stands for it. */
  readonly deliveredOn: CivilDate | null
  readonly agreed: boolean
  /** How an agreed end of month is counted; null: the term is in net days. */
  readonly method: EndOfMonthMethod | null
  readonly sector: Sector | null
  /** For goods shipped to an overseas territory: the day from which the law counts; null: not shipped there. */
  readonly overseasFrom: CivilDate | null
}

export type LatestDueOn = { readonly day: CivilDate; readonly source: LegalSource }

/** What changes interest or payments in special cases; null: not recorded, and then refused when asked for. */
export type SpecialRules = {
  /** Order of payments; empty: the general one is taken. */
  readonly imputation: readonly StatedSource[]
  readonly capitalisation: StatedSource | null
  /** Points on top of the legal rate, months after a judgment became enforceable. */
  readonly afterJudgment: {
    readonly points: Rate
    readonly months: number
    readonly source: StatedSource
  } | null
  /** The opening of an insolvency stops interest. */
  readonly insolvency: StatedSource | null
  /** Whether interest and compensation between these parties may be waived; null: this law records no rule. */
  readonly waivers: ((parties: Parties) => DatedSeries<WaiverRule>) | null
}

/** What the law says, on a day, of a creditor who gives up interest or compensation. */
export type WaiverRule = {
  readonly allowed: boolean
  /** What is about to change; null: nothing that is known. */
  readonly warning: LegalWarning | null
}

export const NO_SPECIAL_RULES: SpecialRules = {
  imputation: [],
  capitalisation: null,
  afterJudgment: null,
  insolvency: null,
  waivers: null,
}

export type Procedures = {
  readonly orderForPayment: (orderOn: CivilDate | null, servedOn: CivilDate | null) => DeadlineAnswer
  readonly insolvencyClaim: (publishedOn: CivilDate | null, creditorAbroad: boolean) => DeadlineAnswer
  /** Null: the procedure did not exist on that day. */
  readonly uncontestedClaim: (commandmentServedOn: CivilDate | null) => DeadlineAnswer | null
}

/** What every country answers. A null is "this law gives none", never "not looked up yet". */
export type CountryLaw = {
  /** ISO 3166-1 alpha-2, or ISO 3166-2 where a country has several laws. */
  readonly country: string
  /** What the law gives when nothing was agreed; null: not covered for such parties. */
  readonly interestRegime: (parties: Parties) => InterestRegime | null
  /** Legal interest, whoever owes: what a judgment gives when it says nothing else; null: not covered. */
  readonly legalRegime: ((parties: Parties) => InterestRegime) | null
  readonly compensation: (
    parties: Parties,
    principalMinor: MinorUnits,
    currency: Currency,
  ) => Compensation | null
  /** Rates that it reads again each half-year. */
  readonly rates: readonly SemesterRates[]
  /** Every text that its rules rest on, but those of the European Union. */
  readonly sources: readonly LegalSource[]
  readonly limitation: LimitationLaw
  /** Last lawful due date of an invoice between businesses; null: this law records no limit. */
  readonly latestDueOn: ((facts: TermFacts) => LatestDueOn) | null
  /** What makes terms of goods shipped overseas run later; null: this law records no such rule. */
  readonly overseasTerms: LegalSource | null
  readonly special: SpecialRules
  /** Time limits of court procedures; null: not covered. */
  readonly procedures: Procedures | null
  /** Days after the issue date on which an invoice without a due date is payable; null: the law gives none. */
  readonly defaultTermDays: (debtor: CustomerKind, issuedOn: CivilDate) => number | null
}
