import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  EARLIEST,
  endOfMonth,
  fromEpochDay,
  isCivilDate,
  LATEST,
  toEpochDay,
  weekdayOf,
} from './civil-date.ts'

const FIRST = toEpochDay(EARLIEST)
const LAST = toEpochDay(LATEST)
const anyDay = fc.integer({ min: FIRST, max: LAST }).map(fromEpochDay)

test('every day from 1800 to 2299 is the same day as in Temporal', () => {
  const different: string[] = []
  let expected = Temporal.PlainDate.from(EARLIEST)
  for (let day = FIRST; day <= LAST; day += 1) {
    const date = fromEpochDay(day)
    if (date !== expected.toString() || toEpochDay(date) !== day || weekdayOf(date) !== expected.dayOfWeek)
      different.push(date)
    expected = expected.add({ days: 1 })
  }
  expect(different).toEqual([])
})

test.each([
  '2025-02-29',
  '2024-13-01',
  '0201-01-01',
  '2024-00-10',
  '2024-01-00',
  '2200-01-01',
  '24-01-01',
  '2024-1-1',
])('%s is not a date', (text) => {
  expect(isCivilDate(text)).toBe(false)
})

test('a day is recorded from 1900 to 2199, and reckoned with for a hundred years around', () => {
  expect(['1899-12-31', '1900-01-01', '2199-12-31', '2200-01-01'].map(isCivilDate)).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(addDays(civilDate('2199-12-31'), 1)).toBe('2200-01-01')
  expect(addMonths(civilDate('1900-01-01'), -1)).toBe('1899-12-01')
  expect(() => addDays(LATEST, 1)).toThrow('2300-01-01')
  expect(() => addDays(EARLIEST, -1)).toThrow('1799-12-31')
})

test('adding months keeps the day, or takes the last day of a shorter month, as Temporal does', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (date, months) => {
      const expected = Temporal.PlainDate.from(date).add({ months }).toString()
      if (isCivilDate(expected)) expect(addMonths(date, months)).toBe(expected)
    }),
  )
})

test('days between two dates lead from one to the other', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (from, to) => {
      expect(addDays(from, daysBetween(from, to))).toBe(to)
    }),
  )
})

test('the end of February follows leap years', () => {
  expect(endOfMonth(civilDate('2024-02-10'))).toBe('2024-02-29')
  expect(endOfMonth(civilDate('2100-02-01'))).toBe('2100-02-28')
})
