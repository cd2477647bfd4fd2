import { type CivilDate, civilDate, laterOf } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Tx } from '../../platform/postgres.ts'
import { readDay } from '../acts/receivables-day.ts'
import { recordAnswers } from '../sending/record-answers.ts'
import { archiveList } from './bind-letters.ts'
import { type LetterRow, lettersOf, lockBatch, markPosted, PRINT_BATCH } from './print-batches.queries.ts'
import { isRegistered } from './print-figures.ts'
import { printList } from './print-list.ts'
import { noBatch, notInBatch, notRegistered, postedOutside, refuseClosed, unbound } from './print-refusals.ts'

export type Posting = {
  /** Day on which the letters were handed to the post. */
  readonly on: CivilDate
  /** Numbers of registered letters, by act: as many as are known. */
  readonly registeredNumbers: ReadonlyMap<number, string>
  readonly now: Date
  readonly language: 'fr' | 'en'
}

/**
 * The letters of a batch were posted: they are sent, their steps are taken on that day, and the list is made anew with
 * the registered numbers.
 * @returns how many letters left
 */
export async function confirmPrintBatch(
  tx: Tx,
  actor: string,
  id: number,
  posting: Posting,
): Promise<number> {
  const batch = await lockBatch(tx, id)
  if (!batch) throw noBatch(id)
  refuseClosed(batch)
  if (batch.pdf_sha256 === null) throw unbound(id)
  const { on, registeredNumbers, now, language } = posting
  const madeOn = civilDate(batch.made_on)
  const latest = laterOf((await readDay(tx, now)).asOf, madeOn)
  if (on < madeOn || on > latest) throw postedOutside(on, madeOn, latest)
  const letters = await lettersOf(tx, id)
  refuseStrangeNumbers(id, letters, registeredNumbers)
  const list = await archiveList(tx, printList(letters, batch.letters, registeredNumbers, language))
  await markPosted(tx, id, { on, by: actor, list })
  await recordAnswers(
    tx,
    { actor, claimedBy: PRINT_BATCH, asOf: on, now },
    letters.map((act) => ({
      act,
      claimed: { recipient: act.recipient, messageId: null },
      outcome: { kind: 'accepted', reference: registeredNumbers.get(act.id) ?? `print-batch:${id}` } as const,
    })),
  )
  await appendAudit(tx, actor, [
    { action: 'print-batch.posted', subject: `print-batch:${id}`, detail: { on, letters: letters.length } },
  ])
  return letters.length
}

function refuseStrangeNumbers(
  id: number,
  letters: readonly LetterRow[],
  numbers: ReadonlyMap<number, string>,
): void {
  const byId = new Map(letters.map((letter) => [letter.id, letter]))
  for (const actId of numbers.keys()) {
    const letter = byId.get(actId)
    if (!letter) throw notInBatch(id, actId)
    if (!isRegistered(letter)) throw notRegistered(actId)
  }
}
