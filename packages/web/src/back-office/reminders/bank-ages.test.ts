import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { expect, test } from 'vitest'
import { bankAges } from './bank-ages.ts'

const ASOF = civilDate('2026-06-15')
const agesOf = (lastStatementOn: string | null, bankMaxAgeDays: number | null) =>
  bankAges([{ name: 'Maison', bankMaxAgeDays, bankAccounts: [{ iban: 'FR76', lastStatementOn }] }], ASOF)

test.each([
  ['below the limit', '2026-06-13', 3, 2, false],
  ['at the limit', '2026-06-12', 3, 3, false],
  ['above the limit', '2026-06-11', 3, 4, true],
  ['of today', '2026-06-15', 0, 0, false],
  ['of a day to come', '2026-06-16', 0, 0, false],
  ['old without a limit', '2020-01-01', null, 2357, false],
  ['never read without a limit', null, null, null, false],
  ['never read against a limit', null, 3, null, true],
] as const)('bank data %s', (_, on, limit, ageDays, isHeld) => {
  expect(agesOf(on, limit)).toMatchObject([{ ageDays, isHeld, maxAgeDays: limit }])
})
