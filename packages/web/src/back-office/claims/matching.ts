import { formatAmount, parseAmount, sumMinor } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import type { OpenItem } from './debts.ts'

export type Line = { readonly itemId: string; readonly amount: string }

/**
 * What a credit settles of the debts chosen, in their order, until one of both sides is used up: both sides of a match
 * add up to the same amount. None when nothing is chosen.
 */
export function linesOf(credit: OpenItem, debts: readonly OpenItem[]): Line[] {
  const currency = currencyOf(credit.currency)
  const lines: { itemId: string; minor: number }[] = []
  let left = -parseAmount(credit.open, currency)
  for (const { id, open } of debts) {
    const minor = Math.min(left, parseAmount(open, currency))
    if (minor <= 0) continue
    lines.push({ itemId: id, minor })
    left -= minor
  }
  if (lines.length === 0) return []
  const taken = sumMinor(lines.map(({ minor }) => minor))
  return [{ itemId: credit.id, minor: taken }, ...lines].map(({ itemId, minor }) => ({
    itemId,
    amount: formatAmount(minor, currency),
  }))
}

/** The debt of exactly that amount when there is one, else the longest due until the credit is used up. */
export function usuallySettled(credit: OpenItem, debts: readonly OpenItem[]): string[] {
  const exact = debts.find(({ open }) => `-${open}` === credit.open)
  if (exact) return [exact.id]
  return linesOf(credit, debts)
    .map(({ itemId }) => itemId)
    .filter((id) => id !== credit.id)
}
