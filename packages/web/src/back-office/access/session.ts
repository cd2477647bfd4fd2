import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

/** Who is signed in; asked once, and again when the server says that nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => answerOf(api.GET('/api/v1/session')),
  staleTime: 5 * 60_000,
})

export function useUser() {
  return useSuspenseQuery(sessionQuery).data.user
}

/** Whether the person may change things: what they may not is not shown, and the server refuses it besides. */
export function useMayAct(): boolean {
  const user = useUser()
  return user?.scopes.some((scope) => scope !== 'read') ?? false
}
