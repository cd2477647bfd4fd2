import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

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

export type Debtor = Awaited<ReturnType<NonNullable<ReturnType<typeof debtorQuery>['queryFn']>>>
