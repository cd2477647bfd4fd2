import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

export const creditorsQuery = queryOptions({
  queryKey: ['creditors'],
  queryFn: () => answerOf(api.GET('/api/v1/creditors')),
})

/** Names of creditors by their keys, which stand in for them until the names are known. */
export function useCreditorNames(): (key: string) => string {
  const creditors = useQuery(creditorsQuery).data?.creditors ?? []
  return (key) => creditors.find((creditor) => creditor.key === key)?.name ?? key
}
