import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { sessionQuery } from './session.ts'

/** Goes in, once the server has opened a session: to where one wanted to go, else to where people begin. */
export function useEnter(first: '/premiers-pas' | '/' = '/'): () => Promise<void> {
  const queryClient = useQueryClient()
  const router = useRouter()
  const { to } = useSearch({ from: '/connexion' })
  return async () => {
    await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
    await router.navigate({ to: to ?? first })
  }
}
