import { expect, test } from 'vitest'
import { contactValue } from './contact-value.ts'

test.each([
  ['compta@client.example', 'compta@client.example'],
  [' Jean.Dupont@CLIENT.Example ', 'Jean.Dupont@client.example'],
  ["o'neil+facture@sub.client.example", "o'neil+facture@sub.client.example"],
])('e-mail address %j is kept as %j', (text, kept) => {
  expect(contactValue('email', text, 'FR')).toBe(kept)
})

test.each([
  'client.example',
  'a@b',
  'a b@client.example',
  'a@client.example, b@client.example',
  'A <a@client.example>',
  '',
  `${'a'.repeat(250)}@client.example`,
])('%j is no e-mail address', (text) => {
  expect(contactValue('email', text, 'FR')).toBeNull()
})

test.each([
  ['01 23 45 67 89', 'FR', '+33123456789'],
  ['01.23.45.67.89', 'FR', '+33123456789'],
  ['+33 (0)1 23 45 67 89', 'FR', '+33123456789'],
  ['0033123456789', 'FR', '+33123456789'],
  ['+49 30 1234567', 'DE', '+49301234567'],
  ['+1234567', 'US', '+1234567'],
  ['+123456789012345', 'US', '+123456789012345'],
])('telephone number %j of a customer in %s is kept as %s', (text, country, kept) => {
  expect(contactValue('phone', text, country)).toBe(kept)
  expect(contactValue('sms', text, country)).toBe(kept)
})

test.each([
  ['0123456', 'FR'],
  ['0030 12', 'DE'],
  ['030 1234567', 'DE'],
  ['+123456', 'US'],
  ['+1234567890123456', 'US'],
  ['numéro inconnu', 'FR'],
])('%j of a customer in %s is no telephone number', (text, country) => {
  expect(contactValue('phone', text, country)).toBeNull()
})

test('a postal address stands on one line', () => {
  expect(contactValue('letter', ' 1 rue Exemple\n75002  Paris ', 'FR')).toBe('1 rue Exemple 75002 Paris')
  expect(contactValue('letter', '  ', 'FR')).toBeNull()
})
