import type { CivilDate } from '../calendar/civil-date.ts'
import { type MinorUnits, sumMinor } from '../money/amount.ts'
import type { SettledItem } from './judge-settlement.ts'
import type { ItemKind } from './open-item.ts'
import { openOn } from './open-on.ts'

/** Why nothing can be agreed or contested about these items, and the item at fault where there is one. */
export type DebtProblem =
  | { readonly code: 'none' }
  | {
      readonly code: 'twice' | 'instalment' | 'not-a-debt' | 'settled' | 'other-account'
      readonly itemId: number
    }

/**
 * Whether a promise, a dispute, a payment plan or a direct debit may be about these items on a day: open debts of one
 * customer, creditor and currency, each once. Of an instalment `entries` do not tell what is open: where it may take
 * part, the plan is asked.
 * @param kinds what may take part
 * @returns null when it may
 */
export function judgeDebts(
  items: readonly SettledItem[],
  on: CivilDate,
  kinds: readonly ItemKind[] = ['invoice'],
): DebtProblem | null {
  const [first] = items
  if (!first) return { code: 'none' }
  const seen = new Set<number>()
  for (const item of items) {
    const { id } = item
    if (seen.has(id)) return { code: 'twice', itemId: id }
    seen.add(id)
    if (!kinds.includes(item.kind))
      return { code: item.kind === 'instalment' ? 'instalment' : 'not-a-debt', itemId: id }
    if (openOn(item.entries, on) <= 0) return { code: 'settled', itemId: id }
    if (
      item.customerId !== first.customerId ||
      item.creditorId !== first.creditorId ||
      item.currency !== first.currency
    )
      return { code: 'other-account', itemId: id }
  }
  return null
}

/** What is open of these debts together on a day. */
export function openOfDebts(items: readonly SettledItem[], on: CivilDate): MinorUnits {
  return sumMinor(items.map((item) => openOn(item.entries, on)))
}
