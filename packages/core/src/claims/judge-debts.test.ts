import { expect, test } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { currencyOf } from '../money/currency.ts'
import { judgeDebts, openOfDebts } from './judge-debts.ts'
import type { SettledItem } from './judge-settlement.ts'

const DAY = civilDate('2026-05-01')

function debt(id: number, over: Partial<SettledItem> = {}): SettledItem {
  return {
    id,
    customerId: 1,
    creditorId: 1,
    kind: 'invoice',
    currency: currencyOf('EUR'),
    amountMinor: 10_000,
    entries: [{ kind: 'issue', on: DAY, amountMinor: 10_000 }],
    ...over,
  }
}

test('open invoices of one account may be promised, contested or planned together', () => {
  expect(judgeDebts([debt(1), debt(2)], DAY)).toBeNull()
  expect(openOfDebts([debt(1), debt(2)], DAY)).toBe(20_000)
})

test('nothing is agreed about nothing', () => {
  expect(judgeDebts([], DAY)).toEqual({ code: 'none' })
})

test.each([
  ['twice', debt(1)],
  ['instalment', debt(2, { kind: 'instalment' })],
  ['not-a-debt', debt(2, { kind: 'credit-note', amountMinor: -1 })],
  ['not-a-debt', debt(2, { kind: 'payment', amountMinor: -1 })],
  ['other-account', debt(2, { customerId: 2 })],
  ['other-account', debt(2, { creditorId: 2 })],
  ['other-account', debt(2, { currency: currencyOf('GBP') })],
] as const)('%s: the item at fault is named', (code, second) => {
  expect(judgeDebts([debt(1), second], DAY)).toEqual({ code, itemId: second.id })
})

test('an invoice is settled from the day of its payment on, and open on the day before', () => {
  const paid = debt(3, {
    entries: [
      { kind: 'issue', on: DAY, amountMinor: 10_000 },
      { kind: 'match', on: addDays(DAY, 10), amountMinor: -10_000 },
    ],
  })
  expect(judgeDebts([paid], addDays(DAY, 9))).toBeNull()
  expect(judgeDebts([paid], addDays(DAY, 10))).toEqual({ code: 'settled', itemId: 3 })
})

test('an invoice that is not issued yet is no debt', () => {
  expect(judgeDebts([debt(1)], addDays(DAY, -1))).toEqual({ code: 'settled', itemId: 1 })
})

test('an instalment may take part where it is asked for', () => {
  expect(judgeDebts([debt(2, { kind: 'instalment' })], DAY, ['invoice', 'instalment'])).toBeNull()
})
