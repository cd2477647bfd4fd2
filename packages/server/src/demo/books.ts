import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { DemoCreditor } from './story.ts'

/** Who did what the audit trail tells of the demonstration. */
export const ACTOR = 'demo'

/** What was made so far, by the names that the stories use. */
export type Books = {
  readonly asOf: CivilDate
  readonly creditors: Readonly<Record<DemoCreditor, number>>
  /** By customer number. */
  readonly customers: ReadonlyMap<string, number>
  readonly items: Map<string, number>
  /** By the payment that was matched. */
  readonly matches: Map<string, { readonly matchId: number; readonly amountMinor: MinorUnits }>
  /** By the item that it is about. */
  readonly disputes: Map<string, number>
  readonly debits: Map<string, number>
  /** By customer: each story has one plan at most. */
  readonly plans: Map<number, number>
}
