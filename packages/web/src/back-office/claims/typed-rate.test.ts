import { expect, test } from 'vitest'
import { typedRate } from './typed-rate.ts'

test.each([
  ['12', '12'],
  [' 12,50 % ', '12.50'],
  ['9.99', '9.99'],
  ['', null],
  [' % ', null],
  ['douze', 'douze'],
])('%j is typed for %j', (typed, rate) => {
  expect(typedRate(typed)).toBe(rate)
})
