import type { CivilDate } from '../calendar/civil-date.ts'
import { checkedMinor, type MinorUnits } from '../money/amount.ts'

/**
 * What an entry tells about an item: it was issued, settled against other items, given up, corrected where it came
 * from, or one of these was taken back.
 */
export type EntryKind = 'issue' | 'match' | 'write-off' | 'correction' | 'reversal'

/**
 * A fact about the amount of an item, signed as the balance moves: +120.00 issues an invoice, −120.00 settles it. A
 * reversal carries the opposite of the entry that it takes back. Appended, never edited.
 */
export type ItemEntry = {
  readonly kind: EntryKind
  readonly on: CivilDate
  readonly amountMinor: MinorUnits
}

/**
 * What is open of an item on a day, at its end: the sum of its entries up to that day. The one definition; SQL that
 * answers the same for many items (`claims.queries.ts`) is tested against it.
 */
export function openOn(entries: readonly ItemEntry[], asOf: CivilDate): MinorUnits {
  let open = 0
  for (const entry of entries) if (entry.on <= asOf) open += entry.amountMinor
  return checkedMinor(open)
}

/**
 * How much of an item may be settled with effect from `on` without its balance ever passing zero, on that day or on a
 * later one on which something is already known: zero or more for an invoice, zero or less for a credit.
 */
export function settleableFrom(entries: readonly ItemEntry[], on: CivilDate): MinorUnits {
  const first = openOn(entries, on)
  let least = first
  for (const { on: day } of entries) {
    if (day <= on) continue
    const open = openOn(entries, day)
    if (Math.sign(open) !== Math.sign(first)) return 0
    if (Math.abs(open) < Math.abs(least)) least = open
  }
  return least
}
