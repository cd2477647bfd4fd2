import type { z } from 'zod'
import type { Tx } from '../platform/postgres.ts'
import { findNotes } from './notes.queries.ts'
import { type note, presentNote } from './notes.schema.ts'

/** These notes by their ids, for who shows them among other things. */
export async function showNotes(tx: Tx, ids: readonly number[]): Promise<Map<number, z.infer<typeof note>>> {
  return new Map((await findNotes(tx, ids)).map((row) => [row.id, presentNote(row)]))
}
