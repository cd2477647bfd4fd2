import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import type { Claim } from '@recouvrance/core/law/claim'
import type { ClaimStatement } from '@recouvrance/core/law/claim-statement'
import { DAY_COUNTS, FIRST_DAYS } from '@recouvrance/core/law/late-interest'
import type { Currency } from '@recouvrance/core/money/currency'
import { formatRate, parseRate } from '@recouvrance/core/money/rate'
import { z } from 'zod'
import {
  amountText,
  civilDateValue,
  currencyCode,
  presentAmount,
  readAmount,
} from '../platform/api-values.ts'
import { addedRatesInRequest } from './added-rates.schema.ts'
import type { InterestQuestion } from './compute-late-interest.ts'
import { legalAnswer, presentLegalAnswer } from './legal-answer.schema.ts'

const MOST_MOVEMENTS = 10_000

const movement = z.strictObject({ on: civilDateValue, amount: amountText })

export const percentText = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,6})?$/, 'must be a percent such as "14.50"')
  .transform(parseRate)

export const lawCode = z.string().min(2).max(10).describe('ISO 3166 code of the law: FR, DE, GB-SCT…')

export const lateInterestRequest = z.strictObject({
  law: lawCode,
  creditor: z.enum(['business', 'individual']),
  debtor: z.enum(CUSTOMER_KINDS),
  principal: amountText.describe('Amount with VAT'),
  currency: currencyCode,
  dueOn: civilDateValue,
  asOf: civilDateValue.describe('Day up to which interest is counted'),
  payments: z.array(movement).max(MOST_MOVEMENTS).default([]).describe('Interest first'),
  credits: z
    .array(movement)
    .max(MOST_MOVEMENTS)
    .default([])
    .describe('Credit notes: principal, from their date'),
  contractualRate: percentText.nullable().default(null),
  basis: z
    .enum(['default', 'legal'])
    .default('default')
    .describe('legal: the legal rate whoever owes, as a judgment gives it'),
  formalNoticeOn: civilDateValue.nullable().default(null),
  insolvencyJudgmentOn: civilDateValue.nullable().default(null),
  capitalisedFrom: civilDateValue.nullable().default(null).describe('Interest of whole years bears interest'),
  judgmentEnforceableOn: civilDateValue
    .nullable()
    .default(null)
    .describe('Day on which a judgment became enforceable: five points more after two months'),
  dayCount: z.enum(DAY_COUNTS).default('ACT/365'),
  firstDay: z.enum(FIRST_DAYS).default('day-after-due'),
  addedRates: addedRatesInRequest,
})

type LateInterestRequest = z.output<typeof lateInterestRequest>

/** @throws Refusal when an amount does not fit its currency */
export function questionOf(request: Omit<LateInterestRequest, 'addedRates'>): InterestQuestion {
  const { law, basis, creditor, debtor, principal, payments, credits, judgmentEnforceableOn, ...same } =
    request
  return {
    country: law,
    basis,
    judgmentEnforceableOn,
    debt: {
      ...same,
      parties: { creditor, debtor },
      principalMinor: readAmount(principal, same.currency, 'principal'),
      payments: movementsOf(payments, same.currency, 'payments'),
      credits: movementsOf(credits, same.currency, 'credits'),
    },
  }
}

function movementsOf(movements: readonly z.output<typeof movement>[], currency: Currency, path: string) {
  return movements.map(({ on, amount }, index) => ({
    on,
    amountMinor: readAmount(amount, currency, `${path}.${index}.amount`),
  }))
}

const claim = {
  segments: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      days: z.number(),
      rate: z.string(),
      principal: z.string(),
      amount: z.string(),
    }),
  ),
  interest: z.string().describe('All the interest that ran, paid or not'),
  interestDue: z.string().describe('What is unpaid of it'),
  recoveryCompensation: z.string(),
  recoveryCompensationCurrency: z.string(),
  principalDue: z.string(),
  surplus: z.string().describe('Received beyond what is owed'),
  totalDue: z.string(),
}

export const lateInterestAnswer = z.object({
  law: z.string(),
  currency: z.string(),
  ...claim,
  alternatives: z
    .object({ floor: z.object(claim), default: z.object(claim) })
    .nullable()
    .describe('When an agreed rate lies below the floor'),
  ...legalAnswer,
})

export function presentStatement(
  law: string,
  currency: Currency,
  statement: ClaimStatement,
  language: 'fr' | 'en',
): z.infer<typeof lateInterestAnswer> {
  const { alternatives } = statement
  return {
    law,
    currency,
    ...presentClaim(statement.claim, currency),
    alternatives: alternatives && {
      floor: presentClaim(alternatives.floor, currency),
      default: presentClaim(alternatives.default, currency),
    },
    ...presentLegalAnswer(statement, language),
  }
}

function presentClaim(owed: Claim, currency: Currency) {
  const { compensation } = owed
  const compensationCurrency = compensation?.currency ?? currency
  return {
    segments: owed.segments.map(({ from, to, days, rate, principalMinor, amountMinor }) => ({
      from,
      to,
      days,
      rate: formatRate(rate),
      principal: presentAmount(principalMinor, currency),
      amount: presentAmount(amountMinor, currency),
    })),
    interest: presentAmount(owed.interestMinor, currency),
    interestDue: presentAmount(owed.interestDueMinor, currency),
    recoveryCompensation: presentAmount(compensation?.amountMinor ?? 0, compensationCurrency),
    recoveryCompensationCurrency: compensationCurrency,
    principalDue: presentAmount(owed.principalDueMinor, currency),
    surplus: presentAmount(owed.surplusMinor, currency),
    totalDue: presentAmount(owed.totalDueMinor, currency),
  }
}
