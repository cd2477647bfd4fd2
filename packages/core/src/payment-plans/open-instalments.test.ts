import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate, fromEpochDay } from '../calendar/civil-date.ts'
import { sumMinor } from '../money/amount.ts'
import { openInstalments } from './open-instalments.ts'

const PLAN = [
  { id: '2', dueOn: civilDate('2026-02-28'), amountMinor: 10000 },
  { id: '1', dueOn: civilDate('2026-01-31'), amountMinor: 10000 },
  { id: '3', dueOn: civilDate('2026-03-31'), amountMinor: 5000 },
]

test.each([
  [25000, [10000, 10000, 5000]],
  [24999, [10000, 9999, 5000]],
  [15000, [10000, 0, 5000]],
  [14999, [9999, 0, 5000]],
  [0, [0, 0, 0]],
])('with %i cents of the original items open, instalments are settled by date: %j', (originals, expected) => {
  expect(openInstalments(PLAN, originals)).toEqual(expected)
})

test('more open than was planned (a payment came back) leaves every instalment whole', () => {
  expect(openInstalments(PLAN, 30000)).toEqual([10000, 10000, 5000])
})

test('open instalments add up to what is open of the originals, never more than planned', () => {
  const plan = fc.array(fc.record({ day: fc.nat(1000), amountMinor: fc.integer({ min: 1, max: 1e9 }) }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(plan, fc.double({ min: 0, max: 1, noNaN: true }), (rows, share) => {
      const instalments = rows.map(({ day, amountMinor }, i) => ({
        id: String(i),
        dueOn: fromEpochDay(20_000 + day),
        amountMinor,
      }))
      const originals = Math.floor(sumMinor(rows.map((row) => row.amountMinor)) * share)
      expect(sumMinor(openInstalments(instalments, originals))).toBe(originals)
    }),
  )
})
