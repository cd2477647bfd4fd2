import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

/** What everybody owes together, by currency. */
export const standingsQuery = queryOptions({
  queryKey: ['standings'],
  queryFn: () => answerOf(api.GET('/api/v1/standings')),
})
