import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { expect, test } from 'vitest'
import { missingRates, ratesToCome } from './missing-rates.ts'

test('the last recorded half-year is complete, the next one is missing rate by rate', () => {
  expect(missingRates(civilDate('2026-12-31'))).toEqual([])
  const missing = missingRates(civilDate('2027-01-01')).map(({ name, laws }) => [
    name.en,
    laws.includes('FR'),
  ])
  expect(missing).toEqual([
    ['ECB main refinancing rate', true],
    ['legal interest rate, private creditor', true],
    ['legal interest rate, other creditors', true],
    ['German base rate', false],
  ])
})

test('the rates of the next half-year are asked for fifteen days before it, and not sixteen', () => {
  expect(ratesToCome(civilDate('2026-12-16'))).toEqual([])
  expect(ratesToCome(civilDate('2026-12-17'))).toEqual(missingRates(civilDate('2027-01-01')))
})
