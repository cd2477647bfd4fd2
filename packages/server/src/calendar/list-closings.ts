import type { ClosingPeriod } from '@recouvrance/core/calendar/closing-period'
import type { Tx } from '../platform/postgres.ts'
import { closingRows } from './calendar.queries.ts'

/** The days on which the organisation of the transaction is closed. */
export async function listClosings(tx: Tx): Promise<ClosingPeriod[]> {
  return (await closingRows(tx)).map(({ from_on, until_on }) => ({ from: from_on, until: until_on }))
}
