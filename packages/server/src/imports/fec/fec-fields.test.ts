import { expect, test } from 'vitest'
import { isoDate, readAmount, readDate, readSide } from './fec-fields.ts'

const amount = (text: string | Buffer, digits = 2) => {
  const bytes = Buffer.concat([Buffer.from('|'), Buffer.from(text), Buffer.from('|')])
  return readAmount(bytes, 1, bytes.length - 1, digits)
}

test.each([
  ['', 0],
  ['0,00', 0],
  ['1200,00', 120_000],
  ['1200.5', 120_050],
  ['1200', 120_000],
  [' 000000000007760,45', 776_045],
  ['-12,50', -1250],
  ['12,50-', -1250],
  ['1.234,56-', -123_456],
  ['1 234,56', 123_456],
  ['1\u202f234,56', 123_456],
  ['1\u00a0234,56', 123_456],
  ['1200,5000', 120_050],
])('the amount "%s" is %i', (text, minor) => {
  expect(amount(text)).toBe(minor)
})

test('a no-break space in Latin-1 is a space too', () => {
  expect(amount(Buffer.from('1\xa0234,56', 'latin1'))).toBe(123_456)
})

test.each(['1.234', '12,3456', 'abc', '1,2,3', '12-3', '1e5', '99999999999999999,00'])(
  '"%s" is unreadable',
  (text) => {
    expect(amount(text)).toBeNaN()
  },
)

test('digits follow the currency', () => {
  expect([amount('1200', 0), amount('1200,000', 3), amount('1200,00', 0)]).toEqual([1200, 1_200_000, 1200])
})

const date = (text: string) => readDate(Buffer.from(`|${text}|`), 1, text.length + 1)

test.each([
  ['', 0],
  ['        ', 0],
  ['20260131', 20260131],
  ['2026-01-31', 20260131],
  ['31/01/2026', 20260131],
  [' 20260131 ', 20260131],
  ['20240229', 20240229],
  ['19000101', 19000101],
  ['21991231', 21991231],
])('the date "%s" is %i', (text, day) => {
  expect(date(text)).toBe(day)
})

test.each([
  '02010101',
  '18991231',
  '22000101',
  '20260230',
  '20230229',
  '20261301',
  '20260100',
  '2026013',
  'PAS_UNE_DATE',
  '01/31/2026',
  '2026/0131',
])('the date "%s" is unreadable', (text) => {
  expect(date(text)).toBeNaN()
})

test('a day as a number is written as an ISO date', () => {
  expect(isoDate(20260131)).toBe('2026-01-31')
})

test.each([
  ['D', 1],
  ['d', 1],
  ['+1', 1],
  ['1', 1],
  ['Débit', 1],
  ['C', -1],
  ['-1', -1],
  [' C ', -1],
  ['', 0],
  ['X', 0],
])('the side "%s" is %i', (text, side) => {
  expect(readSide(text)).toBe(side)
})
