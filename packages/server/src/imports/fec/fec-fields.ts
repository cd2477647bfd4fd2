import { amountOf } from '../reading/amount-text.ts'

/**
 * Reads the fields of a FEC straight from its bytes. A million lines have four million dates and amounts: making a
 * string of each costs 1.2 s more than this.
 */

/** A field that cannot be read. */
const UNREADABLE = Number.NaN

const SPACE = 0x20
const COMMA = 0x2c
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39

/** Twelve digits and two decimals stay within the safe integers whatever the currency. */
const MAX_PLAIN_BYTES = 13

/**
 * Minor units of an amount. `1234,56` and `1234.5`, nearly all there are, are read from the bytes; what is padded,
 * signed or grouped goes by `amountOf`. Empty is zero.
 * @param digits of the currency after the decimal point
 * @returns UNREADABLE when it is not an amount, or has more decimals than the currency
 */
export function readAmount(bytes: Buffer, from: number, to: number, digits: number): number {
  if (to - from > MAX_PLAIN_BYTES) return amountOf(bytes.toString('latin1', from, to), digits, 'either')
  let value = 0
  let decimals = -1
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0
    if (byte >= ZERO && byte <= NINE) {
      value = value * 10 + (byte - ZERO)
      if (decimals >= 0) decimals++
    } else if ((byte === COMMA || byte === POINT) && decimals < 0 && i > from) decimals = 0
    else return readUnusual(bytes, from, to, digits)
  }
  if (decimals > digits) return readUnusual(bytes, from, to, digits)
  for (let missing = digits - Math.max(decimals, 0); missing > 0; missing--) value *= 10
  return value
}

function readUnusual(bytes: Buffer, from: number, to: number, digits: number): number {
  // No-break spaces of UTF-8 are the only characters beyond ASCII an amount may hold; Latin-1 has its own.
  const text = bytes.toString('latin1', from, to).replaceAll('\xc2\xa0', '').replaceAll('\xe2\x80\xaf', '')
  return amountOf(text, digits, 'either')
}

/**
 * A date as the number yyyymmdd: `20260131`, and the `2026-01-31`, `31/01/2026` that some programs write instead.
 * @returns 0 when empty, UNREADABLE when it is not a day of the years 1900 to 2199
 */
export function readDate(bytes: Buffer, from: number, to: number): number {
  while (from < to && bytes[from] === SPACE) from++
  while (to > from && bytes[to - 1] === SPACE) to--
  if (from === to) return 0
  if (to - from === 8) {
    const value = digitsOf(bytes, from, to)
    return checkedDay(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100)
  }
  if (to - from !== 10) return UNREADABLE
  const yearFirst = !isDigit(bytes[from + 4] ?? 0)
  const at = yearFirst
    ? { year: 0, month: 5, day: 8, marks: [4, 7] }
    : { year: 6, month: 3, day: 0, marks: [2, 5] }
  if (at.marks.some((mark) => isDigit(bytes[from + mark] ?? 0))) return UNREADABLE
  return checkedDay(
    digitsOf(bytes, from + at.year, from + at.year + 4),
    digitsOf(bytes, from + at.month, from + at.month + 2),
    digitsOf(bytes, from + at.day, from + at.day + 2),
  )
}

/** `20260131` as `2026-01-31`. */
export function isoDate(day: number): string {
  const text = String(day)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
}

function checkedDay(year: number, month: number, day: number): number {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return UNREADABLE
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last =
    month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return day <= last ? year * 10_000 + month * 100 + day : UNREADABLE
}

function digitsOf(bytes: Buffer, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0
    if (!isDigit(byte)) return UNREADABLE
    value = value * 10 + (byte - ZERO)
  }
  return value
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE
}

/** +1 for a debit, -1 for a credit: `D`, `C`, `+1`, `-1`, `1`, `+`, `-`, `Débit`, `Crédit`; 0 when it is none. */
export function readSide(text: string): 1 | -1 | 0 {
  const side = text.trim().toUpperCase()
  if (side.startsWith('D') || side === '+1' || side === '1' || side === '+') return 1
  return side.startsWith('C') || side === '-1' || side === '-' ? -1 : 0
}
