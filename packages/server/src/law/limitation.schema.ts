import { CLOCK_EVENT_KINDS } from '@recouvrance/core/claims/clock-event'
import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import { CLAIM_KINDS } from '@recouvrance/core/law/country-law'
import type { ClockAnswer } from '@recouvrance/core/law/limitation-clock'
import { z } from 'zod'
import { civilDateValue } from '../platform/api-values.ts'
import { lawCode } from './late-interest.schema.ts'
import { legalAnswer, presentLegalAnswer } from './legal-answer.schema.ts'

const clockEvent = z
  .strictObject({
    kind: z.enum(CLOCK_EVENT_KINDS),
    on: civilDateValue,
    until: civilDateValue.nullable().default(null),
  })
  .refine(({ on, until }) => until === null || until >= on, {
    path: ['until'],
    message: 'must not be before "on"',
  })

export const limitationRequest = z.strictObject({
  law: lawCode,
  debtor: z.enum(CUSTOMER_KINDS),
  claim: z.enum(CLAIM_KINDS).default('goods-or-services'),
  dueOn: civilDateValue.nullable().default(null).describe('Agreed term; null: none was agreed'),
  completedOn: civilDateValue.nullable().default(null).describe('Delivery of the goods or end of the work'),
  events: z.array(clockEvent).max(1000).default([]),
})

export const limitationAnswer = z.object({
  lastDay: z.string().nullable(),
  cap: z.string().nullable(),
  prudentLastDay: z.string().nullable().describe('If no term was in fact agreed'),
  chain: z.array(
    z.object({
      on: z.string(),
      effect: z.string(),
      text: z.string(),
      lastDay: z.string(),
      article: z.string(),
    }),
  ),
  ...legalAnswer,
})

export function presentClock(answer: ClockAnswer, language: 'fr' | 'en'): z.infer<typeof limitationAnswer> {
  const { lastDay, cap, prudentLastDay, chain, warnings, missing } = answer
  const formula = {
    fr: chain.map(({ text }) => text.fr).join(' ; '),
    en: chain.map(({ text }) => text.en).join('; '),
  }
  const articles = chain.map(({ source }) => source)
  return {
    lastDay,
    cap,
    prudentLastDay,
    chain: chain.map(({ on, effect, text, lastDay: last, source }) => ({
      on,
      effect,
      text: text[language],
      lastDay: last,
      article: source.id,
    })),
    ...presentLegalAnswer({ formula, articles, warnings, missing }, language),
  }
}
