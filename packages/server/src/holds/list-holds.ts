import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type HoldState, holdState } from '@recouvrance/core/holds/hold-state'
import type { Tx } from '../platform/postgres.ts'
import { type HoldRow, listHoldRows } from './holds.queries.ts'
import { lastHeldDay } from './last-held-day.ts'

export type ListedHold = HoldRow & {
  readonly lastDay: CivilDate | null
  readonly state: HoldState
}

/** Every hold that concerns a customer, those of the portfolio included; null: the latter alone. */
export async function listHolds(tx: Tx, customerId: number | null, asOf: CivilDate): Promise<ListedHold[]> {
  return (await listHoldRows(tx, customerId)).map((row) => {
    const lastDay = lastHeldDay(row)
    return { ...row, lastDay, state: holdState({ from: row.from_on, until: lastDay }, asOf) }
  })
}
