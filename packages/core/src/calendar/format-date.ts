import type { Language } from '../language/language.ts'
import type { CivilDate } from './civil-date.ts'

// Not `Intl`: a letter that is rendered again must give the same bytes (see `money/format-money.ts`).
const NBSP = '\u00a0'

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
