import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type AddedRateRow = {
  id: number
  series: string
  semester: string
  value: string
  source_title: string
  source_url: string
  read_on: string
  added_by: string
  added_at: string
  reversed_by: string | null
  reversed_at: string | null
}

/** All that were ever added, the reversed ones too, latest half-year first. */
export async function addedRateRows(tx: Tx): Promise<AddedRateRow[]> {
  return tx
    .selectFrom('added_rate')
    .select([
      'id',
      'series',
      'semester',
      'value',
      'source_title',
      'source_url',
      'read_on',
      'added_by',
      'added_at',
      'reversed_by',
      'reversed_at',
    ])
    .orderBy('semester', 'desc')
    .orderBy('series')
    .orderBy('id', 'desc')
    .execute()
}

/** Whoever adds or reverses one waits for the other: what was looked at stays true until it is written. */
export async function lockAddedRates(tx: Tx): Promise<void> {
  await sql`select from organisation where id = current_organisation() for update`.execute(tx)
}

type NewRow = Pick<
  AddedRateRow,
  'series' | 'semester' | 'value' | 'source_title' | 'source_url' | 'read_on' | 'added_by'
>

export async function insertAddedRates(tx: Tx, rows: readonly NewRow[]): Promise<number[]> {
  const inserted = await tx
    .insertInto('added_rate')
    .values([...rows])
    .returning('id')
    .execute()
  return inserted.map(({ id }) => id)
}

/** @returns what was reversed; nothing where it is not there, or was reversed before */
export async function markReversed(tx: Tx, id: number, actor: string) {
  return tx
    .updateTable('added_rate')
    .set({ reversed_by: actor, reversed_at: sql`now()` })
    .where('id', '=', id)
    .where('reversed_at', 'is', null)
    .returning(['series', 'semester', 'value'])
    .executeTakeFirst()
}
