import { type AgedAccount, netOf, overdueOf, totalsByCurrency } from '@recouvrance/core/claims/aged-account'
import { AGEING_BUCKETS, type AgeingBucket } from '@recouvrance/core/claims/ageing'
import { formatAmount, parseAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'

/** What the API says of an account with one creditor and in one currency. */
export type Balance = {
  readonly currency: string
  readonly credits: string
  readonly buckets: Partial<Record<AgeingBucket, string>>
}

export type Total = {
  readonly currency: string
  readonly net: string
  readonly overdue: string
  readonly credits: string
  readonly owes: 'us' | 'them' | 'nobody'
  readonly late: boolean
  readonly hasCredits: boolean
  readonly buckets: Record<AgeingBucket, string>
}

/** Balances with several creditors added up, one total for each currency: two currencies are never added. */
export function totalsOf(balances: readonly Balance[]): Total[] {
  return totalsByCurrency(balances.map(accountOf)).map((account) => {
    const text = (minor: number) => formatAmount(minor, account.currency)
    const net = netOf(account)
    const overdue = overdueOf(account)
    return {
      currency: account.currency,
      net: text(net),
      overdue: text(overdue),
      credits: text(account.creditsMinor),
      owes: net > 0 ? 'us' : net < 0 ? 'them' : 'nobody',
      late: overdue > 0,
      hasCredits: account.creditsMinor < 0,
      buckets: everyBucket((bucket) => text(account.buckets[bucket])),
    }
  })
}

function accountOf({ currency: code, credits, buckets }: Balance): AgedAccount {
  const currency = currencyOf(code)
  return {
    currency,
    creditsMinor: parseAmount(credits, currency),
    buckets: everyBucket((bucket) => parseAmount(buckets[bucket] ?? '0', currency)),
  }
}

function everyBucket<T>(value: (bucket: AgeingBucket) => T): Record<AgeingBucket, T> {
  return Object.fromEntries(AGEING_BUCKETS.map((bucket) => [bucket, value(bucket)])) as Record<
    AgeingBucket,
    T
  >
}

/** Without its sign, where the sentence says who owes. */
export function unsigned(amount: string): string {
  return amount.replace(/^-/, '')
}
