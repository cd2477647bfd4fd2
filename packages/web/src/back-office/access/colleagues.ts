import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

/** Who works in the organisation. */
const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/colleagues'))).colleagues,
  staleTime: 5 * 60_000,
})

export type Colleague = { readonly id: string; readonly name: string; readonly email: string }

export function useColleagues(): readonly Colleague[] {
  return useQuery(colleaguesQuery).data ?? []
}

/** Who did something, by name: the journal says "user:anne@maison.example", "key:erp" or "system". */
export function useNameOf(): (actor: string) => string {
  const colleagues = useColleagues()
  return (actor) => {
    const email = actor.replace(/^user:/, '')
    return colleagues.find((one) => one.email === email)?.name ?? actor.replace(/^(user|key):/, '')
  }
}
