import { z } from 'zod'
import { idText, nextPage, pageQuery } from '../platform/api-values.ts'
import { stillCorrectable } from './note-moment.ts'
import type { NoteRow } from './notes.queries.ts'

const text = z.string().trim().min(1).max(4000)
const mentions = z
  .array(z.string().min(1).max(100))
  .max(20)
  .describe('Ids of GET /colleagues: whom the note calls')

export const newNote = z.strictObject({
  customerId: idText,
  itemId: idText.nullish().describe('Absent: about the customer as a whole'),
  text,
  pinned: z.boolean().default(false).describe('Shown first on the page of the customer'),
  mentions: mentions.default([]),
})

export const noteChange = z.strictObject({
  text: text.optional(),
  mentions: mentions.optional(),
  pinned: z.boolean().optional(),
})

export const mentionTreatment = z.strictObject({
  treated: z.boolean().describe('False: it stands in their day again'),
})

export const noteQuery = pageQuery.extend({
  customerId: idText,
  pinned: z.enum(['true']).optional().describe('Only those that are pinned'),
})

export const note = z.object({
  id: z.string(),
  customerId: z.string(),
  itemId: z.string().nullable(),
  itemNumber: z.string().nullable(),
  text: z.string(),
  pinned: z.boolean(),
  author: z.string(),
  writtenAt: z.string(),
  editedAt: z.string().nullable(),
  correctable: z.boolean().describe('Young enough for its author to change or delete it'),
  mentions: z.array(z.object({ personId: z.string(), name: z.string() })),
  attachments: z.array(
    z.object({ position: z.number(), name: z.string(), mediaType: z.string(), bytes: z.number() }),
  ),
})

export const notePage = z.object({ notes: z.array(note), next: nextPage })
export const noteMade = z.object({ id: z.string() })

export const newAttachment = z.strictObject({
  file: z
    .strictObject({ name: z.string(), sha256: z.string() })
    .describe('The file itself, sent as multipart/form-data: at most 10 MiB, at most 5 to a note'),
})
export const attachmentMade = z.object({ position: z.number() })
export const attachmentParams = z.object({ id: idText, position: idText })

export function presentNote(row: NoteRow): z.infer<typeof note> {
  return {
    id: String(row.id),
    customerId: String(row.customer_id),
    itemId: row.item_id === null ? null : String(row.item_id),
    itemNumber: row.item_number,
    text: row.text,
    pinned: row.pinned,
    author: row.author,
    writtenAt: row.created_at,
    editedAt: row.edited_at,
    correctable: stillCorrectable(row.age_seconds),
    mentions: row.mentions,
    attachments: row.attachments,
  }
}
