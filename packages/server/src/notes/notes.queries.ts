import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type Mention = { readonly personId: string; readonly name: string }

export type AttachmentRow = {
  readonly position: number
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
}

export type NoteRow = {
  id: number
  customer_id: number
  item_id: number | null
  item_number: string | null
  text: string
  pinned: boolean
  author: string
  created_at: string
  edited_at: string | null
  age_seconds: number
  mentions: Mention[]
  attachments: AttachmentRow[]
}

export type NewNoteRows = {
  readonly customerIds: readonly number[]
  readonly itemId: number | null
  readonly text: string
  readonly pinned: boolean
  readonly author: string
}

/** The same note on each customer; ids in the order of the customers. */
export async function insertNotes(tx: Tx, note: NewNoteRows): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into note (customer_id, item_id, text, pinned, author)
    select customer_id, ${note.itemId}::bigint, ${note.text}, ${note.pinned}, ${note.author}
      from unnest(${note.customerIds}::bigint[]) with ordinality as c(customer_id, place)
     order by place
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function insertMentions(
  tx: Tx,
  noteIds: readonly number[],
  mentions: readonly Mention[],
): Promise<void> {
  if (mentions.length === 0) return
  await sql`
    insert into note_mention (note_id, person_id, name)
    select note_id, person_id, name
      from unnest(${noteIds}::bigint[]) as n(note_id)
     cross join unnest(${mentions.map(({ personId }) => personId)}::text[],
                       ${mentions.map(({ name }) => name)}::text[]) as m(person_id, name)
    on conflict (organisation_id, note_id, person_id) do nothing`.execute(tx)
}

export async function deleteMentionsExcept(
  tx: Tx,
  noteId: number,
  personIds: readonly string[],
): Promise<void> {
  await sql`
    delete from note_mention where note_id = ${noteId} and person_id <> all(${personIds}::text[])`.execute(tx)
}

const NOTES = sql`
  select n.id, n.customer_id, n.item_id, i.number as item_number, n.text, n.pinned, n.author, n.created_at, n.edited_at,
         extract(epoch from now() - n.created_at)::float8 as age_seconds,
         coalesce((select jsonb_agg(jsonb_build_object('personId', m.person_id, 'name', m.name) order by m.name)
                     from note_mention m where m.note_id = n.id), '[]') as mentions,
         coalesce((select jsonb_agg(jsonb_build_object('position', a.position, 'name', a.name,
                            'mediaType', a.media_type, 'bytes', octet_length(a.content)) order by a.position)
                     from note_attachment a where a.note_id = n.id), '[]') as attachments
    from note n left join item i on i.id = n.item_id`

export type NoteFilter = { readonly customerId: number; readonly pinnedOnly: boolean }

/** Newest first. */
export async function listNotes(
  tx: Tx,
  { customerId, pinnedOnly }: NoteFilter,
  before: number | null,
  limit: number,
): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    ${NOTES}
     where n.customer_id = ${customerId}
       and ${pinnedOnly ? sql`n.pinned` : sql`true`}
       and ${before === null ? sql`true` : sql`n.id < ${before}`}
     order by n.id desc
     limit ${limit}`.execute(tx)
  return rows
}

/** Locks the note until the transaction ends. */
export async function lockNote(tx: Tx, id: number): Promise<NoteRow | undefined> {
  const { rows } = await sql<NoteRow>`${NOTES} where n.id = ${id} for update of n`.execute(tx)
  return rows[0]
}

export async function writeText(tx: Tx, id: number, text: string): Promise<void> {
  await tx.updateTable('note').set({ text, edited_at: sql`now()` }).where('id', '=', id).execute()
}

export async function writePin(tx: Tx, id: number, pinned: boolean): Promise<void> {
  await tx.updateTable('note').set({ pinned }).where('id', '=', id).execute()
}

export async function deleteNoteRow(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('note').where('id', '=', id).execute()
}

export type NewAttachment = {
  readonly name: string
  readonly mediaType: string
  readonly sha256: Buffer
  readonly content: Buffer
}

export async function insertAttachment(
  tx: Tx,
  noteId: number,
  position: number,
  { name, mediaType, sha256, content }: NewAttachment,
): Promise<void> {
  await tx
    .insertInto('note_attachment')
    .values({ note_id: noteId, position, name, media_type: mediaType, sha256, content })
    .execute()
}

export async function readAttachmentRow(tx: Tx, noteId: number, position: number) {
  return tx
    .selectFrom('note_attachment')
    .select(['name', 'media_type', 'sha256', 'content'])
    .where('note_id', '=', noteId)
    .where('position', '=', sql<number>`${position}::bigint`)
    .executeTakeFirst()
}

/** These notes, in no order. */
export async function findNotes(tx: Tx, ids: readonly number[]): Promise<NoteRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<NoteRow>`${NOTES} where n.id = any(${ids}::bigint[])`.execute(tx)
  return rows
}

/** Those of these notes that are as they were written. */
export async function deleteUntouchedNotes(tx: Tx, author: string, ids: readonly number[]): Promise<number> {
  const { rows } = await sql`
    delete from note n
     where n.id = any(${ids}::bigint[]) and n.author = ${author} and n.edited_at is null
       and not exists (select from note_attachment a where a.note_id = n.id)
    returning n.id`.execute(tx)
  return rows.length
}

/** @returns how many they were */
export async function deleteNotesOf(tx: Tx, customerIds: readonly number[]): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('note')
    .where('customer_id', '=', sql<number>`any(${customerIds}::bigint[])`)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
