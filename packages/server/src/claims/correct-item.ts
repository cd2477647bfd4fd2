import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { staysOnItsSide } from '@recouvrance/core/claims/judge-settlement'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { instalmentIsNotBooked, wouldTurn } from './claim-refusals.ts'
import { appendEntries } from './claims.queries.ts'
import { lockItem } from './lock-item.ts'

export type Correction = {
  readonly on: CivilDate
  /** What the item was worth too little (above zero) or too much (below), seen from the size of its amount. */
  readonly differenceMinor: MinorUnits
  readonly reason: string
}

/**
 * Corrects what an item was issued for, when the document itself was entered wrongly. A discount or a return is a
 * credit note, not a correction.
 * @returns id of the entry
 * @throws Refusal when the item is not there, is an instalment, or the balance would turn
 */
export async function correctItem(tx: Tx, actor: string, itemId: number, correction: Correction) {
  const { on, differenceMinor, reason } = correction
  const item = await lockItem(tx, itemId)
  if (item.kind === 'instalment') throw instalmentIsNotBooked(itemId)
  const amountMinor = Math.sign(item.amountMinor) * differenceMinor
  const issued = item.entries.find((entry) => entry.kind === 'issue')
  if ((issued && on < issued.on) || !staysOnItsSide(item, on, amountMinor)) throw wouldTurn(itemId, on)
  const [entryId] = await appendEntries(tx, [{ itemId, kind: 'correction', on, amountMinor, reason }])
  if (entryId === undefined) throw new Error('no entry was appended')
  await appendAudit(tx, actor, [
    { action: 'item.corrected', subject: `item:${itemId}`, detail: { on, differenceMinor, reason } },
  ])
  return entryId
}
