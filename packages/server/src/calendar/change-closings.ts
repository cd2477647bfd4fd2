import { addDays, daysBetween } from '@recouvrance/core/calendar/civil-date'
import { formatLongDate } from '@recouvrance/core/calendar/format-date'
import { lockOrganisation } from '../access/lock-organisation.ts'
import { appendAudit } from '../audit/append-audit.ts'
import { markPortfolioForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { type ActMove, foreseeMoves, moveActs } from '../reminders/acts/move-acts.ts'
import {
  type ClosingRow,
  closingRows,
  deleteClosing,
  insertClosing,
  type NewClosing,
} from './calendar.queries.ts'

/** How many acts of one channel go from one day to another. */
export type Shift = Pick<ActMove, 'channel' | 'from' | 'to'> & { readonly acts: number }

/** A mistaken year would keep everybody from work for long. */
const MOST_DAYS = 92

/**
 * Which acts would leave on other days; writes nothing.
 * @throws Refusal when it is too long, or covers a day of another one
 */
export async function previewClosing(tx: Tx, closing: NewClosing): Promise<Shift[]> {
  return summed(await movesUnder(tx, closing))
}

/**
 * Closes the house on these days: what waits for one of them moves to the first open day, and everybody is looked at
 * by the next run.
 * @throws Refusal when it is too long, or covers a day of another one
 */
export async function addClosing(tx: Tx, actor: string, closing: NewClosing): Promise<Shift[]> {
  // So that no two of them cover the same day.
  await lockOrganisation(tx)
  // Before the acts, as planning and sending do: two that lock in other orders wait for each other for ever.
  await markPortfolioForReview(tx)
  const moves = await movesUnder(tx, closing)
  const id = await insertClosing(tx, closing)
  await moveActs(tx, moves)
  await appendAudit(tx, actor, [
    { action: 'closing.added', subject: `closing:${id}`, detail: { ...closing, acts: moves.length } },
  ])
  return summed(moves)
}

/** Those days are open again: the next run plans on them. @throws Refusal when there is no such closing */
export async function removeClosing(tx: Tx, actor: string, id: number): Promise<void> {
  const closing = await deleteClosing(tx, id)
  if (!closing)
    throw new Refusal(
      'not-found',
      `There is no closing ${id}: somebody else has removed it.`,
      `Il n’y a pas de fermeture ${id} : quelqu’un d’autre l’a retirée.`,
    )
  await markPortfolioForReview(tx)
  const { label, from_on: from, until_on: until } = closing
  await appendAudit(tx, actor, [
    { action: 'closing.removed', subject: `closing:${id}`, detail: { label, from, until } },
  ])
}

async function movesUnder(tx: Tx, closing: NewClosing): Promise<ActMove[]> {
  if (closing.until < closing.from || daysBetween(closing.from, closing.until) >= MOST_DAYS)
    throw refused(
      'until',
      'length',
      `A closing ends on its first day or later, and lasts ${MOST_DAYS} days at most (here: up to ${addDays(closing.from, MOST_DAYS - 1)}).`,
      `Une fermeture finit au plus tôt son premier jour et dure ${MOST_DAYS} jours au plus (ici : jusqu’au ${formatLongDate(addDays(closing.from, MOST_DAYS - 1), 'fr')}).`,
    )
  const known = await closingRows(tx)
  const other = known.find(({ from_on, until_on }) => from_on <= closing.until && closing.from <= until_on)
  if (other) throw coveredBy(other)
  const closings = [...known.map(({ from_on, until_on }) => ({ from: from_on, until: until_on })), closing]
  return foreseeMoves(tx, closing, closings)
}

function summed(moves: readonly ActMove[]): Shift[] {
  const groups = Map.groupBy(moves, ({ channel, from, to }) => `${from} ${to} ${channel}`)
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) =>
      group.slice(0, 1).map(({ channel, from, to }) => ({ channel, from, to, acts: group.length })),
    )
}

function coveredBy({ label, from_on, until_on }: ClosingRow): Refusal {
  return refused(
    'from',
    'covered',
    `“${label}” (${formatLongDate(from_on, 'en')} to ${formatLongDate(until_on, 'en')}) covers some of these days already.`,
    `« ${label} » (du ${formatLongDate(from_on, 'fr')} au ${formatLongDate(until_on, 'fr')}) couvre déjà une partie de ces jours.`,
  )
}

function refused(path: string, code: string, message: string, fr: string): Refusal {
  return new Refusal('invalid-request', message, fr, [{ path, code, message, fr }])
}
