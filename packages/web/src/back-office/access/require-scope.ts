import type { QueryClient } from '@tanstack/react-query'
import { mayWith, type Scope, sessionQuery } from './session.ts'

/** Somebody opened by its address what their role does not include. */
export class NotYourRole extends Error {}

/**
 * For `beforeLoad` of a route: who may not do what its screen is for is told so in place of it. The server refuses
 * the data besides.
 */
export function requireScope(scope: Scope) {
  return async ({ context }: { context: { queryClient: QueryClient } }): Promise<void> => {
    const { user } = await context.queryClient.ensureQueryData(sessionQuery)
    if (!mayWith(user?.scopes ?? [], scope)) throw new NotYourRole()
  }
}
