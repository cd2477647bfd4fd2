import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'

type Answer = paths['/api/v1/law/watch']['get']['responses'][200]['content']['application/json']
export type WatchEntry = Answer['entries'][number]

export type WatchSearch = { readonly depuis?: string; readonly droit?: string }

export function watchSearchOf(search: Record<string, unknown>): WatchSearch {
  const { depuis, droit } = search
  return {
    ...(typeof depuis === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(depuis) ? { depuis } : {}),
    ...(typeof droit === 'string' && /^[A-Z]{2}(-[A-Z]{3})?$/.test(droit) ? { droit } : {}),
  }
}

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
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const codes = [...new Set(entries.flatMap(({ laws }) => laws))]
  return codes
    .map((code) => ({ code, name: code.length === 2 ? (names.of(code) ?? code) : code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
}
