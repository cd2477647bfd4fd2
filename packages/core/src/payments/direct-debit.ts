import { addDays, type CivilDate } from '../calendar/civil-date.ts'

/** `returnable`: collected, and the bank can still send it back. `over`: what is open by then is late like any debt. */
export type DirectDebitState = 'scheduled' | 'returnable' | 'over'

/**
 * SEPA lets the debtor's bank send a debit back for five bank working days, a week by the calendar. That the debtor may
 * ask for a refund for eight weeks is no reason to wait so long.
 */
export const DEFAULT_RETURN_WINDOW_DAYS = 7

/** The last day on which a debit may come back. */
export function lastReturnDay(collectionOn: CivilDate, returnWindowDays: number): CivilDate {
  return addDays(collectionOn, returnWindowDays)
}

export function directDebitState(
  collectionOn: CivilDate,
  returnWindowDays: number,
  asOf: CivilDate,
): DirectDebitState {
  if (asOf < collectionOn) return 'scheduled'
  return asOf <= lastReturnDay(collectionOn, returnWindowDays) ? 'returnable' : 'over'
}
