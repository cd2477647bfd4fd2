import type { Tx } from '../platform/postgres.ts'
import { deleteNotesOf } from './notes.queries.ts'

/** Erases what colleagues told each other about these customers, files included. @returns how many notes they were */
export async function forgetNotes(tx: Tx, customerIds: readonly number[]): Promise<number> {
  return deleteNotesOf(tx, customerIds)
}
