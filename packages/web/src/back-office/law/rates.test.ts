import { expect, test } from 'vitest'
import { proposedSemester, recentSemesters } from './rates.ts'

test('half-years are offered from the next one back', () => {
  expect(recentSemesters('2026-06-30', 3)).toEqual(['2026-S2', '2026-S1', '2025-S2'])
  expect(recentSemesters('2026-07-01', 3)).toEqual(['2027-S1', '2026-S2', '2026-S1'])
})

test('what is proposed is the one in force where it is missing, else the next', () => {
  const series = { id: 'a', name: 'a', laws: [], covered: true }
  expect(proposedSemester({ ...series, lastKnown: '2026-S1' }, '2026-12-20')).toBe('2026-S2')
  expect(proposedSemester({ ...series, lastKnown: '2026-S2' }, '2026-12-20')).toBe('2027-S1')
  expect(proposedSemester({ ...series, lastKnown: null }, '2026-12-20')).toBe('2026-S2')
})
