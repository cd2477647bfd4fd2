import { expect, test } from 'vitest'
import { LANGUAGES } from '../language/language.ts'
import { civilDate } from './civil-date.ts'
import { formatLongDate, formatShortDate } from './format-date.ts'

const shown = (text: string): string => text.replaceAll('\u00a0', '_')

test('in a table a day is short, and English names its month', () => {
  const day = civilDate('2026-03-04')
  expect(LANGUAGES.map((language) => shown(formatShortDate(day, language)))).toEqual([
    '04/03/2026',
    '4_Mar_2026',
    '04.03.2026',
    '04/03/2026',
    '04/03/2026',
  ])
})

test.each([
  [
    '2026-12-01',
    '1er_décembre_2026',
    '1_December_2026',
    '1._Dezember_2026',
    '1_de_diciembre de_2026',
    '1º_dicembre_2026',
  ],
  [
    '2026-02-28',
    '28_février_2026',
    '28_February_2026',
    '28._Februar_2026',
    '28_de_febrero de_2026',
    '28_febbraio_2026',
  ],
])('in a sentence %s is written out as each language does', (day, ...texts) => {
  expect(LANGUAGES.map((language) => shown(formatLongDate(civilDate(day), language)))).toEqual(texts)
})
