import { CLOCK_EVENT_KINDS } from '@recouvrance/core/claims/clock-event'
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
        .enum(['unknown', 'running', 'near', 'doubtful', 'passed'])
        .describe('unknown: no period is recorded; doubtful: whether it has lapsed is for a judge'),
      lastDay: z.string().nullable().describe('The last sure day; reminders stop after it'),
      latestDay: z
        .string()
        .nullable()
        .describe('The last day by the reading that serves the creditor best; null: the same day'),
      ifMovedBy: z
        .object({ kind: z.enum(CLOCK_EVENT_KINDS), on: z.string() })
        .nullable()
        .describe('What that reading counts; null with a latest day: that it is no sale of goods'),
      given: z.boolean().describe('By the file that brought the debt'),
      clock: limitationAnswer.nullable().describe('How the law comes to the sure day'),
      events: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(CLOCK_EVENT_KINDS),
          on: z.string(),
          until: z.string().nullable(),
          proof: z.string(),
          author: z.string(),
          at: z.string(),
        }),
      ),
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
    debts: debts.map(({ id, clock: { answer, ...clock }, events }) => ({
      itemId: String(id),
      ...clock,
      clock: answer && presentClock(answer, language),
      events: events.map((event) => ({
        id: String(event.id),
        kind: event.kind,
        on: event.on_date,
        until: event.until_on,
        proof: event.proof,
        author: event.author,
        at: event.created_at,
      })),
    })),
  }
}
