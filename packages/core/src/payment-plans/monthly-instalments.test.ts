import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { monthlyInstalments } from './monthly-instalments.ts'

test('100.00 in three months: the first bears the odd cent, short months end on their last day', () => {
  expect(monthlyInstalments(10_000, 3, civilDate('2026-01-31'))).toEqual([
    { dueOn: '2026-01-31', amountMinor: 3_334 },
    { dueOn: '2026-02-28', amountMinor: 3_333 },
    { dueOn: '2026-03-31', amountMinor: 3_333 },
  ])
})
