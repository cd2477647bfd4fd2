import { currencyOf } from '../../money/currency.ts'
import type { Compensation, Parties } from '../country-law.ts'
import type { StatedSource } from '../legal-source.ts'

const EUR = currencyOf('EUR')

/** Forty euros for each late invoice, whatever its amount: art. 6 of the directive, between businesses and of public buyers. */
export function fortyEuros(article: StatedSource): (parties: Parties) => Compensation | null {
  return ({ creditor, debtor }) =>
    creditor === 'business' && debtor !== 'consumer'
      ? { amountMinor: 4000, currency: EUR, source: article }
      : null
}
