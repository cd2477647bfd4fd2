import { addDays } from '@recouvrance/core/calendar/civil-date'
import type { Safeguard } from '@recouvrance/core/safeguards/safeguard'
import type { Tx } from '../platform/postgres.ts'
import { type SafeguardRow, safeguardRowsOf } from './safeguards.queries.ts'

/** What protects each of these customers, what is over included: one query. */
export async function safeguardsOf(
  tx: Tx,
  customerIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Safeguard[]>> {
  const rows = Map.groupBy(await safeguardRowsOf(tx, customerIds), ({ customer_id }) => customer_id)
  return new Map([...rows].map(([id, own]) => [id, own.flatMap((row) => safeguardFrom(row) ?? [])]))
}

/** Null for one that was taken back before its first day. */
function safeguardFrom(row: SafeguardRow): Safeguard | null {
  const until = row.ended_on === null ? null : addDays(row.ended_on, -1)
  if (until !== null && until < row.from_on) return null
  const period = { from: row.from_on, until }
  switch (row.kind) {
    case 'represented':
      return {
        kind: row.kind,
        ...period,
        representative: row.representative ?? '',
        writeTo: row.write_to,
      }
    case 'over-indebted':
      return { kind: row.kind, ...period }
    case 'channel-refused':
      return row.channel === null ? null : { kind: row.kind, ...period, channel: row.channel }
  }
}
