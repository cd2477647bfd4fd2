import { expect, test } from 'vitest'
import type { Language } from '../language/language.ts'
import { currencyOf } from './currency.ts'
import { formatMoney } from './format-money.ts'

/** Spaces that never break, made visible: `_` is the full one, `~` the narrow one. */
const shown = (minor: number, currency: string, language: Language): string =>
  formatMoney(minor, currencyOf(currency), language).replaceAll('\u00a0', '_').replaceAll('\u202f', '~')

test.each<[number, string, Language, string]>([
  [0, 'EUR', 'fr', '0,00_€'],
  [5, 'EUR', 'fr', '0,05_€'],
  [99_999, 'EUR', 'fr', '999,99_€'],
  [100_000, 'EUR', 'fr', '1~000,00_€'],
  [123_456_789, 'EUR', 'en', '€1,234,567.89'],
  [123_456_789, 'EUR', 'de', '1.234.567,89_€'],
  [-123_456, 'EUR', 'es', '\u22121.234,56_€'],
  [-123_456, 'EUR', 'en', '\u2212€1,234.56'],
  [123_456, 'GBP', 'en', '£1,234.56'],
  [123_456, 'USD', 'en', 'USD_1,234.56'],
  [123_456, 'USD', 'it', '1.234,56_USD'],
  [123_456, 'JPY', 'fr', '123~456_JPY'],
])('%i minor units of %s in %s: %s', (minor, currency, language, text) => {
  expect(shown(minor, currency, language)).toBe(text)
})
