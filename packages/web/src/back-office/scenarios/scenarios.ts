import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { Draft } from './draft.ts'

export const scenariosQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: () => answerOf(api.GET('/api/v1/scenarios')),
})

export const usageQuery = queryOptions({
  queryKey: ['scenarios', 'usage'],
  queryFn: () => answerOf(api.GET('/api/v1/scenario-usage')),
})

export type ListedScenario = Awaited<
  ReturnType<NonNullable<(typeof scenariosQuery)['queryFn']>>
>['scenarios'][number]

export type Usage = Awaited<ReturnType<NonNullable<(typeof usageQuery)['queryFn']>>>['scenarios'][number]

/** `user:helene@maison.example` is known by her address; null: the program brought it along. */
export function authorOf(actor: string): string | null {
  return actor === 'system' ? null : actor.replace(/^(user|key):/, '')
}

export function scenarioQuery(key: string) {
  return queryOptions({
    queryKey: ['scenarios', key],
    queryFn: () => answerOf(api.GET('/api/v1/scenarios/{key}', { params: { path: { key } } })),
  })
}

export function versionsQuery(key: string) {
  return queryOptions({
    queryKey: ['scenarios', key, 'versions'],
    queryFn: () => answerOf(api.GET('/api/v1/scenarios/{key}/versions', { params: { path: { key } } })),
  })
}

export const templatesQuery = queryOptions({
  queryKey: ['templates', 'keys'],
  queryFn: () => answerOf(api.GET('/api/v1/templates')),
})

export function changesQuery(key: string, from: number, to: number) {
  return queryOptions({
    queryKey: ['scenarios', key, 'changes', from, to],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/scenarios/{key}/changes', { params: { path: { key }, query: { from, to } } }),
      ),
  })
}

export function comparisonQuery(draft: Draft | null) {
  return queryOptions({
    queryKey: ['scenarios', draft?.key, 'comparison', draft],
    queryFn: () => {
      if (draft === null) throw new Error('there is no draft to compare')
      return answerOf(
        api.POST('/api/v1/scenarios/{key}/comparison', { params: { path: { key: draft.key } }, body: draft }),
      )
    },
    retry: false,
  })
}

export function askSimulation(draft: Draft, followersOf: string, after: string | null, signal: AbortSignal) {
  return answerOf(
    api.POST('/api/v1/scenarios/{key}/simulation', {
      params: { path: { key: draft.key } },
      body: { scenario: draft, followersOf, ...(after === null ? {} : { after }) },
      signal,
    }),
  )
}

export function replayQuery(draft: Draft, followersOf: string) {
  return queryOptions({
    queryKey: ['scenarios', draft.key, 'replay', draft, followersOf],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/v1/scenarios/{key}/replay', {
          params: { path: { key: draft.key } },
          body: { scenario: draft, followersOf },
          signal,
        }),
      ),
    retry: false,
    staleTime: 5 * 60_000,
  })
}
