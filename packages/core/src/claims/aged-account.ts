import { type MinorUnits, sumMinor } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import { AGEING_BUCKETS, type AgeingBucket } from './ageing.ts'

/** The open items of an account on a day, by age. One currency: two are never added. */
export type AgedAccount = {
  readonly currency: Currency
  /** What is owed, by days past due; each zero or more. */
  readonly buckets: Readonly<Record<AgeingBucket, MinorUnits>>
  /** Credit notes and unallocated payments, zero or less: they have no age, and reduce the whole. */
  readonly creditsMinor: MinorUnits
}

const LATE: readonly AgeingBucket[] = ['1-30', '31-60', '61-90', '90+']

/** Everything owed, due or not. */
export function owedOf({ buckets }: AgedAccount): MinorUnits {
  return sumMinor(AGEING_BUCKETS.map((bucket) => buckets[bucket]))
}

/** Past its due date. What has no due date is not late. */
export function overdueOf({ buckets }: AgedAccount): MinorUnits {
  return sumMinor(LATE.map((bucket) => buckets[bucket]))
}

/** What is owed once the credits are taken off; below zero, the account is ours to pay back. */
export function netOf(account: AgedAccount): MinorUnits {
  return sumMinor([owedOf(account), account.creditsMinor])
}

/** The same accounts added up, one for each currency, in the order in which the currencies appear. */
export function totalsByCurrency(accounts: Iterable<AgedAccount>): AgedAccount[] {
  const totals = new Map<Currency, { buckets: Record<AgeingBucket, MinorUnits>; creditsMinor: MinorUnits }>()
  for (const { currency, buckets, creditsMinor } of accounts) {
    const total = totals.get(currency)
    if (!total) {
      totals.set(currency, { buckets: { ...buckets }, creditsMinor })
      continue
    }
    for (const bucket of AGEING_BUCKETS)
      total.buckets[bucket] = sumMinor([total.buckets[bucket], buckets[bucket]])
    total.creditsMinor = sumMinor([total.creditsMinor, creditsMinor])
  }
  return [...totals].map(([currency, total]) => ({ currency, ...total }))
}
