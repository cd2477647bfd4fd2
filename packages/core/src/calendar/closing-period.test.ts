import { expect, test } from 'vitest'
import { civilDate } from './civil-date.ts'
import { isClosedOn } from './closing-period.ts'

const AUGUST = { from: civilDate('2026-08-03'), until: civilDate('2026-08-21') }

test.each([
  ['2026-08-02', false],
  ['2026-08-03', true],
  ['2026-08-10', true],
  ['2026-08-21', true],
  ['2026-08-22', false],
])('both ends of a closing are closed: %s %s', (day, closed) => {
  expect(isClosedOn(civilDate(day), [AUGUST])).toBe(closed)
})
