import { expect, test } from 'vitest'
import { countryLine } from './country-names.ts'

test.each([
  ['DE', 'FR', 'ALLEMAGNE'],
  ['GR', 'FR', 'GRÈCE'],
  ['CI', 'FR', 'CÔTE D’IVOIRE'],
  ['US', 'FR', 'ÉTATS-UNIS'],
  ['FR', 'DE', 'FRANCE'],
  ['ad', 'fr', 'ANDORRE'],
  ['ZW', 'FR', 'ZIMBABWE'],
])('a letter to %s posted in %s ends with %s', (to, from, line) => {
  expect(countryLine(to, from)).toBe(line)
})

test.each([
  ['FR', 'FR'],
  ['DE', 'DE'],
  ['RE', 'FR'],
  ['FR', 'RE'],
  ['MC', 'FR'],
])('a letter to %s posted in %s needs no country line', (to, from) => {
  expect(countryLine(to, from)).toBeNull()
})

test('a code that is no country is printed rather than lost', () => {
  expect(countryLine('XK', 'FR')).toBe('XK')
})
