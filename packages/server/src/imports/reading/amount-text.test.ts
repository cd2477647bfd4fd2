import { expect, test } from 'vitest'
import { amountOf, type DecimalMark } from './amount-text.ts'

test.each<[string, DecimalMark, number]>([
  ['', 'either', 0],
  ['   ', 'either', 0],
  ['0,00', 'either', 0],
  ['-0,00', 'either', 0],
  ['1200,00', 'either', 120_000],
  ['1200', 'either', 120_000],
  ['12.5', 'either', 1250],
  [',50', 'either', 50],
  [' 000000000007760,45', 'either', 776_045],
  ['-000000000001437,12', 'either', -143_712],
  ['1.234,56-', 'either', -123_456],
  ['1,234.56', 'either', 123_456],
  ['1.234.567,89', 'either', 123_456_789],
  ['1.234.567', 'either', 123_456_700],
  ['1 234,56 €', 'either', 123_456],
  ['1\u202f234,56\u00a0€', 'either', 123_456],
  ["1'234.56", 'either', 123_456],
  ['(1,234.56)', 'either', -123_456],
  ['€1,234.56', 'either', 123_456],
  ['-€12.00', 'either', -1200],
  ['EUR 12,00', 'either', 1200],
  ['12,00 USD', 'either', 1200],
  ['+12,00', 'either', 1200],
  ['12,00+', 'either', 1200],
  ['1200,0000', 'either', 120_000],
  ['1.234', 'comma', 123_400],
  ['1,234', 'point', 123_400],
  ['1.234,5', 'comma', 123_450],
  ['9999999999999,99', 'either', 999_999_999_999_999],
])('"%s" (%s) is %i minor units', (text, mark, minor) => {
  expect(amountOf(text, 2, mark)).toBe(minor)
})

test.each<[string, DecimalMark]>([
  ['1.234', 'either'],
  ['1,234', 'either'],
  ['1.234,567', 'either'],
  ['12,345', 'comma'],
  ['1.23.456,00', 'either'],
  ['1234.567,89', 'either'],
  ['1,234.567,89', 'either'],
  ['12,00-3', 'either'],
  ['--12,00', 'either'],
  ['-12,00-', 'either'],
  ['-', 'either'],
  ['1.2E+05', 'either'],
  ['douze', 'either'],
  ['=1+1', 'either'],
  ['12,00 %', 'either'],
  ['1,2,3', 'comma'],
  ['10000000000000,00', 'either'],
  ['99999999999999999999', 'either'],
  ['٣', 'either'],
])('"%s" (%s) is no amount', (text, mark) => {
  expect(amountOf(text, 2, mark)).toBeNaN()
})

test.each([
  ['1.234', 3, 1234],
  ['1,234', 0, Number.NaN],
  ['1200', 0, 1200],
  ['1200,00', 0, 1200],
  ['1200,50', 0, Number.NaN],
])('"%s" with %i digits', (text, digits, minor) => {
  expect(amountOf(text, digits, 'either')).toBe(minor)
})
