import type { Tx } from '../../platform/postgres.ts'
import type { ActEdit } from '../rendering/act-edit.ts'
import { editsOf } from './edits.queries.ts'

/** The words that people wrote for these acts, by act. */
export async function readEdits(tx: Tx, actIds: readonly number[]): Promise<ReadonlyMap<number, ActEdit>> {
  const rows = await editsOf(tx, actIds)
  return new Map(
    rows.map((row) => [
      row.act_id,
      {
        recipient: row.recipient,
        subject: row.subject,
        body: row.body,
        amountMinor: row.amount_minor,
        author: row.author,
        writtenAt: row.written_at,
      },
    ]),
  )
}
