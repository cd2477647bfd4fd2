import type { Tx } from '../platform/postgres.ts'
import { noAttachment } from './note-refusals.ts'
import { readAttachmentRow } from './notes.queries.ts'

/** @throws Refusal when there is none */
export async function readAttachment(tx: Tx, noteId: number, position: number) {
  const file = await readAttachmentRow(tx, noteId, position)
  if (!file) throw noAttachment(noteId, position)
  return file
}
