import { checkIban, checkSiren, checkVatNumber } from '@recouvrance/core/customers/identifiers'
import { describe, expect, test } from 'vitest'
import {
  inventedIban,
  inventedMobile,
  inventedPhone,
  inventedSiren,
  vatNumberOf,
} from './invented-identifiers.ts'

const RANKS = Array.from({ length: 200 }, (_, rank) => rank)

describe('invented identifiers', () => {
  test('are well-formed', () => {
    for (const rank of RANKS) {
      const siren = inventedSiren(rank)
      expect(checkSiren(siren)).toEqual({ valid: true, normalized: siren })
      expect(checkVatNumber(vatNumberOf(siren)).valid).toBe(true)
      expect(checkIban(inventedIban(rank * 7_654_321)).valid).toBe(true)
    }
  })

  test('differ from one rank to the next', () => {
    expect(new Set(RANKS.map(inventedSiren)).size).toBe(RANKS.length)
    expect(new Set(RANKS.map(inventedMobile)).size).toBe(RANKS.length)
  })

  test('belong to nobody: SIRENs that begin with 0, a bank code that no bank has, numbers of fiction', () => {
    for (const rank of RANKS) {
      expect(inventedSiren(rank)).toMatch(/^0/)
      expect(inventedIban(rank)).toMatch(/^FR7699998/)
      expect(inventedPhone('paris', rank)).toMatch(/^\+3319900\d{4}$/)
      expect(inventedMobile(rank)).toMatch(/^\+3363998\d{4}$/)
    }
  })

  test('an IBAN holds the key of its RIB: the whole of it is a multiple of 97', () => {
    const rib = inventedIban(123_456).slice(4)
    expect(BigInt(rib) % 97n).toBe(0n)
  })
})
