import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ceilToHalfPoint, formatRate, parseRate, simpleInterest } from './rate.ts'

describe('a rate', () => {
  test.each([
    ['14.50', '14.50'],
    ['8', '8.00'],
    ['10.125', '10.125'],
    ['0.04', '0.04'],
    ['999.999999', '999.999999'],
  ])('%s is written %s', (text, written) => {
    expect(formatRate(parseRate(text))).toBe(written)
  })

  test.each(['', '-1', '1,5', '1e2', '1000', '0.0000001', ' 1'])('"%s" is none', (text) => {
    expect(() => parseRate(text)).toThrow(RangeError)
  })

  test.each([
    ['10.15', '10.50'],
    ['10.50', '10.50'],
    ['10.51', '11.00'],
    ['12.25', '12.50'],
  ])('%s goes up to the half point %s', (rate, up) => {
    expect(formatRate(ceilToHalfPoint(parseRate(rate)))).toBe(up)
  })
})

describe('simple interest', () => {
  test('half a cent is rounded up, less is not', () => {
    // 100.00 at 1 % for 365 days is 1.00: a hundredth of it is one cent.
    const interest = (minor: number) => simpleInterest(minor, parseRate('1'), 365, 365)
    expect([interest(49), interest(50), interest(149), interest(150)]).toEqual([0, 1, 1, 2])
  })

  test('is the exact fraction rounded half up, however large the principal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 46 }),
        fc.integer({ min: 0, max: 20_000_000 }),
        fc.integer({ min: 0, max: 366 }),
        fc.constantFrom(365, 366),
        (principal, rate, days, year) => {
          const exact = BigInt(principal) * BigInt(rate) * BigInt(days)
          const whole = BigInt(year) * 100_000_000n
          const rounded = exact / whole + ((exact % whole) * 2n >= whole ? 1n : 0n)
          const percent = `${Math.trunc(rate / 1e6)}.${String(rate % 1e6).padStart(6, '0')}`
          expect(simpleInterest(principal, parseRate(percent), days, year)).toBe(Number(rounded))
        },
      ),
    )
  })
})
