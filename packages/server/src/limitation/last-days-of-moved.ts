import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import { lastDayToClaim } from '@recouvrance/core/law/last-day-to-claim'
import { recordedLaw } from '@recouvrance/core/law/law-of'
import type { Tx } from '../platform/postgres.ts'
import { movedItemRows } from './limitation-events.queries.ts'
import { clockEvent } from './list-limitation-events.ts'

/** The last sure day of each open invoice of which something was recorded: the few that no period alone gives. */
export async function lastDaysOfMoved(
  tx: Tx,
  asOf: CivilDate,
): Promise<{ readonly itemId: number; readonly lastDay: CivilDate }[]> {
  const rows = Map.groupBy(await movedItemRows(tx, asOf), ({ item_id }) => item_id)
  return [...rows].flatMap(([itemId, events]) => {
    const [first] = events
    if (!first) return []
    const debt = { dueOn: first.due_on, limitationEvents: events.map(clockEvent) }
    const lastDay = lastDayToClaim(recordedLaw(first.law), first.debtor as CustomerKind, debt)
    return lastDay === null ? [] : [{ itemId, lastDay }]
  })
}
