import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { stillCorrectable } from './note-moment.ts'
import { noNote, notYourNote, tooLate } from './note-refusals.ts'
import {
  deleteMentionsExcept,
  deleteNoteRow,
  insertMentions,
  lockNote,
  type Mention,
  type NoteRow,
  writePin,
  writeText,
} from './notes.queries.ts'

export type NoteChange = {
  readonly text?: string | undefined
  readonly mentions?: readonly Mention[] | undefined
  readonly pinned?: boolean | undefined
}

/**
 * Corrects what a note says, by its author for a moment; pins it or takes the pin off, by anybody at any time.
 * @throws Refusal when it is not there, is somebody else's, or its moment is over
 */
export async function changeNote(tx: Tx, actor: string, id: number, change: NoteChange): Promise<void> {
  const { text, mentions, pinned } = change
  if (text === undefined && mentions === undefined) await lockKnownNote(tx, id)
  else await lockOwnNote(tx, actor, id)
  if (text !== undefined) await writeText(tx, id, text)
  if (mentions !== undefined) {
    // Who is called still has treated it, or not yet.
    await deleteMentionsExcept(
      tx,
      id,
      mentions.map(({ personId }) => personId),
    )
    await insertMentions(tx, [id], mentions)
  }
  if (pinned !== undefined) await writePin(tx, id, pinned)
  await appendAudit(tx, actor, [
    {
      action: 'note.changed',
      subject: `note:${id}`,
      detail: {
        text: text !== undefined,
        mentions: mentions?.map(({ personId }) => personId) ?? null,
        pinned: pinned ?? null,
      },
    },
  ])
}

/**
 * Removes a note with its files: by its author for a moment, by who manages at any time.
 * @throws Refusal when it is not there, is somebody else's, or its moment is over
 */
export async function deleteNote(tx: Tx, actor: string, id: number, manages: boolean): Promise<void> {
  const note = manages ? await lockKnownNote(tx, id) : await lockOwnNote(tx, actor, id)
  await deleteNoteRow(tx, id)
  await appendAudit(tx, actor, [
    {
      action: 'note.deleted',
      subject: `note:${id}`,
      detail: { customerId: String(note.customer_id), author: note.author, writtenAt: note.created_at },
    },
  ])
}

async function lockKnownNote(tx: Tx, id: number): Promise<NoteRow> {
  const note = await lockNote(tx, id)
  if (!note) throw noNote(id)
  return note
}

/**
 * A note that its author may still correct.
 * @throws Refusal when it is not there, is somebody else's, or its moment is over
 */
export async function lockOwnNote(tx: Tx, actor: string, id: number): Promise<NoteRow> {
  const note = await lockKnownNote(tx, id)
  if (note.author !== actor) throw notYourNote()
  if (!stillCorrectable(note.age_seconds)) throw tooLate()
  return note
}
