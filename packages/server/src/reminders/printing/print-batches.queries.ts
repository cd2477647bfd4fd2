import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'
import { ACT_COLUMNS, type ActRow } from '../acts/acts.queries.ts'

/** Bears the letters of print batches until they are posted: nobody else's death gives them back. */
export const PRINT_BATCH = 'print-batch'

export type BoundLetter = { readonly actId: number; readonly firstPage: number; readonly pages: number }

export type BatchRow = {
  readonly id: number
  readonly made_on: string
  readonly made_by: string
  readonly created_at: string
  readonly pdf_sha256: Buffer | null
  readonly list_sha256: Buffer | null
  readonly letters: readonly BoundLetter[]
  readonly posted_on: string | null
  readonly posted_by: string | null
  readonly discarded_at: string | null
  readonly discarded_by: string | null
}

const BATCHES = sql`
  select id, made_on, made_by, created_at, pdf_sha256, list_sha256, letters, posted_on, posted_by, discarded_at,
         discarded_by
    from print_batch`

export async function insertBatch(tx: Tx, madeOn: string, madeBy: string): Promise<number> {
  const row = await tx
    .insertInto('print_batch')
    .values({ made_on: madeOn, made_by: madeBy })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** For a batch that never held a letter. */
export async function deleteBatch(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('print_batch').where('id', '=', id).execute()
}

/** The newest first. */
export async function listBatches(tx: Tx, before: number | null, limit: number): Promise<BatchRow[]> {
  const { rows } = await sql<BatchRow>`
    ${BATCHES} where ${before}::bigint is null or id < ${before} order by id desc limit ${limit}`.execute(tx)
  return rows
}

export async function findBatch(tx: Tx, id: number): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`${BATCHES} where id = ${id}`.execute(tx)
  return rows[0]
}

/** The same, and nobody else posts, discards or thins it until the transaction ends; letters may still join it. */
export async function lockBatch(tx: Tx, id: number): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`${BATCHES} where id = ${id} for no key update`.execute(tx)
  return rows[0]
}

export type LetterRow = Awaited<ReturnType<typeof lettersOf>>[number]

/** Letters of a batch in the order in which they are printed: registered ones last, together. */
export async function lettersOf(tx: Tx, batchId: number) {
  return tx
    .selectFrom('act')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organisation_id', '=', 'act.organisation_id')
        .onRef('customer.id', '=', 'act.customer_id'),
    )
    .select(ACT_COLUMNS)
    .select([
      'customer.number as customer_number',
      'customer.name as customer_name',
      'customer.country as customer_country',
    ])
    .where('act.print_batch_id', '=', batchId)
    .orderBy(sql`act.channel = 'registered-letter'`)
    .orderBy('act.id')
    .execute()
}

export async function writeBinding(
  tx: Tx,
  id: number,
  binding: { readonly pdf: Buffer; readonly list: Buffer; readonly letters: readonly BoundLetter[] },
): Promise<void> {
  await tx
    .updateTable('print_batch')
    .set({
      pdf_sha256: binding.pdf,
      list_sha256: binding.list,
      letters: sql`${JSON.stringify(binding.letters)}::jsonb`,
    })
    .where('id', '=', id)
    .execute()
}

export async function markPosted(
  tx: Tx,
  id: number,
  posted: { readonly on: string; readonly by: string; readonly list: Buffer },
): Promise<void> {
  await tx
    .updateTable('print_batch')
    .set({ posted_on: posted.on, posted_by: posted.by, list_sha256: posted.list })
    .where('id', '=', id)
    .execute()
}

export async function markDiscarded(tx: Tx, id: number, by: string): Promise<void> {
  await tx
    .updateTable('print_batch')
    .set({ discarded_at: sql`now()`, discarded_by: by })
    .where('id', '=', id)
    .execute()
}

/** Archives bytes that belong to no single act. */
export async function insertDocument(
  tx: Tx,
  document: { readonly sha256: Buffer; readonly mediaType: string; readonly content: Uint8Array },
): Promise<void> {
  const { sha256, mediaType, content } = document
  await sql`
    insert into document (sha256, media_type, content) values (${sha256}, ${mediaType}, ${content}::bytea)
    on conflict do nothing`.execute(tx)
}

export async function findDocument(tx: Tx, sha256: Buffer) {
  return tx
    .selectFrom('document')
    .select(['sha256', 'media_type', 'content'])
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
}

/** Letters of the day that nobody has claimed, approved or not, customer by customer. */
export async function lettersToLeave(
  tx: Tx,
  channels: readonly string[],
  asOf: string,
  limit: number,
): Promise<ActRow[]> {
  return tx
    .selectFrom('act')
    .select(ACT_COLUMNS)
    .where('status', 'in', ['planned', 'approved'])
    .where('channel', 'in', channels)
    .where('act_on', '<=', asOf)
    .orderBy('customer_id')
    .orderBy('id')
    .limit(limit)
    .execute()
}
