import { formatAmount, parseAmount, sumMinor } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'
import { list, money } from '../../i18n/formats.ts'

export type Channel = NonNullable<NonNullable<paths['/api/v1/acts']['get']['parameters']['query']>['channel']>

const PAGE = 50

/** Acts in one state, or of one customer, page by page. */
export const actsQuery = (filter: {
  readonly status?: 'planned' | 'approved'
  readonly channel?: Channel
  readonly customerId?: string
}) =>
  infiniteQueryOptions({
    queryKey: ['acts', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/acts', {
          params: { query: { ...filter, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

export const actQuery = (id: string) =>
  queryOptions({
    queryKey: ['act', id],
    queryFn: () => answerOf(api.GET('/api/v1/acts/{id}', { params: { path: { id } } })),
  })

export const previewQuery = (id: string) =>
  queryOptions({
    queryKey: ['act', id, 'preview'],
    queryFn: () => answerOf(api.GET('/api/v1/acts/{id}/preview', { params: { path: { id } } })),
  })

export type Preview = NonNullable<
  Awaited<ReturnType<NonNullable<ReturnType<typeof previewQuery>['queryFn']>>>
>

type ActPage = Awaited<ReturnType<NonNullable<ReturnType<typeof actsQuery>['queryFn']>>>
export type Act = ActPage['acts'][number]

/** Everything that an act being approved, taken out or sent may have changed. */
export const TOUCHED_BY_ACTS = [
  ['acts'],
  ['act'],
  ['customer'],
  ['held'],
  ['departures'],
  ['sending'],
  ['day'],
]

/** "1 200,00 € et 300,00 $": currencies beside each other, never added. */
export function amountOf(parts: readonly { readonly amount: string; readonly currency: string }[]): string {
  const sums = new Map<string, number>()
  for (const { amount, currency } of parts)
    sums.set(currency, sumMinor([sums.get(currency) ?? 0, parseAmount(amount, currencyOf(currency))]))
  return list(
    [...sums].map(([currency, minor]) => money(formatAmount(minor, currencyOf(currency)), currency)),
  )
}
