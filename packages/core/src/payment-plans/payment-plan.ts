import type { CivilDate } from '../calendar/civil-date.ts'

/** Instalments agreed by both sides that take the place of the original items until the plan lapses. */
export type PaymentPlan = {
  id: string
  /** The original items. */
  itemIds: readonly string[]
  /** Items of the kind `instalment` that replace them; a settled one may be absent from the open items. */
  instalmentIds: readonly string[]
  agreedOn?: CivilDate
  /** Day on which the creditor declared the plan lapsed. */
  lapsedOn?: CivilDate | null
  /** The plan lapses by itself when an instalment is still open this many days after its due date. */
  lapseAfterDays?: number | null
}
