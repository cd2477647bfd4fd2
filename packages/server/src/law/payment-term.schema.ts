import { END_OF_MONTH_METHODS, LONGEST_TERM_DAYS } from '@recouvrance/core/customers/payment-term'
import { SECTORS } from '@recouvrance/core/law/country-law'
import type { TermAnswer } from '@recouvrance/core/law/lawful-term'
import { z } from 'zod'
import { civilDateValue } from '../platform/api-values.ts'
import { lawCode } from './late-interest.schema.ts'
import { legalAnswer, presentLegalAnswer } from './legal-answer.schema.ts'

const days = z.number().int().min(0).max(LONGEST_TERM_DAYS)

export const paymentTermRequest = z.strictObject({
  law: lawCode,
  issuedOn: civilDateValue,
  deliveredOn: civilDateValue.nullable().default(null),
  term: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('net-days'), days }),
    z.strictObject({
      kind: z.literal('end-of-month'),
      days,
      method: z.enum(END_OF_MONTH_METHODS).nullable().default(null),
    }),
    z.strictObject({ kind: z.literal('none') }),
  ]),
  sector: z.enum(SECTORS).nullable().default(null),
  overseas: z
    .strictObject({
      clearedOn: civilDateValue.nullable().default(null).describe('Customs clearance at the last port'),
      availableOn: civilDateValue.nullable().default(null).describe('Made available in metropolitan France'),
    })
    .nullable()
    .default(null)
    .describe('Goods shipped to an overseas territory'),
})

export const paymentTermAnswer = z.object({
  dueOn: z.string().nullable(),
  latestLawfulDueOn: z.string().nullable(),
  lawful: z.boolean().nullable(),
  ...legalAnswer,
})

export function presentTerm(answer: TermAnswer, language: 'fr' | 'en'): z.infer<typeof paymentTermAnswer> {
  const { dueOn, latestLawfulDueOn, lawful } = answer
  return { dueOn, latestLawfulDueOn, lawful, ...presentLegalAnswer(answer, language) }
}
