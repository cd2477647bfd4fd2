import type { CivilDate } from '../calendar/civil-date.ts'
import { formatLongDate, formatShortDate } from '../calendar/format-date.ts'
import type { UserLanguage } from '../language/language.ts'
import type { Currency } from '../money/currency.ts'
import { formatMoney } from '../money/format-money.ts'
import type { Params } from './decision.ts'

/** Reads the values of a sentence and puts them into words. A missing value is empty, never `undefined`. */
export type SentenceValues = {
  text: (name: string) => string
  number: (name: string) => number | null
  date: (name: string) => string
  longDate: (name: string) => string
  money: (name: string) => string
  has: (name: string) => boolean
}

export function sentenceValues(params: Params | null, language: UserLanguage): SentenceValues {
  const value = (name: string) => params?.[name] ?? null
  const text = (name: string) => String(value(name) ?? '')
  const dated = (format: typeof formatShortDate) => (name: string) =>
    value(name) === null ? '' : format(text(name) as CivilDate, language)
  return {
    text,
    has: (name) => value(name) !== null,
    number: (name) => {
      const found = value(name)
      return typeof found === 'number' ? found : null
    },
    date: dated(formatShortDate),
    longDate: dated(formatLongDate),
    money: (name) => formatMoney(Number(value(name) ?? 0), text('currency') as Currency, language),
  }
}
