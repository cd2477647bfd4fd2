import type { MinorUnits } from '../money/amount.ts'
import type { AmountReason } from './score-proposal.ts'

export type Part = { readonly place: number; readonly openMinor: MinorUnits }

export type Spread = {
  readonly parts: readonly { readonly place: number; readonly amountMinor: MinorUnits }[]
  readonly shortfall: { readonly place: number; readonly amountMinor: MinorUnits } | null
  readonly unallocatedMinor: MinorUnits
}

/**
 * Spreads what was received over the items: credit notes first, then the invoices in the order given, none beyond what
 * is open. What is missing from a sum less a fee or discount is missing from its largest invoice.
 */
export function spreadAmount(amountMinor: MinorUnits, items: readonly Part[], how: AmountReason): Spread {
  const credits = items.filter(({ openMinor }) => openMinor < 0)
  const debts = items.filter(({ openMinor }) => openMinor > 0)
  const total = items.reduce((sum, { openMinor }) => sum + openMinor, 0)
  const short = how === 'amount-less-fee' || how === 'amount-less-discount' ? total - amountMinor : 0
  const largest = debts.reduce<Part | null>((a, b) => (a === null || b.openMinor > a.openMinor ? b : a), null)
  let left = credits.reduce((sum, { openMinor }) => sum - openMinor, amountMinor)
  const parts = credits.map(({ place, openMinor }) => ({ place, amountMinor: openMinor }))
  for (const { place, openMinor } of debts) {
    const payable = place === largest?.place ? openMinor - short : openMinor
    const taken = Math.min(payable, left)
    if (taken > 0) parts.push({ place, amountMinor: taken })
    left -= Math.max(0, taken)
  }
  return {
    parts,
    shortfall: short > 0 && largest !== null ? { place: largest.place, amountMinor: short } : null,
    unallocatedMinor: left,
  }
}
