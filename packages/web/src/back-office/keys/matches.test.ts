import { expect, test } from 'vitest'
import { matches } from './matches.ts'

test.each([
  ['Départs du jour', 'dep', true],
  ['Départs du jour', 'JOUR dép', true],
  ['Départs du jour', 'parts', false],
  ['Départs du jour', 'dep x', false],
  ['Scénarios', '', true],
])('%s is found by "%s": %s', (text, typed, found) => {
  expect(matches(text, typed)).toBe(found)
})
