import { z } from 'zod'
import type { LegalDays } from './legal-days.ts'
import { limitationAnswer, presentClock } from './limitation.schema.ts'

export const legalDays = z.object({
  asOf: z.string(),
  insolvency: z
    .object({
      openedOn: z.string(),
      declareBefore: z
        .string()
        .nullable()
        .describe(
          'Counted from the judgment, for want of its publication: never too late; null: not covered',
        ),
      article: z.string().nullable(),
    })
    .nullable()
    .describe('Claims must be declared in it'),
  debts: z.array(
    z.object({
      itemId: z.string(),
      state: z
        .enum(['unknown', 'passed', 'near', 'running'])
        .describe('unknown: no period is recorded; near: by one reading or the other'),
      lastDay: z.string().nullable(),
      withoutPayments: z
        .string()
        .nullable()
        .describe('The last day if the payments are no acknowledgement; null: the same day'),
      given: z.boolean().describe('By the file that brought the debt'),
      clock: limitationAnswer.nullable().describe('How the law comes to it'),
    }),
  ),
})

export function presentLegalDays(
  { asOf, declaration, debts }: LegalDays,
  language: 'fr' | 'en',
): z.infer<typeof legalDays> {
  return {
    asOf,
    insolvency: declaration && {
      openedOn: declaration.openedOn,
      declareBefore: declaration.earliestLastDay,
      article: declaration.article,
    },
    debts: debts.map(({ id, clock: { answer, ...clock } }) => ({
      itemId: String(id),
      ...clock,
      clock: answer && presentClock(answer, language),
    })),
  }
}
