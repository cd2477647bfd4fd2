import { type Currency, digitsOf } from '../money/currency.ts'
import type { Params } from './decision.ts'

/** Languages of those who work with the product; what a customer reads is in `reminders`. */
export type UserLanguage = 'fr' | 'en'

/** Reads the values of a sentence and puts them into words. A missing value is empty, never `undefined`. */
export type SentenceValues = {
  text: (name: string) => string
  number: (name: string) => number | null
  date: (name: string) => string
  money: (name: string) => string
  has: (name: string) => boolean
}

export function sentenceValues(params: Params | null, language: UserLanguage): SentenceValues {
  const value = (name: string) => params?.[name] ?? null
  const text = (name: string) => String(value(name) ?? '')
  return {
    text,
    has: (name) => value(name) !== null,
    number: (name) => {
      const found = value(name)
      return typeof found === 'number' ? found : null
    },
    date: (name) => shortDate(text(name), language),
    money: (name) => money(Number(value(name) ?? 0), text('currency') as Currency, language),
  }
}

const NBSP = '\u00a0'
const NARROW_NBSP = '\u202f'
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `31/12/2026`; `31 Dec 2026` in English, where 03/04 means two different days. */
export function shortDate(date: string, language: UserLanguage): string {
  const [year = '', month = '', day = ''] = date.split('-')
  if (language === 'fr') return `${day}/${month}/${year}`
  return `${Number(day)}${NBSP}${MONTHS[Number(month) - 1] ?? ''}${NBSP}${year}`
}

function money(minor: number, currency: Currency, language: UserLanguage): string {
  const digits = digitsOf(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const group = language === 'fr' ? NARROW_NBSP : ','
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(?:\d{3})+$)/g, group)
  const number = digits === 0 ? whole : `${whole}${language === 'fr' ? ',' : '.'}${text.slice(-digits)}`
  const sign = minor < 0 ? '\u2212' : ''
  if (language === 'en') return `${sign}${currency === 'EUR' ? '€' : `${currency}${NBSP}`}${number}`
  return `${sign}${number}${NBSP}${currency === 'EUR' ? '€' : currency}`
}
