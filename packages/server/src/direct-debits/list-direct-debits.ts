import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import {
  type DirectDebitState,
  directDebitState,
  lastReturnDay,
} from '@recouvrance/core/payments/direct-debit'
import type { Tx } from '../platform/postgres.ts'
import { type DirectDebitRow, directDebitRows } from './direct-debits.queries.ts'

export type ListedDirectDebit = DirectDebitRow & {
  readonly state: DirectDebitState | 'cancelled'
  readonly waitedForUntil: CivilDate
}

/** All direct debits of a customer as they stand on a day, the latest first. */
export async function listDirectDebits(
  tx: Tx,
  customerId: number,
  asOf: CivilDate,
): Promise<ListedDirectDebit[]> {
  return (await directDebitRows(tx, customerId)).map((row) => ({
    ...row,
    state:
      row.cancelled_on === null
        ? directDebitState(row.collect_on, row.return_window_days, asOf)
        : 'cancelled',
    waitedForUntil: lastReturnDay(row.collect_on, row.return_window_days),
  }))
}
