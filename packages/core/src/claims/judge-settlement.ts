import type { CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import type { ItemKind } from './open-item.ts'
import { type ItemEntry, openOn, settleableFrom } from './open-on.ts'

/** An item with its facts, as far as settling it is concerned. */
export type SettledItem = {
  readonly id: number
  readonly customerId: number
  readonly creditorId: number
  readonly kind: ItemKind
  readonly currency: Currency
  /** What it was issued for: its sign says on which side it stands. */
  readonly amountMinor: MinorUnits
  readonly entries: readonly ItemEntry[]
}

/** What a match takes from one item: above zero. */
export type MatchLine = { readonly item: SettledItem; readonly takenMinor: MinorUnits }

/** Why items cannot settle each other, and the item at fault where there is one. */
export type MatchProblem =
  | { readonly code: 'too-few' | 'unequal' }
  | { readonly code: 'twice' | 'instalment' | 'other-account'; readonly itemId: number }
  | { readonly code: 'beyond-open'; readonly itemId: number; readonly openMinor: MinorUnits }

/**
 * Whether these amounts may settle each other on a day: items of one customer, creditor and currency, debts against
 * credits of the same sum, none beyond what is open of it on that day and on every later one already known.
 * @returns null when they may
 */
export function judgeMatch(lines: readonly MatchLine[], on: CivilDate): MatchProblem | null {
  const first = lines[0]?.item
  if (!first || lines.length < 2) return { code: 'too-few' }
  const seen = new Set<number>()
  let sum = 0
  for (const { item, takenMinor } of lines) {
    if (seen.has(item.id)) return { code: 'twice', itemId: item.id }
    seen.add(item.id)
    // Nothing is booked on an instalment: the payment settles the invoices of its plan.
    if (item.kind === 'instalment') return { code: 'instalment', itemId: item.id }
    if (
      item.customerId !== first.customerId ||
      item.creditorId !== first.creditorId ||
      item.currency !== first.currency
    )
      return { code: 'other-account', itemId: item.id }
    const openMinor = settleableFrom(item.entries, on)
    if (takenMinor > Math.abs(openMinor)) return { code: 'beyond-open', itemId: item.id, openMinor }
    sum += Math.sign(openMinor) * takenMinor
  }
  return sum === 0 ? null : { code: 'unequal' }
}

/**
 * Whether a fact may be added to an item: on no day from then on may its balance stand on the other side of zero, an
 * invoice with something to pay back or a payment with something to collect.
 */
export function staysOnItsSide(item: SettledItem, on: CivilDate, amountMinor: MinorUnits): boolean {
  const side = Math.sign(item.amountMinor)
  const days = [on, ...item.entries.map((entry) => entry.on).filter((day) => day > on)]
  return days.every((day) => (openOn(item.entries, day) + amountMinor) * side >= 0)
}
