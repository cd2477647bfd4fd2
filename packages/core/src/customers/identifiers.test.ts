import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkBic, checkIban, checkSiren, checkVatNumber } from './identifiers.ts'

const DIGITS = '0123456789'

/** Every way to mistype one digit of a number. */
function withOneDigitChanged(text: string): string[] {
  return [...text].flatMap((character, index) =>
    DIGITS.includes(character)
      ? [...DIGITS]
          .filter((digit) => digit !== character)
          .map((digit) => text.slice(0, index) + digit + text.slice(index + 1))
      : [],
  )
}

describe('SIREN', () => {
  test.each(['732829320', '732 829 320', '732.829.320', '000000000'])('%s passes', (text) => {
    expect(checkSiren(text)).toEqual({ valid: true, normalized: text.replaceAll(/[ .]/g, '') })
  })

  test.each([
    ['73282932', 'length'],
    ['7328293200', 'length'],
    ['', 'length'],
    ['73282932O', 'characters'],
    ['732829321', 'checksum'],
  ])('%j is refused for its %s', (text, problem) => {
    expect(checkSiren(text)).toMatchObject({ valid: false, problem })
  })

  test('any single digit mistyped is found', () => {
    for (const text of withOneDigitChanged('732829320'))
      expect(checkSiren(text)).toMatchObject({ valid: false, problem: 'checksum' })
  })
})

describe('VAT number', () => {
  test.each([
    ['FR44732829320', 'FR44732829320'],
    ['fr 44 732 829 320', 'FR44732829320'],
    ['DE123456788', 'DE123456788'],
    ['BE0123456749', 'BE0123456749'],
    // Keys with a letter follow a rule of their own.
    ['FR0E732829320', 'FR0E732829320'],
    // Monaco: no SIREN follows the key.
    ['FR90000012345', 'FR90000012345'],
  ])('%s passes', (text, normalized) => {
    expect(checkVatNumber(text)).toEqual({ valid: true, normalized })
  })

  test.each([
    ['FR4473282932', 'length'],
    ['FR447328293200', 'length'],
    ['FRO4732829320', 'characters'],
    ['FR45732829320', 'checksum'],
    ['FR44732829321', 'checksum'],
    ['FR0F732829320', 'checksum'],
    ['FR91000012345', 'checksum'],
    ['44732829320', 'country'],
    ['D', 'country'],
    ['DE1', 'length'],
    ['DE12345678_', 'characters'],
  ])('%j is refused for its %s', (text, problem) => {
    expect(checkVatNumber(text)).toMatchObject({ valid: false, problem })
  })

  test('of every key of two digits exactly one fits a SIREN', () => {
    const keys = Array.from({ length: 100 }, (_, key) => String(key).padStart(2, '0'))
    expect(keys.filter((key) => checkVatNumber(`FR${key}732829320`).valid)).toEqual(['44'])
  })
})

describe('IBAN', () => {
  test.each(['FR1420041010050500013M02606', 'FR14 2004 1010 0505 0001 3M02 606', 'de89370400440532013000'])(
    '%s passes',
    (text) => {
      expect(checkIban(text).valid).toBe(true)
    },
  )

  test.each([
    ['FR1420041010050500013M0260', 'length'],
    ['FR1420041010050500013M026066', 'length'],
    ['FR1520041010050500013M02606', 'checksum'],
    ['ZZ1420041010050500013M02606', 'country'],
    ['', 'country'],
    ['FRX420041010050500013M02606', 'characters'],
    ['FR14/0041010050500013M02606', 'characters'],
  ])('%j is refused for its %s', (text, problem) => {
    expect(checkIban(text)).toMatchObject({ valid: false, problem })
  })

  test('any single digit mistyped, and any two neighbours swapped, is found', () => {
    const iban = 'DE89370400440532013000'
    for (const text of withOneDigitChanged(iban)) expect(checkIban(text).valid).toBe(false)
    fc.assert(
      fc.property(fc.integer({ min: 4, max: iban.length - 2 }), (at) => {
        const swapped = iban.slice(0, at) + iban.charAt(at + 1) + iban.charAt(at) + iban.slice(at + 2)
        expect(checkIban(swapped).valid).toBe(swapped === iban)
      }),
    )
  })
})

describe('BIC', () => {
  test.each(['PSSTFRPPXXX', 'psstfrpp', 'PSST FR PP'])('%s passes', (text) => {
    expect(checkBic(text).valid).toBe(true)
  })

  test.each([
    ['PSSTFRP', 'length'],
    ['PSSTFRPPX', 'length'],
    ['PSSTFRPPXXXX', 'length'],
    ['PSST1RPP', 'characters'],
  ])('%j is refused for its %s', (text, problem) => {
    expect(checkBic(text)).toMatchObject({ valid: false, problem })
  })
})
