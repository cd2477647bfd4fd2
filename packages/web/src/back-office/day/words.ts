import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { Preview } from '../reminders/acts.ts'

export type Words = NonNullable<Preview['words']>

export function sameWords(one: Words, other: Words): boolean {
  return one.recipient === other.recipient && one.subject === other.subject && one.text === other.text
}

/** What would leave with words that are typed and not saved. */
export const typedPreviewQuery = (id: string, words: Words) =>
  queryOptions({
    queryKey: ['act', id, 'preview', words],
    queryFn: () =>
      answerOf(
        api.POST('/api/v1/acts/{id}/message/preview', { params: { path: { id } }, body: { ...words } }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    // What lacks a word is refused again.
    retry: false,
  })
