import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { holdState } from './hold-state.ts'

const FROM = civilDate('2026-05-10')
const UNTIL = civilDate('2026-05-20')

test.each([
  ['2026-05-09', 'upcoming'],
  ['2026-05-10', 'active'],
  ['2026-05-20', 'active'],
  ['2026-05-21', 'over'],
])('a hold from 10 to 20 May is on %s %s: both ends are held', (asOf, state) => {
  expect(holdState({ from: FROM, until: UNTIL }, civilDate(asOf))).toBe(state)
})

test('a hold without an end stays active', () => {
  expect(holdState({ from: FROM, until: null }, civilDate('2199-12-31'))).toBe('active')
})

test('a hold that was ended before it began is over', () => {
  expect(holdState({ from: FROM, until: civilDate('2026-05-09') }, civilDate('2026-05-01'))).toBe('over')
})
