import type { CivilDate } from './civil-date.ts'

/** Days, both ends included, on which the house is closed. */
export type ClosingPeriod = { readonly from: CivilDate; readonly until: CivilDate }

/** Whether the house is closed on that day. */
export function isClosedOn(day: CivilDate, closings: readonly ClosingPeriod[]): boolean {
  return closings.some(({ from, until }) => from <= day && day <= until)
}
