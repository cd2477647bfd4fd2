import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Draft } from './draft.ts'
import { askSimulation } from './scenarios.ts'
import { type Simulation, withPage } from './simulation.ts'

/** Today's portfolio under a draft, page after page; `sofar` is what is known of it meanwhile. */
export function useSimulation(draft: Draft, followersOf: string) {
  const [still] = useDebouncedValue(draft, 300)
  const [sofar, setSofar] = useState<Simulation | null>(null)
  const simulation = useQuery({
    queryKey: ['scenarios', draft.key, 'simulation', still, followersOf],
    queryFn: async ({ signal }) => {
      setSofar(null)
      let known: Simulation | null = null
      let after: string | null = null
      do {
        const page: Awaited<ReturnType<typeof askSimulation>> = await askSimulation(
          still,
          followersOf,
          after,
          signal,
        )
        known = withPage(known, page)
        after = page.next
        setSofar(known)
      } while (after !== null)
      return known
    },
    retry: false,
  })
  return { simulation, sofar }
}
