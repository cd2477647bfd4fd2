import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { RefusableChannel, SafeguardKind } from '@recouvrance/core/safeguards/safeguard'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type SafeguardRow = {
  id: number
  customer_id: number
  kind: SafeguardKind
  from_on: CivilDate
  representative: string | null
  write_to: string | null
  channel: RefusableChannel | null
  note: string | null
  author: string
  /** First day on which it no longer protects; null: nobody has ended it. */
  ended_on: CivilDate | null
  ended_by: string | null
  end_reason: string | null
}

export type NewSafeguardRow = Omit<SafeguardRow, 'id' | 'ended_on' | 'ended_by' | 'end_reason'>

const COLUMNS = [
  'id',
  'customer_id',
  'kind',
  'from_on',
  'representative',
  'write_to',
  'channel',
  'note',
  'author',
  'ended_on',
  'ended_by',
  'end_reason',
] as const

/** @returns null when one of that kind is in force already */
export async function insertSafeguard(tx: Tx, row: NewSafeguardRow): Promise<number | null> {
  const made = await tx
    .insertInto('safeguard')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id ?? null
}

export async function findSafeguard(tx: Tx, id: number): Promise<SafeguardRow | undefined> {
  const row = await tx.selectFrom('safeguard').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row as SafeguardRow | undefined
}

/** @returns whether it was still in force */
export async function writeSafeguardEnd(
  tx: Tx,
  id: number,
  end: { readonly on: CivilDate; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('safeguard')
    .set({ ended_on: end.on, ended_by: end.by, end_reason: end.reason, ended_at: sql`now()` })
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Of these customers, what is over included. */
export async function safeguardRowsOf(tx: Tx, customerIds: readonly number[]): Promise<SafeguardRow[]> {
  const rows = await tx
    .selectFrom('safeguard')
    .select(COLUMNS)
    .where('customer_id', '=', sql<number>`any(${customerIds}::bigint[])`)
    .orderBy('id')
    .execute()
  return rows as SafeguardRow[]
}

export async function deleteEndedSafeguardsOf(tx: Tx, customerIds: readonly number[]): Promise<void> {
  await tx
    .deleteFrom('safeguard')
    .where('customer_id', '=', sql<number>`any(${customerIds}::bigint[])`)
    .where('ended_at', 'is not', null)
    .execute()
}
