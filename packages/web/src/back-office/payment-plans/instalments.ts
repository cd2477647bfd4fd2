import { addMonths, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { allocate } from '@recouvrance/core/money/allocate'
import { formatAmount, parseAmount, sumMinor } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import type { OpenItem } from '../claims/debts.ts'

export type Instalment = { readonly dueOn: string; readonly amount: string }

/** Monthly parts that add up to exactly what is open of the items; none without items. */
export function monthlyParts(items: readonly OpenItem[], count: number, first: CivilDate): Instalment[] {
  const [item] = items
  if (!item) return []
  const currency = currencyOf(item.currency)
  const total = sumMinor(items.map(({ open }) => parseAmount(open, currency)))
  const weights = Array.from({ length: count }, () => 1)
  return allocate(total, weights).map((minor, index) => ({
    dueOn: addMonths(first, index),
    amount: formatAmount(minor, currency),
  }))
}
