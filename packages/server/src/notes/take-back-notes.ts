import type { Tx } from '../platform/postgres.ts'
import { deleteUntouchedNotes } from './notes.queries.ts'

/**
 * Removes notes of one author that nobody corrected or added a file to since. Whoever asks tells the audit trail.
 * @returns how many were removed
 */
export async function takeBackNotes(tx: Tx, author: string, ids: readonly number[]): Promise<number> {
  return deleteUntouchedNotes(tx, author, ids)
}
