import { expect, it } from 'vitest'
import { typedAmount } from './typed-amount.ts'

it.each([
  ['1182', '1182'],
  ['1182,29', '1182.29'],
  ['1 182,29 €', '1182.29'],
  ['1\u202f182,2', '1182.2'],
  ['1.182,29', '1182.29'],
  ['1,182.29', '1182.29'],
  ['1,182,300.5', '1182300.5'],
  ['1.182', '1182'],
  ['0,5', '0.5'],
])('%s is the amount %s', (typed, amount) => {
  expect(typedAmount(typed)).toBe(amount)
})

it.each(['', 'cent euros', '-12', '12,345,6', '1,2,3'])('%j is left to the server to refuse', (typed) => {
  expect(typedAmount(typed)).toBe(typed)
})
