import type { DeadlineAnswer } from '@recouvrance/core/law/procedural-deadline'
import { z } from 'zod'
import { civilDateValue } from '../platform/api-values.ts'
import { lawCode } from './late-interest.schema.ts'
import { legalAnswer, presentLegalAnswer } from './legal-answer.schema.ts'

const day = civilDateValue.nullable().default(null)

export const deadlinesRequest = z.discriminatedUnion('kind', [
  z.strictObject({ law: lawCode, kind: z.literal('order-for-payment'), orderOn: day, servedOn: day }),
  z.strictObject({
    law: lawCode,
    kind: z.literal('insolvency-claim'),
    publishedOn: day,
    creditorAbroad: z.boolean().default(false),
  }),
  z.strictObject({ law: lawCode, kind: z.literal('uncontested-claim'), commandmentServedOn: day }),
])

export const deadlinesAnswer = z.object({
  deadlines: z.array(
    z.object({ key: z.string(), lastDay: z.string(), article: z.string(), rolled: z.boolean() }),
  ),
  ...legalAnswer,
})

export function presentDeadlines(
  { deadlines, warnings, missing }: DeadlineAnswer,
  language: 'fr' | 'en',
): z.infer<typeof deadlinesAnswer> {
  const articles = deadlines.map(({ source }) => source)
  return {
    deadlines: deadlines.map(({ key, lastDay, source, rolled }) => ({
      key,
      lastDay,
      article: source.id,
      rolled,
    })),
    ...presentLegalAnswer({ formula: FORMULA, articles, warnings, missing }, language),
  }
}

const FORMULA = {
  fr: 'Délais en mois : même quantième, à défaut le dernier jour du mois ; un délai qui finit un samedi, un dimanche ou un jour férié passe au jour ouvrable suivant (CPC 641 et 642).',
  en: 'Months end on the same day of the month, or its last day; a time limit that ends on a Saturday, a Sunday or a public holiday moves to the next working day (CPC 641 and 642).',
}
