import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { lockOwnNote } from './change-note.ts'
import { emptyAttachment, notAttachable, tooManyAttachments } from './note-refusals.ts'
import { insertAttachment } from './notes.queries.ts'

const MOST_FILES = 5
export const LARGEST_FILE_MIB = 10

// What offices send each other. Nothing that a browser would run: each is given back as a download, but for PDF.
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.heic': 'image/heic',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.eml': 'message/rfc822',
  '.msg': 'application/vnd.ms-outlook',
}

/**
 * Adds a file to a note that its author may still correct.
 * @returns its place in the note, from 1
 * @throws Refusal when the note is not there, somebody else's, past its moment or full, or the file is not such a one
 */
export async function attachFile(
  tx: Tx,
  actor: string,
  noteId: number,
  file: { readonly name: string; readonly content: Buffer },
): Promise<number> {
  const mediaType = MEDIA_TYPES[extname(file.name).toLowerCase()]
  if (mediaType === undefined) throw notAttachable(file.name, Object.keys(MEDIA_TYPES))
  if (file.content.length === 0) throw emptyAttachment(file.name)
  const { attachments } = await lockOwnNote(tx, actor, noteId)
  if (attachments.length >= MOST_FILES) throw tooManyAttachments(MOST_FILES)
  const position = attachments.length + 1
  const sha256 = createHash('sha256').update(file.content).digest()
  await insertAttachment(tx, noteId, position, { ...file, mediaType, sha256 })
  await appendAudit(tx, actor, [
    {
      action: 'note.file-attached',
      subject: `note:${noteId}`,
      detail: { position, sha256: sha256.toString('hex'), bytes: file.content.length },
    },
  ])
  return position
}
