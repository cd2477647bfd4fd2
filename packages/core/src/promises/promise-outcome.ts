import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { PaymentPromise } from './payment-promise.ts'

export type PromiseOutcome = 'kept' | 'partly-kept' | 'broken'

export type PromiseStatus = PromiseOutcome | 'pending'

/** Last day on which the promise is waited for: a transfer made on the promised day takes the bank delay to arrive. */
export function lastWaitingDay(promise: PaymentPromise, bankDelayDays: number): CivilDate {
  return addDays(promise.dueOn, bankDelayDays)
}

/**
 * What became of a promise, from the facts alone; nobody types it in.
 * @param openMinor what is still open on its items together, 0 when they are settled
 */
export function promiseOutcome(promise: PaymentPromise, openMinor: MinorUnits): PromiseOutcome {
  if (openMinor <= 0) return 'kept'
  if (promise.paidMinor === undefined) {
    // Less is open than was promised, so that part of it must have been paid since.
    return promise.amountMinor !== null && openMinor < promise.amountMinor ? 'partly-kept' : 'broken'
  }
  const promised = promise.amountMinor ?? promise.paidMinor + openMinor
  if (promise.paidMinor >= promised) return 'kept'
  return promise.paidMinor > 0 ? 'partly-kept' : 'broken'
}

/** The same on a given day: until the last waiting day a promise that is not kept yet is pending. */
export function promiseStatus(
  promise: PaymentPromise,
  openMinor: MinorUnits,
  bankDelayDays: number,
  asOf: CivilDate,
): PromiseStatus {
  const outcome = promiseOutcome(promise, openMinor)
  return outcome !== 'kept' && asOf <= lastWaitingDay(promise, bankDelayDays) ? 'pending' : outcome
}
