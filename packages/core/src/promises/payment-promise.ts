import type { CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'

/** What the customer said it would pay, for which items and when. Whether it was kept is computed. */
export type PaymentPromise = {
  id?: string
  itemIds: readonly string[]
  /** In the currency of its items; null when the whole of them was promised. */
  amountMinor: MinorUnits | null
  dueOn: CivilDate
  /** Ignored before that day. */
  madeOn?: CivilDate
  /** What was paid on these items since the promise, when known; else it is told from what is left open. */
  paidMinor?: MinorUnits
}
