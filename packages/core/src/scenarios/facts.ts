import type { CivilDate } from '../calendar/civil-date.ts'
import type { ClosingPeriod } from '../calendar/closing-period.ts'
import type { OpenItem } from '../claims/open-item.ts'
import type { CureOffer } from '../cure-periods/cure-offer.ts'
import type { Customer } from '../customers/customer.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { Hold } from '../holds/hold.ts'
import type { PaymentPlan } from '../payment-plans/payment-plan.ts'
import type { PaymentPromise } from '../promises/payment-promise.ts'
import type { Safeguard } from '../safeguards/safeguard.ts'
import type { CollectorFacts } from './compliance/collector.ts'
import type { StepChannel } from './scenario.ts'

/** How an act ended for one of its items. Only `sent` and `delivered` consume the step. */
export type ActOutcome = 'sent' | 'delivered' | 'failed' | 'bounced' | 'cancelled'

export const ACT_OUTCOMES: readonly ActOutcome[] = ['sent', 'delivered', 'failed', 'bounced', 'cancelled']

/** The memory of the engine: one row for each act that is over and each item in it. Drafts are not in it. */
export type HistoryEntry = {
  itemId: string
  stepKey: string
  on: CivilDate
  outcome: ActOutcome
  channel?: StepChannel
  /** Tells acts apart when contacts are counted (without it a day counts once) and when attempts are. */
  actId?: string
}

/** An act towards the same customer that `history` does not show: about settled items, or by hand. */
export type OtherAct = { on: CivilDate; channel: StepChannel }

export type ScheduledDirectDebit = {
  itemIds: readonly string[]
  collectionOn: CivilDate
  /** Calendar days during which the bank can still send it back. */
  returnWindowDays: number
}

export type BankFreshness = {
  /** Age, in days, beyond which nothing leaves. */
  maxAgeDays: number
  accounts: readonly {
    /** Last four characters of the IBAN, when known. */
    ibanEnd: string | null
    /** Last booked movement or statement; null when none was ever read. */
    lastStatementOn: CivilDate | null
  }[]
}

/** Everything that the engine reads about one customer of one creditor. Nothing else counts. */
export type CustomerFacts = {
  creditorId: string
  /** ISO 3166-1 alpha-2 of the law of the claims: the creditor's, unless the contract says otherwise. */
  law: string
  customer: Customer
  items: readonly OpenItem[]
  history?: readonly HistoryEntry[]
  otherActs?: readonly OtherAct[]
  /** Holds of the portfolio, of this customer and of its items, past ones included: they stopped the clock. */
  holds?: readonly Hold[]
  /** Days on which the creditor's house is closed: nothing leaves and nobody calls. */
  closings?: readonly ClosingPeriod[]
  promises?: readonly PaymentPromise[]
  disputes?: readonly Dispute[]
  plans?: readonly PaymentPlan[]
  cures?: readonly CureOffer[]
  directDebits?: readonly ScheduledDirectDebit[]
  /** Date of the judgment that opened insolvency proceedings. */
  insolvencyOpenedOn?: CivilDate | null
  /** Last day to declare a claim in it; null or absent: not known. */
  declareBefore?: CivilDate | null
  /** Day on which the claim was declared: nothing is left to do. */
  declaredOn?: CivilDate | null
  bank?: BankFreshness | null
  /** What protects the debtor from being contacted, what is over included. */
  safeguards?: readonly Safeguard[]
  /** The house collects for this creditor; absent: the creditor collects its own claims. */
  collector?: CollectorFacts | null
}
