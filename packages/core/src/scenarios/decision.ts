import type { CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import type { Approval, StepChannel } from './scenario.ts'
import type { Tone } from './tone.ts'

/** The closed list of rules that keep an item out of today's acts, in the order in which they are asked. */
export const RULES = [
  'settled',
  'insolvency',
  'time-barred',
  'compliance',
  'hold',
  'dispute',
  'payment-plan',
  'promise-pending',
  'direct-debit',
  'no-due-date',
  'cure-period',
  'not-yet-due',
  'net-credit',
  'below-minimum',
  'min-interval',
  'contact-cap',
  'bank-stale',
  'no-contact',
  'calendar',
  'scenario-ended',
] as const
export type Rule = (typeof RULES)[number]

/** `act`: in one of today's acts; `waiting`: time alone brings the next act; `blocked`: a fact must change. */
export type ItemState = 'act' | 'waiting' | 'blocked' | 'closed'

/** Section of the letter: what its step demands, what is late at a lower step, what falls due soon. */
export type Section = 'demanded' | 'also-overdue' | 'coming-due'

/** The step taken for a credit is the act's own: a credit has no memory, it is deducted. */
export type ActItem = { itemId: string; stepKey: string; section: Section; amountMinor: MinorUnits }

/** Values of a sentence, ready to be put into words in any language: see `explain.ts`. */
export type Params = Readonly<Record<string, string | number | null>>

export type Reason = { code: ReasonCode; params: Params }

export type ReasonCode =
  | 'step-reached'
  | 'broken-promise'
  | 'plan-lapsed'
  | 'legal-term'
  | 'fallback-channel'
  | 'calendar'
  | 'credits-deducted'
  | 'disputed-part-left-out'

/** One planned communication or task for one customer, one creditor, one currency. */
export type PlannedAct = {
  creditorId: string
  customerId: string
  scenarioKey: string
  scenarioVersion: number
  stepKey: string
  template: string
  /** The first channel of the step's chain on which the customer can be reached. */
  channel: StepChannel
  tone: Tone
  approval: Approval
  /** Day on which it may leave: `asOf`, or the next day on which contact is allowed. */
  on: CivilDate
  currency: Currency
  /** Always the sum of its items, always above zero. */
  amountMinor: MinorUnits
  /** 1, or one more than the acts that already took this step for one of its items. */
  occurrence: number
  items: readonly ActItem[]
  reasons: readonly Reason[]
}

export type TaskKind = 'fix-contact' | 'match-payments' | 'legal-review' | 'broken-promise' | 'file-claim'

export type PlannedTask = {
  kind: TaskKind
  /** Sorted. */
  itemIds: readonly string[]
  currency: Currency | null
  code: TaskReasonCode
  params: Params
}

export type TaskReasonCode =
  | 'no-contact'
  | 'contact-failed'
  | 'net-credit'
  | 'scenario-ended'
  | 'time-barred'
  | 'claim-after-judgment'
  | 'broken-promise'
  | 'insolvency'
  | 'over-indebted'
  | 'represented'

/** Why an open item is where it is. Data only: `explain(explanation, 'fr')` makes the sentence on demand. */
export type Explanation = {
  itemId: string
  state: ItemState
  /** Null when the item is in an act that leaves on `asOf`. */
  rule: Rule | null
  /** Last day on which the rule applies, when a date ends it. */
  until: CivilDate | null
  nextStepKey: string | null
  /** Day of the next act if no fact changes until then. */
  nextOn: CivilDate | null
  /** Null where the sentence needs nothing more. */
  params: Params | null
}

export type CustomerPlan = {
  acts: readonly PlannedAct[]
  tasks: readonly PlannedTask[]
  explanations: readonly Explanation[]
}
