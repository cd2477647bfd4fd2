import { formatAmount, parseAmount, sumMinor } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import { list, money } from '../../i18n/formats.ts'

const PAGE = 100

/** Acts in one state, or of one customer, page by page. */
export const actsQuery = (filter: {
  readonly status?: 'planned' | 'approved'
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

type ActPage = Awaited<ReturnType<NonNullable<ReturnType<typeof actsQuery>['queryFn']>>>
export type Act = ActPage['acts'][number]

/** Everything that an act being approved, cancelled or sent may have changed. */
export const TOUCHED_BY_ACTS = [['acts'], ['act'], ['customer'], ['held']]

export function byChannel(acts: readonly Act[]): { channel: Act['channel']; acts: Act[] }[] {
  const groups = new Map<string, { channel: Act['channel']; acts: Act[] }>()
  for (const act of acts) {
    const group = groups.get(act.channel.code) ?? { channel: act.channel, acts: [] }
    group.acts.push(act)
    groups.set(act.channel.code, group)
  }
  return [...groups.values()]
}

/** "1 200,00 € et 300,00 $": currencies beside each other, never added. */
export function amountOf(acts: readonly Act[]): string {
  const sums = new Map<string, number>()
  for (const { amount, currency } of acts)
    sums.set(currency, sumMinor([sums.get(currency) ?? 0, parseAmount(amount, currencyOf(currency))]))
  return list(
    [...sums].map(([currency, minor]) => money(formatAmount(minor, currencyOf(currency)), currency)),
  )
}
