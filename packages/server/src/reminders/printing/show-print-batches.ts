import type { z } from 'zod'
import type { Tx } from '../../platform/postgres.ts'
import type { ArchivedDocument } from '../acts/read-document.ts'
import { type Overtaken, overtakenLetters } from './overtaken-letters.ts'
import { findBatch, findDocument, lettersOf, listBatches } from './print-batches.queries.ts'
import { type batchDetail, type batchPage, presentBatch, presentBatchDetail } from './print-batches.schema.ts'
import { noBatch, unbound } from './print-refusals.ts'

/** The newest first. */
export async function showBatches(
  tx: Tx,
  page: { readonly before: number | null; readonly limit: number },
): Promise<{ readonly batches: z.infer<typeof batchPage>['batches']; readonly last: number | null }> {
  const rows = await listBatches(tx, page.before, page.limit + 1)
  const shown = rows.slice(0, page.limit)
  return {
    batches: shown.map(presentBatch),
    last: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/**
 * @param overtaken what facts had overtaken before it was posted; asked now when absent and the batch still waits
 * @throws Refusal when there is no such batch
 */
export async function showBatch(
  tx: Tx,
  id: number,
  now: Date,
  overtaken?: ReadonlyMap<number, Overtaken>,
): Promise<z.infer<typeof batchDetail>> {
  const row = await findBatch(tx, id)
  if (!row) throw noBatch(id)
  const { country } = await tx.selectFrom('organisation').select('country').executeTakeFirstOrThrow()
  const known = overtaken ?? (await overtakenLetters(tx, id, now))
  return presentBatchDetail(row, await lettersOf(tx, id), country, known)
}

/**
 * The PDF of a batch, or its list, as archived.
 * @throws Refusal when there is no such batch, or its making was interrupted
 */
export async function readBatchDocument(
  tx: Tx,
  id: number,
  which: 'pdf' | 'list',
): Promise<ArchivedDocument> {
  const row = await findBatch(tx, id)
  if (!row) throw noBatch(id)
  const sha256 = which === 'pdf' ? row.pdf_sha256 : row.list_sha256
  if (sha256 === null) throw unbound(id)
  const { media_type: mediaType, content } = await findDocument(tx, sha256)
  return { sha256, mediaType, content, fileName: `print-batch-${id}.${which === 'pdf' ? 'pdf' : 'csv'}` }
}
