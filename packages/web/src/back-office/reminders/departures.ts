import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

/** The departures of the day as a whole, and what hangs on them. */
export const departuresQuery = queryOptions({
  queryKey: ['departures'],
  queryFn: () => answerOf(api.GET('/api/v1/departures')),
})

export type Departures = Awaited<ReturnType<NonNullable<typeof departuresQuery.queryFn>>>
export type Group = Departures['groups'][number]

export const troublesQuery = infiniteQueryOptions({
  queryKey: ['departures', 'troubles'],
  queryFn: ({ pageParam }) =>
    answerOf(api.GET('/api/v1/departures/troubles', { params: { query: pageOf(pageParam, 50) } })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
})

type TroublePage = Awaited<ReturnType<NonNullable<(typeof troublesQuery)['queryFn']>>>
export type Trouble = TroublePage['troubles'][number]

export const takenOutQuery = infiniteQueryOptions({
  queryKey: ['departures', 'taken-out'],
  queryFn: ({ pageParam }) =>
    answerOf(api.GET('/api/v1/departures/taken-out', { params: { query: pageOf(pageParam, 20) } })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
})

export const outboxQuery = infiniteQueryOptions({
  queryKey: ['departures', 'outbox'],
  queryFn: ({ pageParam }) =>
    answerOf(api.GET('/api/v1/departures/outbox', { params: { query: pageOf(pageParam, 50) } })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
})

export const latestRunQuery = queryOptions({
  queryKey: ['sending-run'],
  queryFn: () => answerOf(api.GET('/api/v1/sending/runs/latest')),
})

export type Run = NonNullable<Awaited<ReturnType<NonNullable<typeof latestRunQuery.queryFn>>>['run']>

function pageOf(after: string | null, limit: number): { limit: number; after?: string } {
  return { limit, ...(after === null ? {} : { after }) }
}
