import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { expect, test } from 'vitest'
import { gapBefore, knownUntil, type StatementFacts } from './known-until.ts'

let id = 0

/** From one balance to another, between two days of January. */
function statement(from: number, to: number, opens: number, closes: number, sound = true): StatementFacts {
  const day = (of: number) => civilDate(`2026-01-${String(of).padStart(2, '0')}`)
  return {
    id: ++id,
    toOn: day(closes),
    openingMinor: from,
    openingOn: day(opens),
    closingMinor: to,
    closingOn: day(closes),
    sound,
  }
}

const MONDAY = statement(100, 150, 5, 6)
const TUESDAY = statement(150, 170, 6, 7)
const WEDNESDAY = statement(170, 180, 7, 8)
const NONE = { openingMinor: null, openingOn: null, closingMinor: null, closingOn: null }

test('an unbroken row is known until its last day', () => {
  expect(knownUntil([MONDAY, TUESDAY, WEDNESDAY], null)).toBe('2026-01-08')
  expect(knownUntil([], null)).toBeNull()
})

test('what comes after a missing statement is not known', () => {
  expect(knownUntil([MONDAY, WEDNESDAY], null)).toBe('2026-01-06')
  expect(gapBefore([MONDAY, WEDNESDAY], WEDNESDAY)).toMatchObject({
    afterOn: '2026-01-06',
    beforeOn: '2026-01-07',
    expectedMinor: 150,
    foundMinor: 170,
  })
})

test('what is said to be known by other means bridges a gap from the day on which the next one opens', () => {
  expect(knownUntil([MONDAY, WEDNESDAY], civilDate('2026-01-06'))).toBe('2026-01-06')
  expect(knownUntil([MONDAY, WEDNESDAY], civilDate('2026-01-07'))).toBe('2026-01-08')
})

test('a statement in doubt stops the row until a sound one of the same time replaces it', () => {
  const doubtful = { ...TUESDAY, id: 900, sound: false }
  expect(knownUntil([MONDAY, doubtful, WEDNESDAY], null)).toBe('2026-01-06')
  expect(knownUntil([MONDAY, doubtful, TUESDAY, WEDNESDAY], null)).toBe('2026-01-08')
})

test('the first statement, and one without balances, have nothing before them', () => {
  expect(gapBefore([WEDNESDAY], WEDNESDAY)).toBeNull()
  const bare = { ...WEDNESDAY, ...NONE, id: 901 }
  expect(knownUntil([MONDAY, bare], null)).toBe('2026-01-08')
})

test('nothing takes a known day back', () => {
  expect(knownUntil([MONDAY], civilDate('2026-01-20'))).toBe('2026-01-20')
})
