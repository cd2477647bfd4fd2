import { expect, it } from 'vitest'
import { passwordStrength } from './password-strength.ts'

it.each([
  ['', 'short'],
  ['abcdefghijk', 'short'],
  ['abcdefghijkl', 'fair'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['abcdeabcdeabcde', 'weak'],
  ['quatre mots bi', 'fair'],
  ['quatre mots bie', 'good'],
  ['quatre mots bien ch', 'good'],
  ['quatre mots bien cho', 'excellent'],
] as const)('%s is %s', (password, strength) => {
  expect(passwordStrength(password)).toBe(strength)
})
