import { type MinorUnits, sumMinor } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import type { CountryLaw, InterestRegime } from './country-law.ts'
import { type Accrual, accrueInterest, compensationOf, type Debt, type Waived } from './late-interest.ts'

/** What is owed for one late debt on a day. */
export type Claim = Accrual & {
  /** Null: none is owed. */
  readonly compensation: { readonly amountMinor: MinorUnits; readonly currency: Currency } | null
  /** What is unpaid of it, in the currency of the debt; nothing when it is owed in another one. */
  readonly compensationDueMinor: MinorUnits
  /** What was given up of interest and compensation, waiver by waiver: in both sums above, not in the total. */
  readonly waived: readonly Waived[]
  readonly waivedMinor: MinorUnits
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
  const compensationDueMinor = owed - toCompensation
  const waived = waivedOf(debt, accrual, compensationDueMinor)
  const waivedMinor = sumMinor(waived.map((one) => one.interestMinor + one.compensationMinor))
  return {
    ...accrual,
    surplusMinor: accrual.surplusMinor - toCompensation,
    compensation:
      compensation === null
        ? null
        : { amountMinor: compensation.amountMinor, currency: compensation.currency },
    compensationDueMinor,
    waived,
    waivedMinor,
    totalDueMinor: accrual.principalDueMinor + accrual.interestDueMinor + compensationDueMinor - waivedMinor,
  }
}

/** A waiver up to an amount takes interest first, then compensation; the earlier waivers take theirs before. */
function waivedOf(debt: Debt, { waivedInterest }: Accrual, compensationMinor: MinorUnits): Waived[] {
  let left = compensationMinor
  const granted = (debt.waivers ?? []).filter(({ on }) => on <= debt.asOf)
  return granted.map(({ id, parts, upToMinor }) => {
    const interestMinor = waivedInterest.get(id) ?? 0
    const room = parts.includes('compensation') ? (upToMinor ?? left + interestMinor) - interestMinor : 0
    const taken = Math.min(left, room)
    left -= taken
    return { id, interestMinor, compensationMinor: taken }
  })
}
