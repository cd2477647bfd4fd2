import { checkIban } from '../customers/identifiers.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import { epcPayload } from './epc-payload.ts'
import { MessageError } from './message-error.ts'

/** The creditor's bank account on which this message asks to be paid. */
export interface PaymentAccount {
  /** The name of the account's holder, as the bank knows it. */
  readonly holder: string
  /** With or without spaces. */
  readonly iban: string
  readonly bic: string | null
  /** An ISO 11649 creditor reference (`RF…`), when the creditor matches its payments by it. */
  readonly structuredReference: string | null
}

/** What the customer needs to pay by transfer. */
export interface PaymentDetails {
  readonly holder: string
  /** Without spaces, upper case. */
  readonly iban: string
  /** In groups of four, as it is read aloud. */
  readonly ibanGrouped: string
  readonly bic: string | null
  readonly structuredReference: string | null
  /** What the customer should quote on its transfer: the structured reference if any, otherwise ours. */
  readonly quote: string
  /** Content of the EPC069-12 QR code; null when the scheme does not allow one (not in euro, nothing to pay). */
  readonly epcPayload: string | null
}

/** @throws MessageError `invalid-iban`, or a refusal of the EPC payload for a field that does not fit */
export function paymentDetailsOf(
  account: PaymentAccount,
  toPay: MinorUnits,
  currency: Currency,
  reference: string,
): PaymentDetails {
  const { valid, normalized: iban } = checkIban(account.iban)
  if (!valid)
    throw new MessageError('invalid-iban', {
      fr: `L’IBAN ${account.iban} n’est pas valide : corrigez le compte bancaire du créancier.`,
      en: `The IBAN ${account.iban} is not valid: correct the creditor’s bank account.`,
    })
  return {
    holder: account.holder,
    iban,
    ibanGrouped: iban.replace(/(.{4})(?=.)/g, '$1 '),
    bic: account.bic,
    structuredReference: account.structuredReference,
    quote: account.structuredReference ?? reference,
    epcPayload:
      currency === 'EUR' && toPay > 0 && toPay <= 99_999_999_999
        ? epcPayload({
            // SEPA carries 70 characters of a name; the full one stands beside the code.
            name: [...account.holder].slice(0, 70).join(''),
            iban,
            bic: account.bic,
            amount: toPay,
            currency,
            structuredReference: account.structuredReference,
            text: account.structuredReference === null ? reference : null,
          })
        : null,
  }
}
