import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Tx } from '../platform/postgres.ts'
import { type SafeguardRow, safeguardRowsOf } from './safeguards.queries.ts'

export type ListedSafeguard = SafeguardRow & { readonly state: 'upcoming' | 'active' | 'over' }

/** All that protects a customer or did, the latest first. */
export async function listSafeguards(
  tx: Tx,
  customerId: number,
  asOf: CivilDate,
): Promise<ListedSafeguard[]> {
  const rows = await safeguardRowsOf(tx, [customerId])
  return rows.toReversed().map((row) => ({ ...row, state: stateOf(row, asOf) }))
}

function stateOf({ from_on, ended_on }: SafeguardRow, asOf: CivilDate): ListedSafeguard['state'] {
  if (ended_on !== null && ended_on <= asOf) return 'over'
  return from_on > asOf ? 'upcoming' : 'active'
}
