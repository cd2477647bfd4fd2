import { checkBic, checkIban } from '../customers/identifiers.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import { MessageError } from './message-error.ts'

/** One SEPA credit transfer, as a banking app reads it from a QR code. */
export interface EpcTransfer {
  readonly name: string
  /** Without spaces, upper case. */
  readonly iban: string
  readonly bic: string | null
  readonly amount: MinorUnits
  readonly currency: Currency
  /** ISO 11649 `RF…`; excludes `text`. */
  readonly structuredReference: string | null
  readonly text: string | null
}

/** Largest amount of the scheme: 999 999 999.99 EUR, in cents. */
const EPC_MAX_CENTS = 99_999_999_999

/** The guideline bounds the whole payload, so that the code stays within QR version 13 at level M. */
const EPC_MAX_BYTES = 331

/**
 * The text of an EPC069-12 QR code, version 002, UTF-8 (EPC guideline "Quick Response Code: guidelines to enable data
 * capture for the initiation of an SEPA credit transfer"). Lines are separated by LF; empty lines at the end are cut.
 * @throws MessageError `epc-currency`, `epc-amount`, `epc-field-too-long`, `epc-field-invalid`
 */
export function epcPayload(transfer: EpcTransfer): string {
  checkAmount(transfer)
  checkReference(transfer)
  const name = field('name', transfer.name, 70)
  const reference = field('reference', transfer.structuredReference ?? '', 35)
  const text = field('text', transfer.text ?? '', 140)
  const euros = `${Math.floor(transfer.amount / 100)}.${String(transfer.amount % 100).padStart(2, '0')}`
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    transfer.bic ?? '',
    name,
    transfer.iban,
    `EUR${euros}`,
    '',
    reference,
  ]
  const payload = [...lines, text].join('\n').replace(/\n+$/, '')
  if (utf8Length(payload) > EPC_MAX_BYTES) throw tooLong('payload', EPC_MAX_BYTES)
  return payload
}

function checkAmount(transfer: EpcTransfer): void {
  if (transfer.currency !== 'EUR')
    throw new MessageError('epc-currency', {
      fr: `Le QR code de virement n’existe qu’en euros, pas en ${transfer.currency}.`,
      en: `The transfer QR code exists in euro only, not in ${transfer.currency}.`,
    })
  if (!Number.isSafeInteger(transfer.amount) || transfer.amount < 1 || transfer.amount > EPC_MAX_CENTS)
    throw new MessageError('epc-amount', {
      fr: 'Le montant d’un QR code de virement va de 0,01 € à 999 999 999,99 €.',
      en: 'The amount of a transfer QR code goes from €0.01 to €999,999,999.99.',
    })
}

function checkReference(transfer: EpcTransfer): void {
  const { structuredReference, bic, iban } = transfer
  if (structuredReference !== null && transfer.text !== null) throw invalid('text')
  if (structuredReference !== null && !/^[A-Za-z0-9]{1,35}$/.test(structuredReference))
    throw invalid('reference')
  if (bic !== null && !checkBic(bic).valid) throw invalid('bic')
  if (!checkIban(iban).valid) throw invalid('iban')
}

/** A line break inside a field would shift every line after it, and so pay another account. */
function field(name: string, value: string, maxCharacters: number): string {
  const clean = value.replace(/\s+/gu, ' ').trim()
  if (name === 'name' && clean === '') throw invalid('name')
  if ([...clean].length > maxCharacters) throw tooLong(name, maxCharacters)
  return clean
}

function invalid(name: string): MessageError {
  return new MessageError('epc-field-invalid', {
    fr: `QR code de virement : le champ ${name} n’est pas valide.`,
    en: `Transfer QR code: the field ${name} is not valid.`,
  })
}

function tooLong(name: string, max: number): MessageError {
  return new MessageError('epc-field-too-long', {
    fr: `QR code de virement : le champ ${name} dépasse ${max} caractères.`,
    en: `Transfer QR code: the field ${name} is longer than ${max} characters.`,
  })
}

function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
