import type { WatchEntry } from '@recouvrance/core/law/legal-watch'
import { z } from 'zod'
import { civilDateValue } from '../platform/api-values.ts'
import type { AcknowledgementRow } from './legal-watch.queries.ts'

export const watchQuery = z.strictObject({
  since: civilDateValue
    .optional()
    .describe('Only what was compared, or came into force, on that day or later'),
})

export const newAcknowledgement = z.strictObject({
  keys: z.array(z.string().min(1).max(300)).min(1).max(2000).describe('Of the entries that were read'),
})

export const acknowledged = z.object({
  acknowledged: z.number().describe('Those that had not been read before'),
})

const entry = z.object({
  key: z.string(),
  kind: z.enum(['text', 'rate']),
  laws: z.array(z.string()).describe('ISO 3166 codes; EU for the Union'),
  id: z.string().describe('Article, or half-year of a rate'),
  title: z.string(),
  url: z.string(),
  on: z.string().describe('A text: last compared. A rate: in force from.'),
  value: z.string().nullable().describe('Percent'),
  sourced: z.boolean(),
  validatedByLawyer: z.boolean(),
  readBy: z.array(z.object({ name: z.string(), at: z.string() })),
  readByMe: z.boolean(),
})

export const watchList = z.object({ entries: z.array(entry) })

type Language = 'fr' | 'en'

export function presentWatch(
  entries: readonly WatchEntry[],
  read: readonly AcknowledgementRow[],
  personId: string | null,
  language: Language,
): z.infer<typeof watchList> {
  const readers = Map.groupBy(read, ({ entry_key }) => entry_key)
  return {
    entries: entries.map(({ laws, title, ...same }) => {
      const by = readers.get(same.key) ?? []
      return {
        ...same,
        laws: [...laws],
        title: title[language],
        readBy: by.map(({ name, acknowledged_at }) => ({ name, at: acknowledged_at })),
        readByMe: by.some(({ person_id }) => person_id === personId),
      }
    }),
  }
}
