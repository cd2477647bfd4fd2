import { expect, test } from 'vitest'
import { currencyOf } from '../money/currency.ts'
import { type AgedAccount, netOf, overdueOf, owedOf, totalsByCurrency } from './aged-account.ts'

const account = (currency: string, amounts: readonly number[], creditsMinor: number): AgedAccount => ({
  currency: currencyOf(currency),
  buckets: {
    'not-due': amounts[0] ?? 0,
    '1-30': amounts[1] ?? 0,
    '31-60': amounts[2] ?? 0,
    '61-90': amounts[3] ?? 0,
    '90+': amounts[4] ?? 0,
    'no-due-date': amounts[5] ?? 0,
  },
  creditsMinor,
})

const EUROS = account('EUR', [1, 20, 300, 4_000, 50_000, 600_000], -7)

test('owed is every bucket; overdue is neither what is not due nor what has no due date; net takes the credits off', () => {
  expect(owedOf(EUROS)).toBe(654_321)
  expect(overdueOf(EUROS)).toBe(54_320)
  expect(netOf(EUROS)).toBe(654_314)
})

test('an account with more credits than debts has a net position below zero', () => {
  expect(netOf(account('EUR', [100], -101))).toBe(-1)
})

test('totals keep the currencies apart', () => {
  const dollars = account('USD', [5], 0)
  const totals = totalsByCurrency([EUROS, dollars, account('EUR', [9], -3)])
  expect(totals.map((total) => [total.currency, owedOf(total), total.creditsMinor])).toEqual([
    ['EUR', 654_330, -10],
    ['USD', 5, 0],
  ])
  expect(EUROS.buckets['not-due'], 'the accounts are left as they were').toBe(1)
})

test('no account gives no total', () => {
  expect(totalsByCurrency([])).toEqual([])
})
