import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

type Page = { readonly customers?: readonly { readonly id: string }[] }

// The list is forgotten after some minutes; who goes on through it has not left it.
let remembered: readonly string[] = []

/** Who stands before and after a customer in the list that one came from. */
export function useNeighbours(id: string): {
  readonly previous: string | null
  readonly next: string | null
} {
  const queryClient = useQueryClient()
  const [known] = useState(() => {
    const lists = queryClient
      .getQueryCache()
      .findAll({ queryKey: ['customers'] })
      .toSorted((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt)
      .map(({ state }) => idsIn(state.data))
    remembered = lists.find((list) => list.includes(id)) ?? remembered
    return remembered
  })
  const list = known.includes(id) ? known : remembered
  const place = list.indexOf(id)
  return {
    previous: place > 0 ? (list[place - 1] ?? null) : null,
    next: place >= 0 ? (list[place + 1] ?? null) : null,
  }
}

function idsIn(data: unknown): string[] {
  const { pages = [] } = (data ?? {}) as { pages?: readonly Page[] }
  return pages.flatMap(({ customers = [] }) => customers.map((customer) => customer.id))
}
