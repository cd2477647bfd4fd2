import type { CivilDate } from '../calendar/civil-date.ts'
import type { WaivedPart } from '../law/late-interest.ts'
import type { MinorUnits } from '../money/amount.ts'

/** What the customer must do for a waiver to stand. */
export type WaiverCondition = {
  /** Settled of its items, from the day on which it was granted on. */
  readonly settledMinor: MinorUnits
  /** Last day for it. */
  readonly by: CivilDate
}

/** Interest or compensation that a creditor gives up, with or without a condition. Never edited, only reversed. */
export type GrantedWaiver = {
  readonly grantedOn: CivilDate
  readonly parts: readonly WaivedPart[]
  readonly condition: WaiverCondition | null
  /** Day from which it no longer stands; null: nobody reversed it. */
  readonly reversedOn: CivilDate | null
}
