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

export type Scope = NonNullable<ReturnType<typeof useUser>>['scopes'][number]

export const SCOPES: readonly Scope[] = ['read', 'write', 'manage', 'admin']

export function mayWith(own: readonly Scope[], scope: Scope): boolean {
  return own.some((one) => SCOPES.indexOf(one) >= SCOPES.indexOf(scope))
}

/** What the person may do: what they may not is not shown, and the server refuses it besides. */
export function useMayWith(): (scope: Scope) => boolean {
  const own = useUser()?.scopes ?? []
  return (scope) => mayWith(own, scope)
}

/** Where a day begins: with the work, for those who do it. */
export function homeOf(user: ReturnType<typeof useUser>): '/journee' | '/portefeuille' {
  return mayWith(user?.scopes ?? [], 'write') ? '/journee' : '/portefeuille'
}

/** Whether the person may do what asks for this scope. */
export function useMay(scope: Scope): boolean {
  return useMayWith()(scope)
}

/** Whether the person may treat customers and their reminders. */
export function useMayAct(): boolean {
  return useMay('write')
}
