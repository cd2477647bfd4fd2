import { expect, test } from 'vitest'
import { returnReasonInWords } from './return-reasons.ts'

test('a code of the bank is said in words', () => {
  expect(returnReasonInWords('AM04', 'fr')).toBe('provision insuffisante')
  expect(returnReasonInWords('MD06', 'en')).toBe('refund asked for by the debtor')
})

test('a code that is not known is shown and not guessed', () => {
  expect(returnReasonInWords('CFONB.30', 'fr')).toBe('motif CFONB.30 de la banque')
  expect(returnReasonInWords('constructor', 'en')).toBe('reason constructor of the bank')
})
