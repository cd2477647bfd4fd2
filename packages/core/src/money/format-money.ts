import type { Language } from '../language/language.ts'
import type { MinorUnits } from './amount.ts'
import { type Currency, digitsOf } from './currency.ts'

// Not `Intl`: its spaces, symbols and grouping change with the ICU of the running Node, and a letter that is rendered
// again must give the same bytes. The conventions are those of each country's business letters.
const NARROW_NBSP = '\u202f'
const NBSP = '\u00a0'
const MINUS = '\u2212'

/** Symbols that can be mistaken for no other currency; the others keep their ISO code. */
const SYMBOLS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£' }

const SEPARATORS: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = {
  fr: { group: NARROW_NBSP, decimal: ',' },
  en: { group: ',', decimal: '.' },
  de: { group: '.', decimal: ',' },
  es: { group: '.', decimal: ',' },
  it: { group: '.', decimal: ',' },
}

/** `1 234,56 €`, `€1,234.56`, `1.234,56 €`, with the digits of the currency and spaces that never break. */
export function formatMoney(minor: MinorUnits, currency: Currency, language: Language): string {
  const { group, decimal } = SEPARATORS[language]
  const digits = digitsOf(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(?:\d{3})+$)/g, group)
  const number = digits === 0 ? whole : `${whole}${decimal}${text.slice(-digits)}`
  const sign = minor < 0 ? MINUS : ''
  const symbol = SYMBOLS[currency]
  if (language === 'en') return `${sign}${symbol ?? `${currency}${NBSP}`}${number}`
  return `${sign}${number}${NBSP}${symbol ?? currency}`
}
