import { currencyOf } from '@recouvrance/core/money/currency'
import { expect, test } from 'vitest'
import { separatorOf } from '../reading/csv-dialect.ts'
import { digitsOfNumber } from '../reading/table-rows.ts'
import { AmountSurvey, currencyBeside, currencyNamed } from './table-amounts.ts'
import { bucketsIn, fromDaysOf } from './table-buckets.ts'
import { countryNamed, languageNamed } from './table-countries.ts'
import { termNamed } from './table-terms.ts'

test.each([
  ['a;b;c\n1,5;2,5;3\n', ';'],
  ['a,b,c\n1.5,"2,5;x;y;z",3\n', ','],
  ['a\tb\tc\n1,5\t2;5\t3\n', '\t'],
  ['a|b|c\n1|2|3\n', '|'],
  ['sep=|\na;b;c|d\n1;2;3|4\n', '|'],
  ['"sep=,"\r\na;b,c\r\n', ','],
  ['alone\n', ';'],
  ['a,b\n12" pipe,3\n', ','],
])('the separator of %j is %j', (text, separator) => {
  expect(separatorOf(text)).toBe(separator)
})

test.each([
  [['1.234,56', '12'], 'comma'],
  [['1,234.56', '12'], 'point'],
  [['1.234.567', '12'], 'comma'],
  [['12,5', '1.234'], 'comma'],
  [['0.589'], 'point'],
  [['12345.678'], 'point'],
  [['12', '7'], 'either'],
  [['12,5', '12.5'], 'either'],
])('amounts %j are written with %s', (texts, mark) => {
  const survey = new AmountSurvey()
  for (const text of texts) survey.add(text)
  expect(survey.decide(undefined, undefined)).toBe(mark)
})

test('amounts that all read in two ways are refused unless the mapping or the file before decides', () => {
  const survey = new AmountSurvey()
  for (const text of ['1.234', '12.345']) survey.add(text)
  expect(() => survey.decide(undefined, undefined)).toThrow(
    expect.objectContaining({ reason: 'ambiguous-amounts' }),
  )
  expect(survey.decide('comma', undefined)).toBe('comma')
  expect(survey.decide(undefined, 'point')).toBe('point')
})

test.each([
  [1234.5600000000002, '1234.56'],
  [0.1 + 0.2, '0.3'],
  [1e21, '1000000000000000000000'],
  [1930571429, '1930571429'],
  [-0.000001, '-0.000001'],
])('the number %d is written %s', (value, text) => {
  expect(digitsOfNumber(value)).toBe(text)
})

test('currencies are known by code, sign and word, and beside amounts', () => {
  expect(['eur', '€', 'Euros', '£', 'USD', '$', 'E1R'].map(currencyNamed)).toEqual([
    'EUR',
    'EUR',
    'EUR',
    'GBP',
    'USD',
    null,
    null,
  ])
  expect(['12,50 €', 'USD 5', '5 CR', '5', 12].map(currencyBeside)).toEqual([
    currencyOf('EUR'),
    currencyOf('USD'),
    null,
    null,
    null,
  ])
})

test.each([
  ['Non échu', null],
  ['À échoir', null],
  ['Current', null],
  ['0-30', 1],
  ['1 à 30 jours', 1],
  ['31-60 j', 31],
  ['Échu 61 - 90', 61],
  ['> 90', 91],
  ['+ de 90 jours', 91],
  ['Plus de 120 j', 121],
  ['90+', 90],
  ['Moins de 30 jours', 1],
  ['31 to 60 days', 31],
  ['Client', undefined],
  ['Total', undefined],
  ['90-30', undefined],
])('the bucket %j begins on day %s', (name, days) => {
  expect(fromDaysOf(name.replace(/^Échu /, ''))).toBe(days)
  expect(bucketsIn([name]).map(({ fromDays }) => fromDays)).toEqual(days === undefined ? [] : [days])
})

test.each([
  ['30 jours', { kind: 'net-days', days: 30 }],
  ['Net 45', { kind: 'net-days', days: 45 }],
  ['30', { kind: 'net-days', days: 30 }],
  ['comptant', { kind: 'net-days', days: 0 }],
  ['45 jours fin de mois', { kind: 'end-of-month', days: 45, method: 'days-then-month-end' }],
  ['30 j FDM', { kind: 'end-of-month', days: 30, method: 'days-then-month-end' }],
  ['Fin de mois + 45 jours', { kind: 'end-of-month', days: 45, method: 'month-end-then-days' }],
  ['fin de mois', { kind: 'end-of-month', days: 0, method: 'days-then-month-end' }],
  ['240 jours', { kind: 'net-days', days: 240 }],
  ['241 jours', null],
  ['30 jours fin de mois le 10', null],
  ['LCR 30 jours', null],
  ['NAA8', null],
  ['', null],
])('the term %j is %j', (text, term) => {
  expect(termNamed(text)).toEqual(term)
})

test('countries and languages are known by code and by name', () => {
  expect(
    ['FR', 'France', 'ALLEMAGNE', 'Germany', 'España', 'uk', 'USA', 'Côte d’Ivoire', 'EU', 'Nulle part'].map(
      countryNamed,
    ),
  ).toEqual(['FR', 'FR', 'DE', 'DE', 'ES', 'GB', 'US', 'CI', null, null])
  expect(['fr', 'FR', 'fr-FR', 'Français', 'German', 'Italiano', 'nl'].map(languageNamed)).toEqual([
    'fr',
    'fr',
    'fr',
    'fr',
    'de',
    'it',
    null,
  ])
})
