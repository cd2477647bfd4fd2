import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { askHeld, type HeldPage, PLANNED_AGAIN, withHeldPage } from './held.ts'

/** What does not leave today by rule, page after page; `sofar` is what is known of it meanwhile. */
export function useHeld() {
  const [sofar, setSofar] = useState<HeldPage | null>(null)
  const held = useQuery({
    queryKey: ['held', 'rules'],
    ...PLANNED_AGAIN,
    queryFn: async ({ signal }) => {
      let known: HeldPage | null = null
      do {
        known = withHeldPage(known, await askHeld(known?.next ?? null, signal))
        setSofar(known)
      } while (known.next !== null)
      return known
    },
  })
  return { held, sofar: held.data ?? sofar }
}
