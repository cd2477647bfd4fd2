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

export function comparisonQuery(draft: Draft) {
  return queryOptions({
    queryKey: ['scenarios', draft.key, 'comparison', draft],
    queryFn: () =>
      answerOf(
        api.POST('/api/v1/scenarios/{key}/comparison', { params: { path: { key: draft.key } }, body: draft }),
      ),
    retry: false,
  })
}

export function simulationQuery(draft: Draft) {
  return queryOptions({
    queryKey: ['scenarios', draft.key, 'simulation', draft],
    queryFn: () =>
      answerOf(
        api.POST('/api/v1/scenarios/{key}/simulation', {
          params: { path: { key: draft.key } },
          body: { scenario: draft },
        }),
      ),
    retry: false,
  })
}

export function replayQuery(draft: Draft) {
  return queryOptions({
    queryKey: ['scenarios', draft.key, 'replay', draft],
    queryFn: () =>
      answerOf(
        api.POST('/api/v1/scenarios/{key}/replay', {
          params: { path: { key: draft.key } },
          body: { scenario: draft },
        }),
      ),
    retry: false,
  })
}
