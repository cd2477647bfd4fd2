import { createHash } from 'node:crypto'
import { foreseeActs } from '../../planning/recompute-acts.ts'
import { mergeForDuplex } from '../../platform/merge-pdf.ts'
import { inOrganisation, type Pool } from '../../platform/postgres.ts'
import type { Bytes } from '../../platform/send-bytes.ts'
import { loadEmailLayout } from '../rendering/email-layout.ts'
import type { SendingDay } from '../sending/begin-sending.ts'
import { prepareBatch } from '../sending/prepare-batch.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { BATCH_LETTERS, PRINT_CHANNELS } from './create-print-batch.ts'
import { lettersToLeave } from './print-batches.queries.ts'
import { nothingToRead, tooManyToRead } from './print-refusals.ts'

// A print-out of it must not be taken for a letter that was made, archived and counted.
const MARKS = { fr: 'Aperçu : ne pas poster', en: 'Preview: do not post' } as const

/**
 * The letters of the day as one PDF before they are made, approved or not, as a print batch would bind them, each page
 * marked. Nothing is claimed or written.
 * @throws Refusal when none would leave, with the reason, or there are more than a batch holds
 */
export async function previewLetters(
  pool: Pool,
  organisationId: number,
  day: SendingDay,
  language: 'fr' | 'en',
): Promise<Bytes> {
  const layout = await loadEmailLayout()
  const letters = await inOrganisation(pool, organisationId, async (tx) => {
    const acts = await lettersToLeave(tx, PRINT_CHANNELS, day.moment.asOf, BATCH_LETTERS + 1)
    if (acts.length > BATCH_LETTERS) throw tooManyToRead(BATCH_LETTERS)
    const preparing = { ...day, organisationId, templates: await loadTemplates(tx), layout }
    const prepared = await prepareBatch(tx, preparing, acts, foreseeActs)
    const leaving = prepared.flatMap((one) =>
      one.kind === 'leave' && one.document ? [one.document.content] : [],
    )
    if (leaving.length === 0) throw nothingToRead(prepared.find((one) => one.kind === 'wait')?.message)
    return leaving
  })
  const { bytes: content } = await mergeForDuplex(each(letters), MARKS[language])
  const sha256 = createHash('sha256').update(content).digest()
  return { mediaType: 'application/pdf', sha256, content, fileName: `lettres-${day.moment.asOf}.pdf` }
}

async function* each(letters: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* letters
}
