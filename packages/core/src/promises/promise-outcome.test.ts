import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { promiseStatus } from './promise-outcome.ts'

const promise = { itemIds: ['1'], amountMinor: 10_000, dueOn: civilDate('2026-05-20') }

test.each([
  ['2026-05-20', 'pending'],
  ['2026-05-23', 'pending'],
  ['2026-05-24', 'broken'],
])('nothing paid on %s, three days of bank delay: %s', (asOf, status) => {
  expect(promiseStatus({ ...promise, paidMinor: 0 }, 10_000, 3, civilDate(asOf))).toBe(status)
})

test.each([
  [0, 12_000, 'broken'],
  [1, 11_999, 'partly-kept'],
  [9_999, 2_001, 'partly-kept'],
  [10_000, 2_000, 'kept'],
])('%i paid of the 10,000 promised, %i left open: %s', (paidMinor, openMinor, status) => {
  expect(promiseStatus({ ...promise, paidMinor }, openMinor, 3, civilDate('2026-05-24'))).toBe(status)
})

test('a promise is kept as soon as it is paid, before its day too', () => {
  expect(promiseStatus({ ...promise, paidMinor: 10_000 }, 0, 3, civilDate('2026-05-11'))).toBe('kept')
})
