import type { CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'

/**
 * A delay that a creditor offers before it escalates: a courtesy, dated and revocable. It suspends the escalation and
 * nothing else: gentler reminders, interest and limitation go on.
 */
export type CureOffer = {
  readonly id?: string
  readonly itemIds: readonly string[]
  /** What is asked for within it. */
  readonly amountMinor: MinorUnits
  readonly madeOn: CivilDate
  /** Last day to pay. */
  readonly until: CivilDate
  /** Settled of its items since it was made. */
  readonly paidMinor: MinorUnits
  /** First day on which it no longer holds; null: nobody withdrew it. */
  readonly withdrawnOn: CivilDate | null
  /** The message that made it; absent: somebody made it by hand. */
  readonly actId?: string
}
