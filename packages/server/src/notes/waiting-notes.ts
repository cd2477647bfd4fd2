import type { z } from 'zod'
import type { Tx } from '../platform/postgres.ts'
import { countWaitingFor, notesWaitingFor } from './mentions.queries.ts'
import type { note } from './notes.schema.ts'
import { showNotes } from './show-notes.ts'

export type WaitingNote = {
  readonly id: number
  readonly note: z.infer<typeof note>
  readonly customer: { readonly id: string; readonly number: string; readonly name: string }
}

/** Notes that call a person and that they have not treated yet, the newest first. */
export async function waitingNotes(
  tx: Tx,
  personId: string,
  page: { readonly before: number | null; readonly limit: number },
): Promise<WaitingNote[]> {
  const rows = await notesWaitingFor(tx, personId, page)
  const notes = await showNotes(
    tx,
    rows.map(({ note_id }) => note_id),
  )
  return rows.flatMap(({ note_id: id, customer_id, number, name }) => {
    const shown = notes.get(id)
    return shown ? [{ id, note: shown, customer: { id: String(customer_id), number, name } }] : []
  })
}

/** How many of them there are; beyond `most` they are not counted. */
export function countWaitingNotes(tx: Tx, personId: string, most: number): Promise<number> {
  return countWaitingFor(tx, personId, most)
}
