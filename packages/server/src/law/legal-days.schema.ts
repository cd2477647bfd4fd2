import { CLOCK_EVENT_KINDS } from '@recouvrance/core/claims/clock-event'
import { z } from 'zod'
import { presentAmount } from '../platform/api-values.ts'
import type { InsolvencyDays, LegalDays } from './legal-days.ts'
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
          'From the publication; for want of it from the judgment, which is never too late; null: not covered',
        ),
      exact: z.boolean().describe('false: the publication is not known, the day is only the earliest'),
      article: z.string().nullable(),
      publishedOn: z.string().nullable(),
      creditorAbroad: z.boolean().describe('Four months instead of two'),
      declaredOn: z.string().nullable(),
      state: z
        .enum(['declared', 'uncovered', 'open', 'unsure', 'late', 'over'])
        .describe(
          'unsure: the earliest day has passed, the publication is not known; late: only relief is left',
        ),
      reliefBefore: z.string().nullable().describe('Last day to ask for relief, once the time has passed'),
      reliefArticle: z.string().nullable(),
      priorPayments: z
        .array(z.object({ on: z.string(), amount: z.string(), currency: z.string(), invoices: z.string() }))
        .describe('Received since the judgment for debts of before: a court may annul them (C. com. L622-7)'),
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
  { asOf, insolvency, debts }: LegalDays,
  language: 'fr' | 'en',
): z.infer<typeof legalDays> {
  return {
    asOf,
    insolvency: insolvency && presentInsolvency(insolvency),
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

function presentInsolvency(insolvency: InsolvencyDays) {
  const { openedOn, publishedOn, declaredOn, declaration, state, priorPayments } = insolvency
  const { lastDay, exact, article, creditorAbroad, relief } = declaration
  return {
    openedOn,
    publishedOn,
    declaredOn,
    declareBefore: lastDay,
    exact,
    article,
    creditorAbroad,
    state,
    reliefBefore: relief?.lastDay ?? null,
    reliefArticle: relief?.article ?? null,
    priorPayments: priorPayments.map(({ on_date, amount_minor, currency, number }) => ({
      on: on_date,
      amount: presentAmount(amount_minor, currency),
      currency,
      invoices: number,
    })),
  }
}
