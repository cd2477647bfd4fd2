import type { MinorUnits } from '../money/amount.ts'

/** Our policy, not law: what banks take from a transfer on its way, and the cash discounts that people grant. */
const LARGEST_FEE_MINOR = 3000
const LARGEST_FEE_PER_THOUSAND = 50
const DISCOUNTS_PER_THOUSAND = [5, 10, 15, 20, 25, 30]

/**
 * How a payment that lacks a little is explained: a usual rate of discount, to the cent, when it was paid by the due
 * date; else a bank fee.
 */
export function usualShortfall(
  totalMinor: MinorUnits,
  paidMinor: MinorUnits,
  paidInTime: boolean,
): 'amount-less-discount' | 'amount-less-fee' | null {
  const missing = totalMinor - paidMinor
  if (missing <= 0) return null
  if (
    paidInTime &&
    DISCOUNTS_PER_THOUSAND.some((rate) => Math.abs((totalMinor * rate) / 1000 - missing) <= 1)
  )
    return 'amount-less-discount'
  const isFee = missing <= LARGEST_FEE_MINOR && missing * 1000 <= totalMinor * LARGEST_FEE_PER_THOUSAND
  return isFee ? 'amount-less-fee' : null
}
