import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import type { AddedRate } from '@recouvrance/core/law/added-rates'
import { expect, test } from 'vitest'
import { missingRates, ratesToCome } from './missing-rates.ts'

const source = { title: 'a page', url: 'https://rates.example', readOn: civilDate('2026-11-20') }
const rate = (series: string, semester: AddedRate['semester']): AddedRate => ({
  series,
  semester,
  value: '2.40',
  source,
})

const missingOn = (day: CivilDate, added: readonly AddedRate[] = []) =>
  missingRates(day, added).map(({ series, semester }) => `${series} ${semester}`)

test('the last recorded half-year is complete, the next one is missing rate by rate', () => {
  expect(missingOn(civilDate('2026-12-31'))).toEqual([])
  expect(missingOn(civilDate('2027-01-01'))).toEqual([
    'ecb-refinancing 2027-S1',
    'fr-legal-interest-individuals 2027-S1',
    'fr-legal-interest-others 2027-S1',
    'de-base-rate 2027-S1',
  ])
})

test('the rates of the next half-year are asked for fifteen days before it, fourteen, and not sixteen', () => {
  expect(ratesToCome(civilDate('2026-12-16'), [])).toEqual([])
  expect(ratesToCome(civilDate('2026-12-17'), [])).toEqual(missingRates(civilDate('2027-01-01'), []))
  expect(ratesToCome(civilDate('2026-12-18'), [])).toEqual(missingRates(civilDate('2027-01-01'), []))
})

test('what the house has added is not asked for', () => {
  const added = [rate('ecb-refinancing', '2027-S1')]
  expect(missingOn(civilDate('2027-01-01'), added)).not.toContain('ecb-refinancing 2027-S1')
  expect(missingOn(civilDate('2027-07-01'), added)).toContain('ecb-refinancing 2027-S2')
})

test('a series that nobody has sourced is asked for once the house has begun it', () => {
  expect(missingOn(civilDate('2026-12-31'))).toEqual([])
  expect(missingOn(civilDate('2026-12-31'), [rate('gb-base-rate', '2026-S1')])).toEqual([
    'gb-base-rate 2026-S2',
  ])
  expect(missingOn(civilDate('2026-06-30'), [rate('gb-base-rate', '2026-S1')])).toEqual([])
})
