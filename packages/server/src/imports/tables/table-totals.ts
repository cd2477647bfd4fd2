import { formatAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { totalTooLarge } from '../reading/file-refusals.ts'
import type { MoneyTotal } from '../reporting/import-report.ts'

/** Adds up amounts, each currency for itself. */
export class Totals {
  private readonly byCurrency = new Map<string, { count: number; minor: number }>()

  /** @throws FileRefusal when a sum leaves the safe integers */
  add(currency: string, minor: number): void {
    const total = this.byCurrency.get(currency) ?? { count: 0, minor: 0 }
    total.count++
    total.minor += minor
    if (!Number.isSafeInteger(total.minor)) throw totalTooLarge()
    this.byCurrency.set(currency, total)
  }

  all(): MoneyTotal[] {
    return [...this.byCurrency]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, { count, minor }]) => ({
        currency,
        count,
        amount: formatAmount(minor, currencyOf(currency)),
      }))
  }
}
