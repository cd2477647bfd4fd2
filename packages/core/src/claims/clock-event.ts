import type { CivilDate } from '../calendar/civil-date.ts'

/** What may move the last day to claim a debt; whether it does is for the law. */
export const CLOCK_EVENT_KINDS = [
  'acknowledgement',
  'partial-payment',
  'lawsuit',
  'enforcement',
  'mediation',
  'formal-notice',
] as const
export type ClockEventKind = (typeof CLOCK_EVENT_KINDS)[number]

export type ClockEvent = {
  readonly kind: ClockEventKind
  readonly on: CivilDate
  /** End of what lasts: a mediation, proceedings; null: it lasts still, or has no duration. */
  readonly until: CivilDate | null
}
