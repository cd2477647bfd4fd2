import { type CivilDate, isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { dateOfSerial } from '../reading/spreadsheet-date.ts'

/**
 * How a column writes its dates. Separators may be `/`, `.`, `-` or a space, days and months may have one digit, years
 * two, and a time may follow; the order of the parts is what has to be known.
 */
export type DateFormat = 'YYYY-MM-DD' | 'DD/MM/YYYY' | 'MM/DD/YYYY' | 'YYYYMMDD' | 'excel-serial'

export const DATE_FORMATS: readonly DateFormat[] = [
  'YYYY-MM-DD',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYYMMDD',
  'excel-serial',
]

const TIME = String.raw`(?:[ T]+\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]m)?(?:Z|[+-]\d{2}:?\d{2})?)?$`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})${TIME}`, 'i')
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})${TIME}`, 'i')
const WITH_MONTH_NAME = new RegExp(
  String.raw`^(\d{1,2})[-/. ]?([\p{L}]{3,9})\.?[-/. ]?(\d{4}|\d{2})${TIME}`,
  'iu',
)
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const SERIAL = /^\d{5}(?:\.\d+)?$/

/** Beginnings of the names of the months in French and English, without accents. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['fev', 'feb'],
  ['mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aou', 'aug'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
]

/**
 * The day that a text names. A date that begins with its year reads in one way and is read whatever the format.
 * @returns null when it is none, of the years 1900 to 2199
 */
export function dateOf(text: string, format: DateFormat): CivilDate | null {
  const iso = YEAR_FIRST.exec(text)
  if (iso) return day(iso[1], iso[2], iso[3])
  if (format === 'YYYYMMDD') {
    const compact = COMPACT.exec(text)
    return compact ? day(compact[1], compact[2], compact[3]) : null
  }
  if (format === 'excel-serial') return SERIAL.test(text) ? dateOfSerial(Number(text)) : null
  const named = WITH_MONTH_NAME.exec(text)
  if (named) return day(fourDigits(named[3]), String(monthNamed(named[2] ?? '')), named[1])
  const parts = format === 'YYYY-MM-DD' ? null : YEAR_LAST.exec(text)
  if (!parts) return null
  const [, first, second, year] = parts
  return format === 'DD/MM/YYYY' ? day(fourDigits(year), second, first) : day(fourDigits(year), first, second)
}

function monthNamed(name: string): number {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return MONTHS.findIndex((beginnings) => beginnings.some((beginning) => plain.startsWith(beginning))) + 1
}

// Invoices of two-digit years are of this century; 80 to 99 are birthdays and old balances.
function fourDigits(year = ''): string {
  return year.length === 4 ? year : `${Number(year) < 80 ? 20 : 19}${year}`
}

function day(year = '', month = '', dayOfMonth = ''): CivilDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isCivilDate(text) ? text : null
}

const DAY_IN_TITLE = /\b(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2} \p{L}{3,9} \d{4})\b/gu

/**
 * The day that the title above a table names: *Balance âgée au 31/12/2025*. Null when it names none, or several, or
 * one that reads in two ways.
 */
export function dayInTitle(title: string): CivilDate | null {
  const days = new Set<CivilDate | null>()
  for (const [text] of title.matchAll(DAY_IN_TITLE)) {
    const dayFirst = dateOf(text, 'DD/MM/YYYY')
    const monthFirst = dateOf(text, 'MM/DD/YYYY')
    days.add(dayFirst && monthFirst && dayFirst !== monthFirst ? null : (dayFirst ?? monthFirst))
  }
  const [day, ...more] = days
  return more.length > 0 ? null : (day ?? null)
}
