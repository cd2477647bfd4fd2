import { expect, test } from 'vitest'
import { compareNames, nameWords } from './payer-name.ts'

test.each([
  ['Établissements Durand & Fils S.A.', ['DURAND', 'FILS']],
  ['SARL L’ATELIER DE JEAN', ['ATELIER', 'JEAN']],
  ['ST GOBAIN', ['SAINT', 'GOBAIN']],
  ['SA', ['SA']],
])('%s is told from others by %j', (name, words) => {
  expect(nameWords(name)).toEqual(words)
})

test.each([
  ['GARAGE MARTIN SARL', 'Garage Martin', 'same'],
  ['MARTIN GARAGE', 'GARAGE MARTIN', 'same'],
  ['GARAGEMARTIN', 'GARAGE MARTIN', 'same'],
  ['GARAGE MARTI', 'GARAGE MARTIN', 'same'],
  ['GARAGE MARTEN', 'GARAGE MARTIN', 'same'],
  ['GARAGE MATRIN', 'GARAGE MARTIN', 'same'],
  ['GARAGE MARTIN', 'GARAGE MARTIN LYON', 'close'],
  ['GARAGE MARTIN LYON', 'GARAGE MARTIN NORD', 'close'],
  ['GARAGE MARTIN', 'GARAGE DURAND', null],
  ['GARAGE MARTIN', 'MENUISERIE MARTIN', null],
  ['ROUX', 'GARAGE ROUX', null],
  ['', 'GARAGE ROUX', null],
])('%s and %s are %s', (a, b, agreement) => {
  expect(compareNames(nameWords(a), nameWords(b))).toBe(agreement)
  expect(compareNames(nameWords(b), nameWords(a))).toBe(agreement)
})
