import type { StepChannel } from '@recouvrance/core/scenarios/scenario'
import { appendAudit } from '../../audit/append-audit.ts'
import { inOrganisation, type Pool, type Tx } from '../../platform/postgres.ts'
import { loadEmailLayout } from '../rendering/email-layout.ts'
import type { SendingDay } from '../sending/begin-sending.ts'
import { claimActs } from '../sending/claim-acts.ts'
import type { Prepared } from '../sending/prepare-acts.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { bindLetters } from './bind-letters.ts'
import { releaseLetters } from './discard-print-batch.ts'
import {
  type BatchRow,
  deleteBatch,
  findBatch,
  insertBatch,
  lettersOf,
  lockBatch,
  PRINT_BATCH,
} from './print-batches.queries.ts'
import { refuseClosed } from './print-refusals.ts'

// Bounds the memory and the time of one batch: some 15 MB of PDF, made in some fifteen seconds.
export const BATCH_LETTERS = 500

export type PrintChannel = Extract<StepChannel, 'letter' | 'registered-letter'>
export const PRINT_CHANNELS: readonly PrintChannel[] = ['letter', 'registered-letter']

export type BatchRequest = {
  readonly actor: string
  readonly day: SendingDay
  readonly channels: readonly PrintChannel[]
  readonly limit: number
  readonly language: 'fr' | 'en'
  readonly onProgress?: (letters: number) => void
}

export type CreatedBatch = {
  /** Null: no letter could leave. */
  readonly batch: BatchRow | null
  readonly cancelled: number
  readonly waiting: readonly Extract<Prepared, { kind: 'wait' }>[]
}

/**
 * Claims approved letters, writes and archives them, and binds them into one PDF with its list. Stopped in the middle,
 * it leaves a batch without a PDF, whose letters are given back by discarding it.
 */
export async function createPrintBatch(
  pool: Pool,
  organisationId: number,
  request: BatchRequest,
): Promise<CreatedBatch> {
  const within = <T>(work: (tx: Tx) => Promise<T>) => inOrganisation(pool, organisationId, work)
  const { actor, day, language } = request
  const id = await within((tx) => insertBatch(tx, day.moment.asOf, actor))
  const claimed = await claimLetters(pool, organisationId, id, request)
  if (claimed.letters === 0) {
    await within((tx) => deleteBatch(tx, id))
    return { batch: null, ...claimed }
  }
  const batch = await within(async (tx) => {
    const locked = await lockBatch(tx, id)
    if (!locked) throw new Error(`print batch ${id} is gone`)
    // Somebody took it for one whose making was interrupted: what was claimed since is given back too.
    if (locked.discarded_at !== null) {
      await releaseLetters(tx, actor, locked, await lettersOf(tx, id), 'print-discarded', day.moment.now)
      return locked
    }
    const letters = await bindLetters(tx, id, language)
    await appendAudit(tx, actor, [
      { action: 'print-batch.made', subject: `print-batch:${id}`, detail: { letters: letters.length } },
    ])
    return findBatch(tx, id)
  })
  if (!batch) throw new Error(`print batch ${id} is gone`)
  refuseClosed(batch)
  return { batch, ...claimed }
}

async function claimLetters(
  pool: Pool,
  organisationId: number,
  printBatchId: number,
  { actor, day, channels, limit, onProgress }: BatchRequest,
) {
  const templates = await inOrganisation(pool, organisationId, loadTemplates)
  const layout = await loadEmailLayout()
  const waiting: Extract<Prepared, { kind: 'wait' }>[] = []
  let [letters, cancelled, after] = [0, 0, 0]
  while (letters < limit) {
    const batch = await inOrganisation(pool, organisationId, (tx) =>
      claimActs(tx, {
        ...day,
        organisationId,
        actor,
        claimedBy: PRINT_BATCH,
        printBatchId,
        templates,
        layout,
        channels,
        // Somebody stands at the printer: what waited for a later moment is tried too.
        evenWaiting: true,
        after,
        limit: Math.min(limit, BATCH_LETTERS) - letters,
      }),
    )
    if (!batch) break
    after = batch.last
    letters += batch.byHand.length
    cancelled += batch.cancelled.length
    waiting.push(...batch.waiting)
    onProgress?.(letters)
  }
  return { letters, cancelled, waiting }
}
