import { expect, test } from 'vitest'
import { regionOfAddress } from './region-of-address.ts'

test.each([
  ['FR', '67000', 'FR-67'],
  ['FR', '68200', 'FR-68'],
  ['FR', '57070', 'FR-57'],
  ['FR', '97110', 'FR-971'],
  ['FR', '97400', 'FR-974'],
  ['FR', '97600', 'FR-976'],
  ['FR', '69001', null],
  ['FR', '98000', null],
  ['FR', '6700', null],
  ['FR', null, null],
  ['DE', '67000', null],
])('%s %s lies in %s', (country, postcode, region) => {
  expect(regionOfAddress(country, postcode)).toBe(region)
})
