import type { MinorUnits } from '../../money/amount.ts'
import { type Currency, currencyOf } from '../../money/currency.ts'
import type { Compensation, Parties } from '../country-law.ts'
import { LATE_PAYMENT_ACT_1998 } from './sources.ts'

const GBP = currencyOf('GBP')

/** 40 GBP below 1,000 GBP, 70 GBP below 10,000 GBP, 100 GBP from there on. Null in another currency: the steps are in pounds. */
export function compensation(
  { creditor, debtor }: Parties,
  principalMinor: MinorUnits,
  currency: Currency,
): Compensation | null {
  if (creditor !== 'business' || debtor === 'consumer' || currency !== GBP) return null
  const pounds = principalMinor < 100_000 ? 40 : principalMinor < 1_000_000 ? 70 : 100
  return { amountMinor: pounds * 100, currency: GBP, source: LATE_PAYMENT_ACT_1998 }
}
