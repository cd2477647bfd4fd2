import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import type { Currency } from '@recouvrance/core/money/currency'
import {
  IMPUTATION_ORDERS,
  type Imputation,
  type PaymentToImpute,
} from '@recouvrance/core/payments/impute-payment'
import { z } from 'zod'
import {
  amountText,
  civilDateValue,
  currencyCode,
  presentAmount,
  readAmount,
} from '../platform/api-values.ts'
import { addedRatesInRequest } from './added-rates.schema.ts'
import { lawCode, percentText } from './late-interest.schema.ts'
import { legalAnswer, presentLegalAnswer } from './legal-answer.schema.ts'

const invoice = z.strictObject({
  id: z.string().min(1).max(100),
  principal: amountText,
  dueOn: civilDateValue,
  debtor: z.enum(CUSTOMER_KINDS).default('business'),
  contractualRate: percentText.nullable().default(null),
})

export const allocationRequest = z
  .strictObject({
    law: lawCode,
    paidOn: civilDateValue,
    amount: amountText,
    currency: currencyCode,
    designated: z.array(z.string().min(1).max(100)).max(1000).default([]),
    order: z.enum(IMPUTATION_ORDERS).default('legal'),
    invoices: z.array(invoice).min(1).max(1000),
    addedRates: addedRatesInRequest,
  })
  .superRefine(({ invoices, designated }, context) => {
    const ids = new Set(invoices.map(({ id }) => id))
    if (ids.size < invoices.length)
      context.addIssue({ code: 'custom', path: ['invoices'], message: 'an id is given twice' })
    if (designated.some((id) => !ids.has(id)) || new Set(designated).size < designated.length)
      context.addIssue({
        code: 'custom',
        path: ['designated'],
        message: 'must name invoices of the request, each once',
      })
  })

type AllocationRequest = z.output<typeof allocationRequest>

/** @throws Refusal when an amount does not fit its currency */
export function paymentOf({
  law,
  amount,
  invoices,
  addedRates: _,
  ...same
}: AllocationRequest): PaymentToImpute {
  const { currency } = same
  return {
    ...same,
    amountMinor: readAmount(amount, currency, 'amount'),
    invoices: invoices.map(({ principal, ...rest }, index) => ({
      ...rest,
      principalMinor: readAmount(principal, currency, `invoices.${index}.principal`),
    })),
  }
}

export const allocationAnswer = z.object({
  lines: z.array(
    z.object({
      invoiceId: z.string(),
      interest: z.string(),
      principal: z.string(),
      remainingInterest: z.string(),
      remainingPrincipal: z.string(),
    }),
  ),
  unallocated: z.string(),
  ...legalAnswer,
})

export function presentImputation(
  { lines, unallocatedMinor, toConfirm, articles }: Imputation,
  currency: Currency,
  language: 'fr' | 'en',
): z.infer<typeof allocationAnswer> {
  const money = (minor: number) => presentAmount(minor, currency)
  return {
    lines: lines.map((line) => ({
      invoiceId: line.invoiceId,
      interest: money(line.interestMinor),
      principal: money(line.principalMinor),
      remainingInterest: money(line.remainingInterestMinor),
      remainingPrincipal: money(line.remainingPrincipalMinor),
    })),
    unallocated: money(unallocatedMinor),
    ...presentLegalAnswer({ formula: FORMULA, articles, warnings: toConfirm ? [CONFIRM] : [] }, language),
  }
}

const FORMULA = {
  fr: 'Ce que le débiteur désigne d’abord ; ensuite les dettes échues, dans l’ordre demandé ; dans chacune, les intérêts avant le principal ; le reste attend sur le compte.',
  en: 'What the debtor designates first; then the debts that are due, in the order asked for; in each, interest before principal; the rest waits on the account.',
}

const CONFIRM = {
  code: 'confirm-order',
  message: {
    fr: 'La loi ne définit pas la dette que le débiteur a « le plus d’intérêt » à payer : le taux le plus élevé est supposé, une personne confirme.',
    en: 'The law does not define the debt that the debtor has "most interest" in paying: the highest rate is presumed, a person confirms.',
  },
} as const
