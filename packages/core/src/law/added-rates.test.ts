import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import type { Semester } from '../calendar/semester.ts'
import { formatRate } from '../money/rate.ts'
import { addedRates, RATE_SERIES } from './added-rates.ts'
import { MissingLegalValueError } from './dated-value.ts'
import { recordedLaw } from './law-of.ts'

const source = { title: 'an official page', url: 'https://rates.example', readOn: civilDate('2026-12-20') }
const rate = (series: string, semester: Semester, value: string) => ({ series, semester, value, source })
const BUSINESSES = { creditor: 'business', debtor: 'business' } as const

/** Default rate of a law on a day, with these rates beside its own. */
function defaultRate(country: string, on: string, ...rates: ReturnType<typeof rate>[]): string {
  const law = recordedLaw(country, addedRates(rates))
  const day = civilDate(on)
  const quoted = law?.interestRegime(BUSINESSES)?.rateOn(day, day)
  return quoted ? formatRate(quoted.rate) : 'none'
}

describe('added rates', () => {
  test('every series has a name of its own', () => {
    const ids = RATE_SERIES.map(({ series }) => series.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('are used from the first day of their half-year to its last, by each law that reads the series', () => {
    const ecb = rate('ecb-refinancing', '2027-S1', '2.65')
    expect(defaultRate('FR', '2026-12-31', ecb)).toBe('12.40')
    expect(defaultRate('FR', '2027-01-01', ecb)).toBe('12.65')
    expect(defaultRate('FR', '2027-06-30', ecb)).toBe('12.65')
    expect(defaultRate('IT', '2027-01-01', ecb)).toBe('10.65')
    expect(defaultRate('BE', '2027-01-01', ecb)).toBe('11.00')
    expect(() => defaultRate('FR', '2027-07-01', ecb)).toThrow(MissingLegalValueError)
    expect(() => defaultRate('DE', '2027-01-01', ecb)).toThrow(MissingLegalValueError)
  })

  test('of another series change nothing, and none displaces a value of the shelf', () => {
    expect(defaultRate('FR', '2026-12-31', rate('ecb-refinancing', '2026-S2', '9.00'))).toBe('12.40')
    expect(() => defaultRate('FR', '2027-01-01', rate('de-base-rate', '2027-S1', '1.52'))).toThrow(
      MissingLegalValueError,
    )
  })

  test('make the laws computable whose base rates nobody has sourced', () => {
    for (const [country, series, expected] of [
      ['AT', 'at-base-rate', '10.20'],
      ['PL', 'pl-reference-rate', '11.00'],
      ['GB', 'gb-base-rate', '9.00'],
      ['GB-SCT', 'gb-base-rate', '9.00'],
      ['DE', 'de-base-rate', '10.00'],
    ] as const) {
      expect(() => defaultRate(country, '2027-01-01')).toThrow(MissingLegalValueError)
      expect(defaultRate(country, '2027-01-01', rate(series, '2027-S1', '1.00'))).toBe(expected)
    }
  })

  test('move the floor of an agreed rate and legal interest too', () => {
    const law = recordedLaw('FR', addedRates([rate('fr-legal-interest-others', '2027-S1', '2.80')]))
    const day = civilDate('2027-01-01')
    const floor = law?.interestRegime(BUSINESSES)?.floorOn?.(day)
    expect(floor && formatRate(floor.rate)).toBe('8.40')
    const legal = law?.legalRegime?.(BUSINESSES).rateOn(day, day)
    expect(legal && formatRate(legal.rate)).toBe('2.80')
    expect(legal).toMatchObject({ added: { id: 'an official page' }, source: { id: 'an official page' } })
  })
})
