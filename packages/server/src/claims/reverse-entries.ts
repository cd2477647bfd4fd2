import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { staysOnItsSide } from '@recouvrance/core/claims/judge-settlement'
import { sumMinor } from '@recouvrance/core/money/amount'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { wouldTurn } from './claim-refusals.ts'
import { appendEntries, entriesOfMatch, findEntry, type LockedEntry, lockItems } from './claims.queries.ts'

export type Reversal = { readonly on: CivilDate; readonly reason: string }

/**
 * Takes back one entry; when it belongs to a match, the whole match: what is left of it would not add up to zero.
 * @returns ids of the reversal entries
 * @throws Refusal when it is not there, was reversed already, is itself a reversal, or the balance would turn
 */
export async function reverseEntry(tx: Tx, actor: string, entryId: number, reversal: Reversal) {
  const entry = await findEntry(tx, entryId)
  if (!entry)
    throw new Refusal('not-found', `There is no entry ${entryId}.`, `Il n’y a pas de mouvement ${entryId}.`)
  if (entry.match_id !== null) return reverseMatch(tx, actor, entry.match_id, reversal)
  return reverse(tx, actor, `entry:${entryId}`, [entry], reversal)
}

/** The same for a match. */
export async function reverseMatch(tx: Tx, actor: string, matchId: number, reversal: Reversal) {
  const entries = await entriesOfMatch(tx, matchId)
  if (entries.length === 0)
    throw new Refusal('not-found', `There is no match ${matchId}.`, `Il n’y a pas de lettrage ${matchId}.`)
  // An import may have taken back a part of it already: the rest goes.
  const standing = entries.filter((entry) => entry.reversed_by === null)
  return reverse(tx, actor, `match:${matchId}`, standing.length > 0 ? standing : entries, reversal)
}

async function reverse(
  tx: Tx,
  actor: string,
  subject: string,
  found: readonly { id: number; item_id: number }[],
  { on, reason }: Reversal,
): Promise<number[]> {
  const wanted = new Set(found.map(({ id }) => id))
  // With the items locked their entries are read again: somebody may have reversed them a moment ago.
  const items = await lockItems(tx, [...new Set(found.map((entry) => entry.item_id))])
  const entries: LockedEntry[] = []
  for (const item of items) {
    const own = item.entries.filter(({ id }) => wanted.has(id))
    for (const entry of own) refuseUnreversible(entry, on)
    const back = -sumMinor(own.map((entry) => entry.amountMinor))
    if (!staysOnItsSide(item, on, back)) throw wouldTurn(item.id, on)
    entries.push(...own)
  }
  const ids = await appendEntries(
    tx,
    entries.map((entry) => ({
      itemId: entry.itemId,
      kind: 'reversal',
      on,
      amountMinor: -entry.amountMinor,
      reversesId: entry.id,
      ...(entry.matchId === null ? {} : { matchId: entry.matchId }),
      reason,
    })),
  )
  await appendAudit(tx, actor, [
    {
      action: 'entries.reversed',
      subject,
      detail: { on, reason, entries: entries.map(({ id }) => String(id)) },
    },
  ])
  return ids
}

function refuseUnreversible(entry: LockedEntry, on: CivilDate): void {
  if (entry.reversedBy !== null)
    throw new Refusal(
      'conflict',
      `Entry ${entry.id} was reversed already, by entry ${entry.reversedBy}.`,
      `Le mouvement ${entry.id} a déjà été annulé, par le mouvement ${entry.reversedBy}.`,
    )
  if (entry.kind === 'reversal')
    throw new Refusal(
      'invalid-request',
      `Entry ${entry.id} is itself a reversal. Enter the fact again instead.`,
      `Le mouvement ${entry.id} est lui-même une annulation. Saisissez plutôt de nouveau le fait.`,
    )
  if (on < entry.on)
    throw new Refusal(
      'invalid-request',
      `on: entry ${entry.id} is of ${entry.on} and cannot be reversed before that day.`,
      `on : le mouvement ${entry.id} est du ${entry.on} et ne peut être annulé avant ce jour.`,
      [{ path: 'on', code: 'too-early', message: `before ${entry.on}` }],
    )
}
