import type { ClockEvent } from '@recouvrance/core/claims/clock-event'
import type { Tx } from '../platform/postgres.ts'
import { type LimitationEventRow, limitationEventRows } from './limitation-events.queries.ts'

export type LimitationEvent = LimitationEventRow

/** All that was recorded about the limitation of a customer's invoices, reversed or not, in the order of its days. */
export async function listLimitationEvents(tx: Tx, customerId: number): Promise<LimitationEvent[]> {
  return limitationEventRows(tx, [customerId])
}

/** The facts that the law counts, by item: what stands. What is later than a day never changes whether it was too late on it. */
export async function clockEventsOf(
  tx: Tx,
  customerIds: readonly number[],
): Promise<ReadonlyMap<number, ClockEvent[]>> {
  const events = new Map<number, ClockEvent[]>()
  for (const row of await limitationEventRows(tx, customerIds)) {
    if (row.reversed_at !== null) continue
    const own = events.get(row.item_id)
    if (own) own.push(clockEvent(row))
    else events.set(row.item_id, [clockEvent(row)])
  }
  return events
}

export function clockEvent({
  kind,
  on_date,
  until_on,
}: Pick<LimitationEvent, 'kind' | 'on_date' | 'until_on'>): ClockEvent {
  return { kind, on: on_date, until: until_on }
}
