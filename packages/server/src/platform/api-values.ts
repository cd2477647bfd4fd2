import { type CivilDate, isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { AmountError, formatAmount, type MinorUnits, parseAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { formatRate, parseRate } from '@recouvrance/core/money/rate'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { refuseUnstorable } from './storable-text.ts'

/** How dates, amounts, currencies, ids and pages are written in requests: the same in every feature. */

export const civilDateValue = z
  .string()
  .refine(isCivilDate, 'must be a day YYYY-MM-DD between 1900 and 2199')
  .meta({ format: 'date' })
  .transform((text) => text as CivilDate)

/** Amounts keep the digits of their currency, so they are read with `readAmount` once the currency is known. */
export const amountText = z
  .string()
  .regex(/^\d{1,13}(\.\d{1,6})?$/, 'must be a decimal amount such as "1182.29"')
  .describe('Decimal amount with the digits of its currency, zero or more')

export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR')
  .transform(currencyOf)

/** A yearly rate, kept with two decimals or as many as it has. */
export const rateText = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,6})?$/, 'must be a percent such as "14.50"')
  .transform((text) => formatRate(parseRate(text)))
  .describe('Percent a year')

/** Identifiers are text for the caller and a number here; beyond the safe integers nothing was ever numbered. */
export const idText = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'must be an identifier given by this API')
  .transform(Number)

export const idParams = z.object({ id: idText })

/** A list is asked page by page: `after` is what the page before gave as `next`. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.string().min(1).max(500).optional(),
})

export const nextPage = z.string().nullable().describe('Give it as `after` for the next page; null: no more')

/**
 * Reads an amount above zero in its currency.
 * @throws Refusal when it has more digits than the currency, or is zero
 */
export function readAmount(text: string, currency: string, path: string): MinorUnits {
  const minor = minorOf(text, currency)
  if (minor !== null && minor > 0) return minor
  const message = minor === null ? `not an amount in ${currency}` : 'must be above zero'
  const fr =
    minor === null ? `ce n’est pas un montant en ${currency}` : 'le montant doit être supérieur à zéro'
  throw new Refusal(
    'invalid-request',
    `${path}: "${text}" cannot be used: ${message}.`,
    `${path} : « ${text} » est inutilisable : ${fr}.`,
    [{ path, code: 'amount', message, fr }],
  )
}

function minorOf(text: string, currency: string): MinorUnits | null {
  try {
    return parseAmount(text, currencyOf(currency))
  } catch (error) {
    if (error instanceof AmountError) return null
    throw error
  }
}

export function presentAmount(minor: MinorUnits, currency: string): string {
  return formatAmount(minor, currencyOf(currency))
}

/** Place in a list, opaque to the caller. */
export function writeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** @throws Refusal when the text is no cursor of this list */
export function readCursor<Place>(text: string | undefined, shape: z.ZodType<Place>): Place | null {
  if (text === undefined) return null
  try {
    const place: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    refuseUnstorable(place)
    return shape.parse(place)
  } catch {
    throw new Refusal(
      'invalid-request',
      '"after" must be the "next" of the page before, in the same sort order.',
      '« after » doit reprendre le « next » de la page précédente, dans le même ordre de tri.',
      [{ path: 'after', code: 'cursor', message: 'not a place in this list' }],
    )
  }
}
