import { expect, test } from 'vitest'
import { dateOfSerial } from './spreadsheet-date.ts'

test('serial numbers count from the day that spreadsheets agree on', () => {
  expect(dateOfSerial(60)).toBeNull()
  expect(dateOfSerial(61)).toBe('1900-03-01')
  expect(dateOfSerial(46_053.99)).toBe('2026-01-31')
  expect(dateOfSerial(46_053 - 1462, true)).toBe('2026-01-31')
  expect(dateOfSerial(-1)).toBeNull()
})
