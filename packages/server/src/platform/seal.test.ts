import { expect, test } from 'vitest'
import { seal, unseal } from './seal.ts'

const [KEY, OTHER] = ['0a'.repeat(32), '0b'.repeat(32)]

test('what is sealed opens with its key only, and never looks the same twice', () => {
  const sealed = seal(KEY, 'mot de passe à garder')
  expect(sealed.includes('mot de passe')).toBe(false)
  expect(unseal(KEY, sealed)).toBe('mot de passe à garder')
  expect(unseal(OTHER, sealed)).toBeNull()
  expect(seal(KEY, 'mot de passe à garder').equals(sealed)).toBe(false)
})

test('what was changed, or cut, does not open', () => {
  const sealed = seal(KEY, 'secret')
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed)
    changed[index] = (changed[index] ?? 0) ^ 1
    expect(unseal(KEY, changed)).toBeNull()
    expect(unseal(KEY, sealed.subarray(0, index))).toBeNull()
  }
})
