import type { MinorUnits } from '../../money/amount.ts'
import { type Currency, currencyOf } from '../../money/currency.ts'
import type { Compensation, Parties } from '../country-law.ts'
import { LAW_8_MARCH_2013 } from './sources.ts'

const EUR = currencyOf('EUR')
const PLN = currencyOf('PLN')

/** 40 EUR up to 5,000 PLN, 70 EUR below 50,000 PLN, 100 EUR from there on. Null in another currency: the steps are in PLN. */
export function compensation(
  { creditor, debtor }: Parties,
  principalMinor: MinorUnits,
  currency: Currency,
): Compensation | null {
  if (creditor !== 'business' || debtor === 'consumer' || currency !== PLN) return null
  const euros = principalMinor <= 500_000 ? 40 : principalMinor < 5_000_000 ? 70 : 100
  return { amountMinor: euros * 100, currency: EUR, source: LAW_8_MARCH_2013 }
}
