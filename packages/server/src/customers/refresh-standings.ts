import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Tx } from '../platform/postgres.ts'
import { deriveStandings, hasStaleStandings, lockStaleStandings } from './standings.queries.ts'

/**
 * Derives again what the customers owe of whom something has changed, or to whom something fell due. Called before
 * standings are read; where nothing changed it costs one look.
 */
export async function refreshStandings(tx: Tx, today: CivilDate): Promise<void> {
  if (!(await hasStaleStandings(tx, today))) return
  const customerIds = await lockStaleStandings(tx, today)
  if (customerIds.length > 0) await deriveStandings(tx, customerIds, today)
}
