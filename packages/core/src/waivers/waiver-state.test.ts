import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { waiverState } from './waiver-state.ts'

const granted = {
  grantedOn: civilDate('2026-03-02'),
  parts: ['interest' as const],
  condition: null,
  reversedOn: null,
}
const offered = { ...granted, condition: { settledMinor: 10_000, by: civilDate('2026-03-16') } }

test.each([
  ['2026-03-01', 'not-granted-yet'],
  ['2026-03-02', 'in-force'],
  ['2026-03-03', 'in-force'],
])('without a condition it stands from its day on: %s %s', (asOf, state) => {
  expect(waiverState(granted, 0, civilDate(asOf))).toBe(state)
})

test.each([
  [9_999, '2026-03-15', 'pending'],
  [9_999, '2026-03-16', 'pending'],
  [9_999, '2026-03-17', 'lapsed'],
  [10_000, '2026-03-05', 'in-force'],
  [10_001, '2026-03-17', 'in-force'],
])('%i settled of 10,000 by the 16th, on %s: %s', (settledMinor, asOf, state) => {
  expect(waiverState(offered, settledMinor, civilDate(asOf))).toBe(state)
})

test.each([
  ['2026-03-09', 'in-force'],
  ['2026-03-10', 'reversed'],
  ['2026-03-11', 'reversed'],
])('reversed on the 10th, it stands no more from then on: %s %s', (asOf, state) => {
  expect(waiverState({ ...granted, reversedOn: civilDate('2026-03-10') }, 0, civilDate(asOf))).toBe(state)
})
