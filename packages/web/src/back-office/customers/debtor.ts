import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'

// Everything about a customer lies below ['customer', id]: one fact that changes has all of it asked for again.

export const debtorQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id],
    queryFn: () => answerOf(api.GET('/api/v1/customers/{id}', { params: { path: { id } } })),
  })

export const debtorPlanQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id, 'planning'],
    queryFn: () => answerOf(api.GET('/api/v1/customers/{id}/planning', { params: { path: { id } } })),
  })

/** @param instead another scenario to compare with; empty: that of the rules; null: nothing is compared */
export const followedQuery = (id: string, instead: string | null) =>
  queryOptions({
    queryKey: ['customer', id, 'scenarios', instead],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/customers/{id}/scenarios', {
          params: { path: { id }, query: instead === null ? {} : { instead } },
        }),
      ),
  })

export const pinnedNotesQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id, 'notes', 'pinned'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/notes', { params: { query: { customerId: id, pinned: 'true', limit: 20 } } }),
        )
      ).notes,
  })

const EVENTS = 40

export const timelineQuery = (id: string, kind: EventKind | null) =>
  infiniteQueryOptions({
    queryKey: ['customer', id, 'timeline', kind],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/customers/{id}/timeline', {
          params: {
            path: { id },
            query: {
              limit: EVENTS,
              ...(kind === null ? {} : { kind }),
              ...(pageParam === null ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

const SETTLED = 50

/** What nothing is open of any more, page by page. */
export const settledItemsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['customer', id, 'settled'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/items', {
          params: {
            query: {
              customerId: id,
              settled: 'true',
              limit: SETTLED,
              ...(pageParam === null ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type Debtor = Answer<'/api/v1/customers/{id}'>
export type DebtorPlan = Answer<'/api/v1/customers/{id}/planning'>
export type Followed = Answer<'/api/v1/customers/{id}/scenarios'>['scenarios'][number]
export type TimelineEvent = Answer<'/api/v1/customers/{id}/timeline'>['events'][number]
export type Note = Answer<'/api/v1/notes'>['notes'][number]
export type Item = Debtor['openItems'][number]
export type Explanation = DebtorPlan['explanations'][number]
export type EventKind = TimelineEvent['kind']

export const EVENT_KINDS = [
  'payment',
  'promise',
  'dispute',
  'delivery',
  'reminder',
  'call',
  'note',
  'hold',
  'plan',
  'correction',
  'item',
  'insolvency',
  'protection',
] as const satisfies readonly EventKind[]
