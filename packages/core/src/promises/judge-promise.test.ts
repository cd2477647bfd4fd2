import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { judgePromise } from './judge-promise.ts'

const made = { madeOn: civilDate('2026-05-10'), dueOn: civilDate('2026-05-20') }

test.each([
  [9_999, null],
  [10_000, null],
  [10_001, 'beyond-open'],
])('%i promised of 10,000 open: %s', (amountMinor, problem) => {
  expect(judgePromise({ ...made, amountMinor }, 10_000)).toBe(problem)
})

test.each([
  ['2026-05-09', 'dates-reversed'],
  ['2026-05-10', null],
  ['2026-05-11', null],
])('made on 10 May for %s: %s', (dueOn, problem) => {
  expect(judgePromise({ ...made, dueOn: civilDate(dueOn), amountMinor: 1 }, 1)).toBe(problem)
})
