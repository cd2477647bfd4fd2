import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { cureState } from './cure-state.ts'
import { judgeCure, MOST_CURE_DAYS } from './judge-cure.ts'

const offer = {
  amountMinor: 10_000,
  madeOn: civilDate('2026-03-02'),
  until: civilDate('2026-03-16'),
  withdrawnOn: null,
}

test.each([
  [0, '2026-03-01', 'not-made-yet'],
  [0, '2026-03-02', 'running'],
  [9_999, '2026-03-19', 'running'],
  [9_999, '2026-03-20', 'lapsed'],
  [10_000, '2026-03-20', 'kept'],
  [10_001, '2026-03-05', 'kept'],
])('%i paid of 10,000 until the 16th, on %s, three days for the bank: %s', (paid, asOf, state) => {
  expect(cureState(offer, paid, 3, civilDate(asOf))).toBe(state)
})

test.each([
  ['2026-03-09', 'running'],
  ['2026-03-10', 'withdrawn'],
  ['2026-03-11', 'withdrawn'],
])('withdrawn on the 10th it holds nothing from then on: %s %s', (asOf, state) => {
  expect(cureState({ ...offer, withdrawnOn: civilDate('2026-03-10') }, 0, 3, civilDate(asOf))).toBe(state)
})

test.each([
  ['2026-03-01', 'dates-reversed'],
  ['2026-03-02', null],
  ['2026-05-31', null],
  ['2026-06-01', 'too-long'],
])(`made on 2 March until %s, ${MOST_CURE_DAYS} days at most: %s`, (until, problem) => {
  expect(judgeCure({ ...offer, until: civilDate(until) }, 10_000)).toBe(problem)
})

test.each([
  [9_999, null],
  [10_000, null],
  [10_001, 'beyond-open'],
])('%i asked for of 10,000 open: %s', (amountMinor, problem) => {
  expect(judgeCure({ ...offer, amountMinor }, 10_000)).toBe(problem)
})
