import { formatMoney } from '../money/format-money.ts'
import { labelsOf } from './message-labels.ts'
import type { MessageModel } from './message-model.ts'

/** How to pay, as every medium shows it. */
export interface PaymentBlock {
  readonly title: string
  readonly rows: readonly (readonly [label: string, value: string])[]
}

export function paymentBlockOf(model: MessageModel): PaymentBlock {
  const labels = labelsOf(model.customer.language)
  const { payment } = model
  return {
    title: labels.payHeading,
    rows: [
      [labels.holder, payment.holder],
      // Unbreakable spaces: an IBAN cut at the end of a line is copied wrong.
      [labels.iban, payment.ibanGrouped.replaceAll(' ', '\u00a0')],
      ...(payment.bic === null ? [] : [[labels.bic, payment.bic] as const]),
      [labels.amountToPay, formatMoney(model.totals.toPay, model.currency, model.customer.language)],
      [labels.quote, payment.quote],
    ],
  }
}
