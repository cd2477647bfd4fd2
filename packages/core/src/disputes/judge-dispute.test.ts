import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { judgeDispute } from './judge-dispute.ts'

const dispute = { amountMinor: 5_000, openedOn: civilDate('2026-05-10'), deadlineOn: null }

test.each([
  [4_999, null],
  [5_000, null],
  [5_001, 'beyond-open'],
])('%i contested of 5,000 open and uncontested: %s', (amountMinor, problem) => {
  expect(judgeDispute({ ...dispute, amountMinor }, 5_000)).toBe(problem)
})

test.each([
  ['2026-05-09', 'dates-reversed'],
  ['2026-05-10', null],
  ['2026-05-11', null],
])('opened on 10 May, an answer owed by %s: %s', (deadlineOn, problem) => {
  expect(judgeDispute({ ...dispute, deadlineOn: civilDate(deadlineOn) }, 5_000)).toBe(problem)
})
