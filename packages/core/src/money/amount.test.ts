import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate } from './allocate.ts'
import { formatAmount, parseAmount, sumMinor } from './amount.ts'
import { currencyOf } from './currency.ts'

const EUR = currencyOf('EUR')

describe('amounts', () => {
  test.each([
    ['1182.29', 'EUR', 118229],
    ['-40.00', 'EUR', -4000],
    ['0', 'EUR', 0],
    ['-0.00', 'EUR', 0],
    ['12', 'JPY', 12],
    ['1.234', 'TND', 1234],
    ['5.100', 'EUR', 510],
  ])('%s %s is %i minor units', (text, currency, minor) => {
    expect(parseAmount(text, currencyOf(currency))).toBe(minor)
  })

  test.each(['1,50', '1 000.00', '1e3', '', ' 1', '1.005', 'NaN', '+1', '99999999999999.00'])(
    '%j is refused',
    (text) => {
      expect(() => parseAmount(text, EUR)).toThrow()
    },
  )

  test('formatting and reading give the same amount back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e14, max: 1e14 }),
        fc.constantFrom('EUR', 'JPY', 'TND'),
        (minor, code) => {
          const currency = currencyOf(code)
          expect(parseAmount(formatAmount(minor, currency), currency)).toBe(minor)
        },
      ),
    )
  })

  test('a sum outside the safe integers is an error, not a rounding', () => {
    expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow()
  })
})

describe('allocation by weights', () => {
  test('100.00 in three parts gives the odd cent to the first', () => {
    expect(allocate(10000, [1, 1, 1])).toEqual([3334, 3333, 3333])
  })

  test('the parts always add up, and no part is further than one unit from its share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc
          .array(fc.nat(1000), { minLength: 1, maxLength: 20 })
          .filter((weights) => weights.some((w) => w > 0)),
        (total, weights) => {
          const parts = allocate(total, weights)
          expect(sumMinor(parts)).toBe(total)
          const sum = weights.reduce((a, b) => a + b, 0)
          for (const [i, part] of parts.entries())
            expect(Math.abs(part - (total * (weights[i] ?? 0)) / sum)).toBeLessThan(1.001)
        },
      ),
    )
  })
})
