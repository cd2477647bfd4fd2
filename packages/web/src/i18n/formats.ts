import { currentLanguage } from './language.ts'

/** How amounts, days and numbers are written: decimal strings stay exact, nothing becomes a float. */

export function money(amount: string, currency: string): string {
  return moneyFormat(locale(), currency).format(amount as Intl.StringNumericLiteral)
}

export function day(date: string): string {
  return dayFormat(locale()).format(noonOf(date))
}

// Lists write thousands of amounts and days, and making a format takes a hundred times as long as using it.
const moneyFormat = remembered(
  (language, currency) => new Intl.NumberFormat(language, { style: 'currency', currency }),
)
const dayFormat = remembered(
  (language) =>
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
)
const countryFormat = remembered((language) => new Intl.DisplayNames(language, { type: 'region' }))

/** "Allemagne" for DE. */
export function country(code: string): string {
  return countryFormat(locale()).of(code) ?? code
}

function remembered<T>(
  make: (language: string, detail: string) => T,
): (language: string, detail?: string) => T {
  const made = new Map<string, T>()
  return (language, detail = '') => {
    const key = `${language} ${detail}`
    const format = made.get(key) ?? make(language, detail)
    made.set(key, format)
    return format
  }
}

export function longDay(date: string): string {
  const format = dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const text = format.format(noonOf(date))
  // The first of a month is an ordinal in French, which Intl does not say.
  return currentLanguage() === 'fr' ? text.replace(/ 1 /, ' 1er ') : text
}

/** `2026-03`. */
export function month(of: string): string {
  return dateFormat({ month: 'long', year: 'numeric' }).format(noonOf(`${of}-01`))
}

export function instant(at: string): string {
  const format = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' })
  return format.format(new Date(at))
}

export function time(at: string): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(new Date(at))
}

export function count(value: number): string {
  return new Intl.NumberFormat(locale()).format(value)
}

/** A rate of the API, in percent: `14.50`. */
export function percent(rate: string): string {
  const format = new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
  })
  return format.format(rate as Intl.StringNumericLiteral)
}

/** "1,2 Mo": how much room a file takes. */
export function size(bytes: number): string {
  const [value, unit] =
    bytes < 1000
      ? [bytes, 'byte']
      : bytes < 1_000_000
        ? [bytes / 1000, 'kilobyte']
        : [bytes / 1_000_000, 'megabyte']
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}

export function list(parts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts)
}

function locale(): string {
  return currentLanguage() === 'fr' ? 'fr-FR' : 'en-GB'
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' })
}

// A civil date has no zone: shown in UTC, it is the same day for everybody.
function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`)
}

/** A share from 0 to 1, in whole percent. */
export function share(part: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(part)
}

export function fileSize(bytes: number): string {
  const [unit, size] =
    bytes < 1_000_000 ? (['kilobyte', bytes / 1000] as const) : (['megabyte', bytes / 1_000_000] as const)
  const format = new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit,
    maximumFractionDigits: size < 10 ? 1 : 0,
  })
  return format.format(size)
}
