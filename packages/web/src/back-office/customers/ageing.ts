import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

/** The whole portfolio by age: a row for each creditor and currency. */
export const ageingQuery = queryOptions({
  queryKey: ['ageing'],
  queryFn: () => answerOf(api.GET('/api/v1/ageing', { params: { query: { by: 'creditor', limit: 500 } } })),
})
