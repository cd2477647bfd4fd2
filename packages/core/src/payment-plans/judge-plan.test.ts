import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { judgePlan } from './judge-plan.ts'

const AGREED = civilDate('2026-05-10')
const on = (dueOn: string, amountMinor = 1_000) => ({ dueOn: civilDate(dueOn), amountMinor })

test.each([
  [1_999, { code: 'unequal', plannedMinor: 2_000 }],
  [2_000, null],
  [2_001, { code: 'unequal', plannedMinor: 2_000 }],
])('two instalments of 1,000 for %i open: %j', (openMinor, problem) => {
  expect(judgePlan([on('2026-06-01'), on('2026-07-01')], AGREED, openMinor)).toEqual(problem)
})

test.each([
  ['2026-05-09', { code: 'before-agreement' }],
  ['2026-05-10', null],
])('agreed on 10 May, the first one due on %s: %j', (dueOn, problem) => {
  expect(judgePlan([on(dueOn)], AGREED, 1_000)).toEqual(problem)
})

test('instalments follow each other', () => {
  expect(judgePlan([on('2026-06-01'), on('2026-06-01')], AGREED, 2_000)).toEqual({ code: 'not-in-order' })
  expect(judgePlan([on('2026-07-01'), on('2026-06-01')], AGREED, 2_000)).toEqual({ code: 'not-in-order' })
  expect(judgePlan([], AGREED, 0)).toEqual({ code: 'too-few' })
})
