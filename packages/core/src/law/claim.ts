import type { MinorUnits } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import type { CountryLaw, InterestRegime } from './country-law.ts'
import { type Accrual, accrueInterest, compensationOf, type Debt } from './late-interest.ts'

/** What is owed for one late debt on a day. */
export type Claim = Accrual & {
  /** Null: none is owed. */
  readonly compensation: { readonly amountMinor: MinorUnits; readonly currency: Currency } | null
  /** In the currency of the debt; a compensation in another one is not in it. */
  readonly totalDueMinor: MinorUnits
}

/** @throws MissingLegalValueError when a half-year has no recorded rate */
export function claimOf(law: CountryLaw, debt: Debt, regime: InterestRegime): Claim {
  const accrual = accrueInterest(debt, regime)
  const compensation = compensationOf(law, debt)
  const owed = compensation !== null && compensation.currency === debt.currency ? compensation.amountMinor : 0
  // What was paid beyond principal and interest goes to the compensation before it is a surplus.
  const toCompensation = Math.min(owed, accrual.surplusMinor)
  return {
    ...accrual,
    surplusMinor: accrual.surplusMinor - toCompensation,
    compensation:
      compensation === null
        ? null
        : { amountMinor: compensation.amountMinor, currency: compensation.currency },
    totalDueMinor: accrual.principalDueMinor + accrual.interestDueMinor + owed - toCompensation,
  }
}
