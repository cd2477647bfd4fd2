import type { CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'

/** An unsettled dispute about one item. */
export type Dispute = {
  id?: string
  itemId: string
  amountMinor: MinorUnits
  reason?: string
  /** Day by which we owe an answer; it does not lift the dispute. */
  deadlineOn?: CivilDate | null
}
