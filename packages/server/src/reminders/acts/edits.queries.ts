import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'

export async function editsOf(tx: Tx, actIds: readonly number[]) {
  return tx
    .selectFrom('act_edit')
    .select(['act_id', 'recipient', 'subject', 'body', 'amount_minor', 'author', 'written_at'])
    .where('act_id', '=', sql<number>`any(${actIds}::bigint[])`)
    .execute()
}

export async function writeEdit(
  tx: Tx,
  edit: {
    readonly act_id: number
    readonly recipient: string | null
    readonly subject: string
    readonly body: string
    readonly amount_minor: number
    readonly author: string
  },
): Promise<void> {
  const { act_id: _, ...words } = edit
  await tx
    .insertInto('act_edit')
    .values(edit)
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'act_id']).doUpdateSet({ ...words, written_at: sql`now()` }),
    )
    .execute()
}

/** @returns false when there was none */
export async function deleteEdit(tx: Tx, actId: number): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('act_edit').where('act_id', '=', actId).executeTakeFirst()
  return numDeletedRows > 0n
}
