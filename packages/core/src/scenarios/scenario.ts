import type { Tone } from './tone.ts'

/** How a step reaches the customer. `call` and `task` are work for one of us and need no contact on file. */
export type StepChannel = 'email' | 'sms' | 'call' | 'letter' | 'registered-letter' | 'task'

export const STEP_CHANNELS: readonly StepChannel[] = [
  'email',
  'sms',
  'call',
  'letter',
  'registered-letter',
  'task',
]

export type Approval = 'automatic' | 'manual'

export const APPROVALS: readonly Approval[] = ['automatic', 'manual']

/** Days after the due date (negative: before it); with `endOfMonth`, that day moved to the last of its month. */
export type OffsetTrigger = { offsetDays: number; endOfMonth?: boolean }

/** Days after the previous step of the same item was sent; never on a first step. */
export type AfterPreviousTrigger = { afterPreviousDays: number }

export type Trigger = OffsetTrigger | AfterPreviousTrigger

export type Step = {
  /** Stable inside the scenario and across its versions: the memory of each item names it. */
  key: string
  /** What a person reads; the key when absent. */
  name?: { fr: string; en: string }
  trigger: Trigger
  channel: StepChannel
  /** Tried in order when the customer has no usable contact on `channel`. None by default. */
  fallbackChannels?: readonly StepChannel[]
  tone: Tone
  approval: Approval
  /** Key of the message template; the step's own key when absent. */
  template?: string
  /** Its message offers a cure period: that many days in which nothing escalates. None by default. */
  cure?: StepCure
  /** The step is due again `everyDays` after it was sent, until it was sent `limit` times in all. */
  repeat?: { everyDays: number; limit: number }
}

export type StepCure = {
  days: number
  /** Late interest and the fixed compensation are waived when it is paid in time, where the law lets them be. */
  waivesPenalties: boolean
}

/** Channels that leave a written message: an offer is made in writing. */
export const WRITTEN_CHANNELS: readonly StepChannel[] = ['email', 'letter', 'registered-letter']

/** The letter that opens with an old debt under the entry policy `account-review`: its trigger is the entry. */
export type ReviewStep = Omit<Step, 'trigger' | 'repeat' | 'cure'>

/**
 * Where an item that has received nothing begins. `first-step`: at the first one, then in order;
 * `matching-step`: at the last one whose trigger had come when the item entered; `account-review`: with the
 * review letter when two steps or more had come by then, afterwards at the first one.
 */
export type EntryPolicy = 'first-step' | 'matching-step' | 'account-review'

/** The one that is advised for a portfolio that begins first. */
export const ENTRY_POLICIES: readonly EntryPolicy[] = ['account-review', 'first-step', 'matching-step']

export type Grouping = 'customer' | 'invoice'

export const GROUPINGS: readonly Grouping[] = ['customer', 'invoice']

export type Scenario = {
  key: string
  /** 1, 2, 3...: a published version never changes. */
  version: number
  name?: { fr: string; en: string }
  steps: readonly Step[]
  grouping: Grouping
  entry: EntryPolicy
  /** Needed by nothing but the entry policy `account-review`; a default letter exists. */
  reviewStep?: ReviewStep
  minDaysBetweenActs: number
  /** Decimal, in the unit of each currency: less than this to claim, and nothing leaves. */
  minimumAmount: string
  /** Decimal, in the unit of each currency: an open amount at or below it counts as settled. */
  tolerance: string
  /** Most contacts of one customer in any 7 days and any 30 days. */
  caps?: { perWeek?: number; perMonth?: number }
  /** Days a transfer may take: a promise is waited for until its date plus these. */
  bankDelayDays: number
  /** Days between the last step and the legal review: the time that the last letter leaves to pay. */
  legalReviewAfterDays: number
}

export const DEFAULT_BANK_DELAY_DAYS = 3

/** What opens with an old debt when the scenario names no letter of its own. */
export const DEFAULT_REVIEW_STEP: ReviewStep = {
  key: 'account-review',
  name: { fr: 'Relevé de compte', en: 'Account review' },
  channel: 'email',
  fallbackChannels: ['letter'],
  tone: 'courteous',
  approval: 'manual',
}
