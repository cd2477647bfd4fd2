import type { CivilDate } from '../calendar/civil-date.ts'
import type { Language } from '../customers/customer.ts'
import type { MinorUnits } from '../money/amount.ts'
import { type Currency, digitsOf } from '../money/currency.ts'

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

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
    ' ',
  ),
}

function monthOf(date: CivilDate, language: Language): string {
  return MONTHS[language][Number(date.slice(5, 7)) - 1] ?? ''
}

/** For tables: `31/12/2026`, `31.12.2026`; `31 Dec 2026` in English, where 03/04 means two different days. */
export function formatShortDate(date: CivilDate, language: Language): string {
  const [year, month, day] = date.split('-')
  if (language === 'en') return `${Number(day)}${NBSP}${monthOf(date, language).slice(0, 3)}${NBSP}${year}`
  const separator = language === 'de' ? '.' : '/'
  return `${day}${separator}${month}${separator}${year}`
}

/** For sentences: `1er décembre 2026`, `1 December 2026`, `1. Dezember 2026`, `1 de diciembre de 2026`. */
export function formatLongDate(date: CivilDate, language: Language): string {
  const year = date.slice(0, 4)
  const day = Number(date.slice(8, 10))
  const month = monthOf(date, language)
  switch (language) {
    case 'fr':
      return `${day === 1 ? '1er' : day}${NBSP}${month}${NBSP}${year}`
    case 'de':
      return `${day}.${NBSP}${month}${NBSP}${year}`
    case 'es':
      return `${day}${NBSP}de${NBSP}${month} de${NBSP}${year}`
    case 'it':
      return `${day === 1 ? '1º' : day}${NBSP}${month}${NBSP}${year}`
    case 'en':
      return `${day}${NBSP}${month}${NBSP}${year}`
  }
}

const LAST_JOINT: Readonly<Record<Language, string>> = {
  fr: ' et ',
  en: ' and ',
  de: ' und ',
  es: ' y ',
  it: ' e ',
}

/** `a`, `a et b`, `a, b et c`. */
export function joinList(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts[0] ?? ''
  return parts.slice(0, -1).join(', ') + LAST_JOINT[language] + (parts.at(-1) ?? '')
}

const REMINDERS: Readonly<
  Record<Language, { readonly one: string; readonly many: string; readonly of: string }>
> = {
  fr: { one: 'notre rappel', many: 'nos rappels', of: 'du' },
  en: { one: 'our reminder', many: 'our reminders', of: 'of' },
  de: { one: 'unserer Erinnerung', many: 'unserer Erinnerungen', of: 'vom' },
  es: { one: 'nuestro recordatorio', many: 'nuestros recordatorios', of: 'del' },
  it: { one: 'il nostro sollecito', many: 'i nostri solleciti', of: 'del' },
}

/** More dates would make the sentence unreadable; the last ones are those that the customer can find again. */
const REMINDERS_NAMED = 3

/** `nos rappels du 20 octobre 2026 et du 3 novembre 2026`, in the case that follows « malgré », `trotz`, `despite`. */
export function remindersPhrase(dates: readonly CivilDate[], language: Language): string | null {
  if (dates.length === 0) return null
  const { one, many, of } = REMINDERS[language]
  const days = dates.slice(-REMINDERS_NAMED).map((date) => `${of} ${formatLongDate(date, language)}`)
  return `${dates.length === 1 ? one : many} ${joinList(days, language)}`
}
