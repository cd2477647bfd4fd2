import { queryOptions } from '@tanstack/react-query'
import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router'
import { answerOf, api } from '../../api/client.ts'
import { type PortfolioSearch, portfolioSearchOf } from './search.ts'

export const viewsQuery = queryOptions({
  queryKey: ['portfolio-views'],
  queryFn: () => answerOf(api.GET('/api/v1/portfolio-views')),
  staleTime: 60_000,
})

export type View = Awaited<ReturnType<NonNullable<(typeof viewsQuery)['queryFn']>>>['views'][number]

/** The address that a view leads to. */
export function searchOfView({ id, search }: Pick<View, 'id' | 'search'>): PortfolioSearch {
  return { ...portfolioSearchOf(defaultParseSearch(search)), view: Number(id) }
}

/** What a view keeps of an address: which view it was is not among it. */
export function keptOf(search: PortfolioSearch): string {
  const { view: _, ...rest } = search
  return defaultStringifySearch(Object.fromEntries(Object.entries(rest).toSorted())).replace(/^\?/, '')
}

/** The list is no longer what the view shows. */
export function isChanged(view: Pick<View, 'id' | 'search'>, search: PortfolioSearch): boolean {
  return keptOf(searchOfView(view)) !== keptOf(search)
}

/** A view is changed by whom it belongs to; one of the team by who saved it and may act, or by who manages. */
export function mayChange(
  { shared, author }: Pick<View, 'shared' | 'author'>,
  email: string | undefined,
  may: (scope: 'write' | 'manage') => boolean,
): boolean {
  if (!shared) return true
  return may('manage') || (may('write') && author === `user:${email}`)
}
