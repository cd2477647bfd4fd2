import { describe, expect, test } from 'vitest'
import { namedHolidays, publicHolidays } from './public-holidays.ts'

function isHoliday(country: string, region: string | null, day: string): boolean {
  return publicHolidays(country, region, Number(day.slice(0, 4))).some((holiday) => holiday === day)
}

test('the eleven public holidays of France, sorted', () => {
  expect(publicHolidays('FR', null, 2026)).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ])
})

describe('regions that have more of them', () => {
  test.each([
    ['FR-57', '2026-04-03', 'Good Friday in Moselle'],
    ['FR-67', '2026-12-26', 'Saint Stephen in Bas-Rhin'],
    ['FR-68', '2026-12-26', 'Saint Stephen in Haut-Rhin'],
    ['FR-6AE', '2026-04-03', 'Good Friday in the European Collectivity of Alsace'],
    ['FR-971', '2026-05-27', 'abolition of slavery, Guadeloupe'],
    ['FR-GP', '2026-05-27', 'the same by its older code'],
    ['FR-972', '2026-05-22', 'abolition of slavery, Martinique'],
    ['FR-973', '2026-06-10', 'abolition of slavery, French Guiana'],
    ['FR-974', '2026-12-20', 'abolition of slavery, Réunion'],
    ['FR-976', '2026-04-27', 'abolition of slavery, Mayotte'],
  ])('%s on %s: %s', (region, day) => {
    expect(isHoliday('FR', region, day)).toBe(true)
    expect(isHoliday('FR', null, day)).toBe(false)
    expect(isHoliday('FR', region, '2026-07-14')).toBe(true)
  })

  test('overseas territories under their own country code', () => {
    expect(isHoliday('RE', null, '2026-12-20')).toBe(true)
    expect(isHoliday('MQ', null, '2026-05-22')).toBe(true)
    expect(isHoliday('MQ', null, '2026-07-14')).toBe(true)
  })

  test('Saint-Martin keeps the 28th of May since 2018', () => {
    expect(isHoliday('MF', null, '2026-05-28')).toBe(true)
    expect(isHoliday('MF', null, '2017-05-28')).toBe(false)
  })

  test('the region of another country, or one that is not known, changes nothing', () => {
    expect(publicHolidays('FR', 'DE-BY', 2026)).toEqual(publicHolidays('FR', null, 2026))
    expect(publicHolidays('FR', 'FR-ZZ', 2026)).toEqual(publicHolidays('FR', null, 2026))
  })
})

test('a customer abroad has the holidays of its own country', () => {
  expect(isHoliday('DE', null, '2026-10-03')).toBe(true)
  expect(isHoliday('DE', null, '2026-07-14')).toBe(false)
  expect(isHoliday('DE', 'DE-BY', '2026-01-06')).toBe(true)
  expect(isHoliday('BE', null, '2026-07-21')).toBe(true)
  expect(isHoliday('GB', null, '2026-12-28')).toBe(true)
  expect(publicHolidays('XX', null, 2026)).toEqual([])
})

test('Easter moves: Monday holidays of common and leap years', () => {
  expect(isHoliday('FR', null, '2024-04-01')).toBe(true)
  expect(isHoliday('FR', null, '2024-05-20')).toBe(true)
  expect(isHoliday('FR', null, '2038-04-26')).toBe(true)
})

test('holidays have names in the language that is asked for, and what was corrected has one too', () => {
  const names = (region: string | null, year = 2027) =>
    namedHolidays('FR', region, year, 'fr').map(({ on, name }) => `${on} ${name}`)
  expect(names(null)).toHaveLength(11)
  expect(names(null)).toContain('2027-03-29 Lundi de Pâques')
  expect(names('FR-67')).toContain('2027-12-26 Lendemain de Noël')
  expect(namedHolidays('MF', null, 2027, 'fr').find(({ on }) => on === '2027-05-28')?.name).toBe(
    'Abolition de l’esclavage',
  )
  expect(namedHolidays('XX', null, 2027, 'fr')).toEqual([])
})
