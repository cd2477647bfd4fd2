import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

export const sendingQuery = queryOptions({
  queryKey: ['sending'],
  queryFn: () => answerOf(api.GET('/api/v1/sending')),
})

export const printBatchesQuery = infiniteQueryOptions({
  queryKey: ['print-batches'],
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/v1/print-batches', {
        params: { query: { limit: 20, ...(pageParam === null ? {} : { after: pageParam }) } },
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
})

export const printBatchQuery = (id: string) =>
  queryOptions({
    queryKey: ['print-batches', id],
    queryFn: () => answerOf(api.GET('/api/v1/print-batches/{id}', { params: { path: { id } } })),
  })
