import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { settleableFrom } from '@recouvrance/core/claims/open-on'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { beyondOpen, instalmentIsNotBooked } from './claim-refusals.ts'
import { appendEntries } from './claims.queries.ts'
import { lockItem } from './lock-item.ts'

export type WriteOff = {
  readonly on: CivilDate
  /** Above zero; null: all that is open. */
  readonly amountMinor: MinorUnits | null
  readonly reason: string
}

/**
 * Gives up an amount of an item, or all that is open of it. The entry can be reversed if the customer pays after all.
 * @returns id of the entry
 * @throws Refusal when the item is not there, is an instalment, or less is open
 */
export async function writeOffItem(tx: Tx, actor: string, itemId: number, writeOff: WriteOff) {
  const { on, reason } = writeOff
  const item = await lockItem(tx, itemId)
  if (item.kind === 'instalment') throw instalmentIsNotBooked(itemId)
  const openMinor = settleableFrom(item.entries, on)
  const amountMinor = writeOff.amountMinor ?? Math.abs(openMinor)
  if (amountMinor === 0 || amountMinor > Math.abs(openMinor))
    throw beyondOpen(itemId, openMinor, item.currency)
  const [entryId] = await appendEntries(tx, [
    { itemId, kind: 'write-off', on, amountMinor: -Math.sign(openMinor) * amountMinor, reason },
  ])
  if (entryId === undefined) throw new Error('no entry was appended')
  await appendAudit(tx, actor, [
    { action: 'item.written-off', subject: `item:${itemId}`, detail: { on, amountMinor, reason } },
  ])
  return entryId
}
