import { expect, test } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { currencyOf } from '../money/currency.ts'
import type { Stake } from './stake.ts'
import { urgencyOf } from './urgency.ts'

const TODAY = civilDate('2026-06-15')
const NOTHING: Stake = {
  amountMinor: 0,
  currency: currencyOf('EUR'),
  dueOn: null,
  limitationOn: null,
  declareBefore: null,
  promiseBroken: false,
}

function pointsOf(stake: Partial<Stake>): number {
  return urgencyOf({ ...NOTHING, ...stake }, TODAY).points
}

test.each([
  [99_99, 0],
  [100_00, 5],
  [100_01, 5],
  [499_99, 5],
  [500_00, 10],
  [999_99, 10],
  [1_000_00, 15],
  [4_999_99, 15],
  [5_000_00, 25],
  [9_999_99, 25],
  [10_000_00, 30],
  [49_999_99, 30],
  [50_000_00, 40],
  [900_000_00, 40],
])('%i cents at stake give %i points', (amountMinor, points) => {
  expect(pointsOf({ amountMinor })).toBe(points)
})

test('amounts count in whole units of their currency, whatever its digits', () => {
  expect(pointsOf({ amountMinor: 500, currency: currencyOf('JPY') })).toBe(10)
})

test.each([
  [-3, 0],
  [0, 0],
  [1, 5],
  [30, 5],
  [31, 15],
  [60, 15],
  [61, 20],
  [90, 20],
  [91, 25],
  [4000, 25],
])('%i days after the due date give %i points', (days, points) => {
  expect(pointsOf({ dueOn: addDays(TODAY, -days) })).toBe(points)
})

test.each([
  [181, 0],
  [180, 15],
  [91, 15],
  [90, 30],
  [31, 30],
  [30, 40],
  [0, 40],
  [-1, 0],
])('%i days left to claim give %i points', (days, points) => {
  expect(pointsOf({ limitationOn: addDays(TODAY, days) })).toBe(points)
})

test('a promise that was not kept gives 20 points', () => {
  expect(pointsOf({ promiseBroken: true })).toBe(20)
})

test('the points add up, and every reason is said in words, the heaviest first', () => {
  const stake = {
    ...NOTHING,
    amountMinor: 12_400_00,
    dueOn: civilDate('2026-03-13'),
    limitationOn: civilDate('2026-07-01'),
    promiseBroken: true,
  }
  const { points, reasons } = urgencyOf(stake, TODAY)
  expect(points).toBe(30 + 25 + 40 + 20)
  expect(reasons.map(({ fr }) => fr.replaceAll(/\s/gu, ' '))).toEqual([
    'prescription le 1er juillet 2026',
    '12 400,00 € en jeu',
    '94 jours de retard',
    'promesse non tenue',
  ])
  expect(reasons.map(({ en }) => en.replaceAll(/\s/gu, ' '))).toEqual([
    'time-barred after 1 July 2026',
    '€12,400.00 at stake',
    '94 days late',
    'promise not kept',
  ])
})

test('one day late is one day, in both languages', () => {
  const [reason] = urgencyOf({ ...NOTHING, dueOn: addDays(TODAY, -1) }, TODAY).reasons
  expect([reason?.fr, reason?.en]).toEqual(['1\u00a0jour de retard', '1\u00a0day late'])
})

test('what is small and not due yet gives no reason', () => {
  expect(urgencyOf({ ...NOTHING, dueOn: addDays(TODAY, 5) }, TODAY)).toEqual({ points: 0, reasons: [] })
})

test.each([
  [-1, 0],
  [0, 40],
  [15, 40],
  [16, 30],
  [30, 30],
  [31, 15],
  [60, 15],
  [61, 0],
])('%i days left to declare a claim give %i points', (days, points) => {
  expect(pointsOf({ declareBefore: addDays(TODAY, days) })).toBe(points)
})
