import { type CivilDate, endOfMonth, isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { checkCreditorReference, checkIban } from '@recouvrance/core/customers/identifiers'
import { cleanText } from '../reading/clean-text.ts'

const LONGEST = { text: 2000, name: 200, reference: 140 } as const

/** One visible line, bounded; null when nothing is left. */
export function said(text: string | null | undefined, kind: keyof typeof LONGEST): string | null {
  if (!text) return null
  const clean = cleanText(text).replaceAll(/\s+/g, ' ').slice(0, LONGEST[kind]).trim()
  return clean === '' ? null : clean
}

/** What banks write where they have no reference. */
const NO_REFERENCE = /^(NOT ?PROVIDED|NOTPROVIDED|NONREF|NON REF|UNKNOWN|N\/?A|-+|0+)$/i

export function referenceOf(text: string | null | undefined): string | null {
  const reference = said(text, 'reference')
  return reference === null || NO_REFERENCE.test(reference) ? null : reference
}

export function ibanOf(text: string | null | undefined): string | null {
  const check = text ? checkIban(text) : null
  return check?.valid ? check.normalized : null
}

/** The first IBAN that a text for people holds. */
export function ibanIn(text: string): string | null {
  for (const [candidate] of text.matchAll(/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/g)) {
    const packed = candidate.replaceAll(' ', '')
    for (let length = Math.min(34, packed.length); length >= 15; length--) {
      const iban = ibanOf(packed.slice(0, length))
      if (iban) return iban
    }
  }
  return null
}

const CREDITOR_REFERENCE = /\bRF\d{2}(?: ?[A-Z0-9]){1,21}\b/i

export function creditorReferenceIn(text: string): string | null {
  const found = CREDITOR_REFERENCE.exec(text)
  const check = found ? checkCreditorReference(found[0]) : null
  return check?.valid ? check.normalized : null
}

/** Two-digit years from 80 on are of the last century. */
export function yearOf(two: string): number {
  return Number(two) + (Number(two) < 80 ? 2000 : 1900)
}

/**
 * A day as a bank writes it. Some count every month as thirty days: the thirtieth of February is its last day.
 * @returns null when there is no such day; `moved` says that it is not the day that was written
 */
export function bankDay(year: number, month: string, day: string): { on: CivilDate; moved: boolean } | null {
  const text = `${year}-${month}-${day}`
  if (isCivilDate(text)) return { on: text, moved: false }
  const first = `${year}-${month}-01`
  const overrun = Number(day) > 28 && Number(day) <= 31 && isCivilDate(first)
  return overrun ? { on: endOfMonth(first), moved: true } : null
}

/** A day or an instant of ISO 8601: what the bank's own clock says is kept. */
export function isoDay(text: string | null | undefined): CivilDate | null {
  const day = text?.trim().slice(0, 10) ?? ''
  return isCivilDate(day) ? day : null
}

/** Sums are kept as whole minor units that JavaScript and PostgreSQL both hold exactly. */
export const MAX_AMOUNT_MINOR = 9_999_999_999_999
