import { formatWhole, NUMBER_MARKS } from '../language/format-number.ts'
import type { Language } from '../language/language.ts'
import type { MinorUnits } from './amount.ts'
import { type Currency, digitsOf } from './currency.ts'

// Not `Intl`: its spaces, symbols and grouping change with the ICU of the running Node, and a letter that is rendered
// again must give the same bytes.
const NBSP = '\u00a0'
const MINUS = '\u2212'

/** Symbols that can be mistaken for no other currency; the others keep their ISO code. */
const SYMBOLS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£' }

/** `1 234,56 €`, `€1,234.56`, `1.234,56 €`, with the digits of the currency and spaces that never break. */
export function formatMoney(minor: MinorUnits, currency: Currency, language: Language): string {
  const digits = digitsOf(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = formatWhole(text.slice(0, text.length - digits), language)
  const number = digits === 0 ? whole : `${whole}${NUMBER_MARKS[language].decimal}${text.slice(-digits)}`
  const sign = minor < 0 ? MINUS : ''
  const symbol = SYMBOLS[currency]
  if (language === 'en') return `${sign}${symbol ?? `${currency}${NBSP}`}${number}`
  return `${sign}${number}${NBSP}${symbol ?? currency}`
}
