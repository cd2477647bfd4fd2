import { createHash } from 'node:crypto'
import { mergeForDuplex } from '../../platform/merge-pdf.ts'
import type { Tx } from '../../platform/postgres.ts'
import { readDocument } from '../acts/acts.queries.ts'
import { insertDocument, type LetterRow, lettersOf, writeBinding } from './print-batches.queries.ts'
import { printList } from './print-list.ts'

/**
 * Makes one PDF of the letters of a batch as they were archived, and their list, and archives both.
 * @returns the letters in the order of the PDF
 */
export async function bindLetters(
  tx: Tx,
  batchId: number,
  language: 'fr' | 'en',
): Promise<readonly LetterRow[]> {
  const letters = await lettersOf(tx, batchId)
  const { bytes, parts } = await mergeForDuplex(contentsOf(tx, letters))
  const bound = letters.map(({ id }, index) => ({ actId: id, firstPage: 0, pages: 0, ...parts[index] }))
  const pdf = await archive(tx, 'application/pdf', bytes)
  const list = await archiveList(tx, printList(letters, bound, new Map(), language))
  await writeBinding(tx, batchId, { pdf, list, letters: bound })
  return letters
}

export function archiveList(tx: Tx, content: Uint8Array): Promise<Buffer> {
  return archive(tx, 'text/csv; charset=utf-8', content)
}

/** One letter in memory at a time, beside the PDF that they become. */
async function* contentsOf(tx: Tx, letters: readonly LetterRow[]): AsyncGenerator<Uint8Array> {
  for (const { id } of letters) {
    const document = await readDocument(tx, id, 'letter')
    if (!document) throw new Error(`the letter of act ${id} was claimed without its document`)
    yield document.content
  }
}

async function archive(tx: Tx, mediaType: string, content: Uint8Array): Promise<Buffer> {
  const sha256 = createHash('sha256').update(content).digest()
  await insertDocument(tx, { sha256, mediaType, content })
  return sha256
}
