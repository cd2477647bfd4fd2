import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { CustomerQuestion } from './portfolio.ts'
import type { Selection } from './selection.ts'

export type Chosen = { readonly selection: Selection; readonly question: CustomerQuestion }

export const DEEDS = ['assign', 'hold', 'note'] as const
export type Deed = (typeof DEEDS)[number]

/** What was done, for as long as it can be taken back from here. */
export type Done = { readonly id: string; readonly sentence: string; readonly until: number }

/** Whom the server is to treat: all within the filter, or those that were ticked. */
export function selectionOf({ selection: { all, ids }, question: { order: _, ...filter } }: Chosen) {
  return all ? { filter } : { customerIds: [...ids] }
}

export const previewQuery = (chosen: Chosen) => {
  const selection = selectionOf(chosen)
  return queryOptions({
    queryKey: ['customers', 'bulk', selection],
    queryFn: () => answerOf(api.POST('/api/v1/customers/bulk/preview', { body: { selection } })),
    staleTime: 0,
  })
}

export type Preview = Awaited<ReturnType<NonNullable<ReturnType<typeof previewQuery>['queryFn']>>>
