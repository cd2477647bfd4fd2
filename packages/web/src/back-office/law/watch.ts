import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'
import { country } from '../../i18n/formats.ts'

type Answer = paths['/api/v1/law/watch']['get']['responses'][200]['content']['application/json']
export type WatchEntry = Answer['entries'][number]

export function watchQuery(since: string | undefined, language: string) {
  return queryOptions({
    queryKey: ['legal-watch', since ?? '', language],
    queryFn: () => answerOf(api.GET('/api/v1/law/watch', { params: { query: since ? { since } : {} } })),
    placeholderData: keepPreviousData,
  })
}

export function filtered(entries: readonly WatchEntry[], law: string | undefined): readonly WatchEntry[] {
  return law === undefined ? entries : entries.filter(({ laws }) => laws.includes(law))
}

/** Laws of the entries by the name of their country; a part of a country keeps its code. */
export function lawsOf(entries: readonly WatchEntry[], language: string) {
  const codes = [...new Set(entries.flatMap(({ laws }) => laws))]
  return codes
    .map((code) => ({ code, name: code.length === 2 ? country(code) : code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
}
