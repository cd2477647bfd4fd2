import { appendAudit } from '../../audit/append-audit.ts'
import type { Tx } from '../../platform/postgres.ts'
import type { ActRow } from '../acts/acts.queries.ts'
import { recordAnswers } from '../sending/record-answers.ts'
import { bindLetters } from './bind-letters.ts'
import { type BatchRow, lettersOf, lockBatch, markDiscarded, PRINT_BATCH } from './print-batches.queries.ts'
import { noBatch, notInBatch, refuseClosed } from './print-refusals.ts'

/**
 * The letters of a batch are not posted: they are approved again, and the next batch takes them.
 * @returns how many were given back
 */
export async function discardPrintBatch(tx: Tx, actor: string, id: number, now: Date): Promise<number> {
  const batch = await lockBatch(tx, id)
  if (!batch) throw noBatch(id)
  refuseClosed(batch)
  const letters = await lettersOf(tx, id)
  await markDiscarded(tx, id, actor)
  await releaseLetters(tx, actor, batch, letters, 'print-discarded', now)
  await appendAudit(tx, actor, [
    { action: 'print-batch.discarded', subject: `print-batch:${id}`, detail: { letters: letters.length } },
  ])
  return letters.length
}

/**
 * One letter is not posted with the others: it is approved again, and the PDF and the list are made anew without it.
 * The batch that loses its last letter is discarded.
 */
export async function takeOutLetter(
  tx: Tx,
  actor: string,
  id: number,
  actId: number,
  { now, language }: { readonly now: Date; readonly language: 'fr' | 'en' },
): Promise<void> {
  const batch = await lockBatch(tx, id)
  if (!batch) throw noBatch(id)
  refuseClosed(batch)
  const letters = await lettersOf(tx, id)
  const letter = letters.find((one) => one.id === actId)
  if (!letter) throw notInBatch(id, actId)
  await releaseLetters(tx, actor, batch, [letter], 'taken-out', now)
  if (letters.length > 1) await bindLetters(tx, id, language)
  else await markDiscarded(tx, id, actor)
  await appendAudit(tx, actor, [
    { action: 'print-batch.letter-taken-out', subject: `print-batch:${id}`, detail: { actId } },
  ])
}

/** Gives letters back to the approved ones, with the reason. */
export async function releaseLetters(
  tx: Tx,
  actor: string,
  { made_on: asOf }: BatchRow,
  letters: readonly ActRow[],
  reason: 'print-discarded' | 'taken-out',
  now: Date,
): Promise<void> {
  await recordAnswers(
    tx,
    { actor, claimedBy: PRINT_BATCH, asOf, now },
    letters.map((act) => ({
      act,
      claimed: { recipient: act.recipient, messageId: null },
      outcome: { kind: 'postponed', by: 'server', answer: reason } as const,
    })),
  )
}
