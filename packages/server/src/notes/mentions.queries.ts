import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

/** Notes that wait for a person whom they call, the newest first. */
export async function notesWaitingFor(
  tx: Tx,
  personId: string,
  { before, limit }: { readonly before: number | null; readonly limit: number },
) {
  const { rows } = await sql<{ note_id: number; customer_id: number; number: string; name: string }>`
    select m.note_id, c.id as customer_id, c.number, c.name
      from note_mention m
      join note n on n.organisation_id = m.organisation_id and n.id = m.note_id
      join customer c on c.organisation_id = n.organisation_id and c.id = n.customer_id
     where m.person_id = ${personId} and m.treated_at is null
       and ${before === null ? sql`true` : sql`m.note_id < ${before}`}
     order by m.note_id desc limit ${limit}`.execute(tx)
  return rows
}

/** Beyond `most` it is not counted on. */
export async function countWaitingFor(tx: Tx, personId: string, most: number): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from (
      select from note_mention where person_id = ${personId} and treated_at is null limit ${most}) w`.execute(
    tx,
  )
  return rows[0]?.waiting ?? 0
}

/** @returns when it was treated before, null for the first time; undefined where the note does not call the person */
export async function lockMention(tx: Tx, noteId: number, personId: string) {
  const row = await tx
    .selectFrom('note_mention')
    .select('treated_at')
    .where('note_id', '=', noteId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  return row?.treated_at
}

export async function writeTreated(
  tx: Tx,
  noteId: number,
  personId: string,
  treated: boolean,
): Promise<void> {
  await tx
    .updateTable('note_mention')
    .set({ treated_at: treated ? sql`now()` : null })
    .where('note_id', '=', noteId)
    .where('person_id', '=', personId)
    .execute()
}
