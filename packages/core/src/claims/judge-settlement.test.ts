import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { currencyOf } from '../money/currency.ts'
import { judgeMatch, type SettledItem, staysOnItsSide } from './judge-settlement.ts'
import { openOn } from './open-on.ts'

const DAY = civilDate('2026-05-01')

function item(id: number, amountMinor: number, over: Partial<SettledItem> = {}): SettledItem {
  return {
    id,
    customerId: 1,
    creditorId: 1,
    kind: amountMinor > 0 ? 'invoice' : 'payment',
    currency: currencyOf('EUR'),
    amountMinor,
    entries: [{ kind: 'issue', on: DAY, amountMinor }],
    ...over,
  }
}

const invoice = item(1, 10_000)
const payment = item(2, -10_000)
const match = (...lines: readonly [SettledItem, number][]) =>
  judgeMatch(
    lines.map(([one, takenMinor]) => ({ item: one, takenMinor })),
    DAY,
  )

describe('a match', () => {
  test.each([9_999, 10_000])('of %i of an invoice of 10,000 against a payment may be', (taken) => {
    expect(match([invoice, taken], [payment, taken])).toBeNull()
  })

  test('takes no more than what is open, of the invoice or of the payment', () => {
    expect(match([invoice, 10_001], [item(2, -20_000), 10_001])).toEqual({
      code: 'beyond-open',
      itemId: 1,
      openMinor: 10_000,
    })
    expect(match([item(1, 20_000), 10_001], [payment, 10_001])).toEqual({
      code: 'beyond-open',
      itemId: 2,
      openMinor: -10_000,
    })
  })

  test('takes nothing before the invoice was issued', () => {
    const lines = [
      { item: invoice, takenMinor: 1 },
      { item: payment, takenMinor: 1 },
    ]
    expect(judgeMatch(lines, addDays(DAY, -1))).toMatchObject({ code: 'beyond-open', openMinor: 0 })
  })

  test('needs both sides to be equal', () => {
    expect(match([invoice, 10_000], [payment, 9_999])).toEqual({ code: 'unequal' })
    expect(match([invoice, 5_000], [item(3, 5_000), 5_000])).toEqual({ code: 'unequal' })
  })

  test('needs two items, each once', () => {
    expect(match([invoice, 1])).toEqual({ code: 'too-few' })
    expect(match()).toEqual({ code: 'too-few' })
    expect(match([invoice, 1], [payment, 2], [invoice, 1])).toEqual({ code: 'twice', itemId: 1 })
  })

  test.each([
    ['customer', { customerId: 2 }],
    ['creditor', { creditorId: 2 }],
    ['currency', { currency: currencyOf('USD') }],
  ])('stays within one %s', (_, over) => {
    expect(match([invoice, 1], [item(9, -10_000, over), 1])).toEqual({ code: 'other-account', itemId: 9 })
  })

  test('books nothing on an instalment', () => {
    expect(match([item(7, 10_000, { kind: 'instalment' }), 1], [payment, 1])).toEqual({
      code: 'instalment',
      itemId: 7,
    })
  })
})

describe('a fact that is added', () => {
  test.each([
    [-9_999, true],
    [-10_000, true],
    [-10_001, false],
    [5_000, true],
  ])('of %i to an open invoice of 10,000: %s', (amountMinor, may) => {
    expect(staysOnItsSide(invoice, DAY, amountMinor)).toBe(may)
  })

  test('back-dated, it may not use what a later payment has taken', () => {
    const paidLater = item(1, 10_000, {
      entries: [...invoice.entries, { kind: 'match', on: addDays(DAY, 5), amountMinor: -4_000 }],
    })
    expect(staysOnItsSide(paidLater, DAY, -6_000)).toBe(true)
    expect(staysOnItsSide(paidLater, DAY, -6_001)).toBe(false)
  })

  test('whatever was judged allowed leaves every day on its side', () => {
    const facts = fc.array(
      fc.record({ on: fc.nat(20), amountMinor: fc.integer({ min: -6_000, max: 6_000 }) }),
    )
    fc.assert(
      fc.property(fc.constantFrom(1, -1), facts, (side, more) => {
        let account = item(1, side * 10_000)
        for (const { on, amountMinor } of more) {
          const day = addDays(DAY, on)
          if (!staysOnItsSide(account, day, amountMinor)) continue
          account = {
            ...account,
            entries: [...account.entries, { kind: 'correction', on: day, amountMinor }],
          }
        }
        for (let n = 0; n <= 20; n++)
          expect(openOn(account.entries, addDays(DAY, n)) * side).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
