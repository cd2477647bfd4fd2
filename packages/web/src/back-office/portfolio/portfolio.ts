import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import { ITEM_COLUMNS, shownOf } from './columns.ts'
import {
  CUSTOMER_SORTS,
  type CustomerSort,
  type Filters,
  filtersOf,
  ITEM_SORTS,
  type ItemSort,
  type PortfolioSearch,
} from './search.ts'

/** How the customers are asked for, once nothing is left to a default of the screen. */
export type CustomerQuestion = Filters & { readonly sort: CustomerSort; readonly order?: 'asc' | 'desc' }
export type ItemQuestion = Filters & {
  readonly sort: ItemSort
  readonly order?: 'asc' | 'desc'
  /** With what the law says of each. */
  readonly law?: 'true'
}

/** Sorts by what is owed are of one currency. */
export const AMOUNT_SORTS: readonly CustomerSort[] = ['overdue', 'net', 'oldest']

/** @param main the currency of the amounts by which one sorts, where none was chosen */
export function customerQuestion(search: PortfolioSearch, main: string | undefined): CustomerQuestion {
  const sort = CUSTOMER_SORTS.find((known) => known === search.sort) ?? 'overdue'
  const currency = search.currency ?? (AMOUNT_SORTS.includes(sort) ? main : undefined)
  return { ...filtersOf(search), ...(currency ? { currency } : {}), ...orderOf(search), sort }
}

export function itemQuestion(search: PortfolioSearch): ItemQuestion {
  const sort = ITEM_SORTS.find((known) => known === search.sort) ?? 'due'
  return { ...filtersOf(search), ...orderOf(search), ...(showsLaw(search) ? { law: 'true' } : {}), sort }
}

/** Computed for the rows of a page, and only where a column shows it. */
function showsLaw(search: PortfolioSearch): boolean {
  return shownOf(ITEM_COLUMNS, search).some(({ id }) => id === 'limitation' || id === 'interest')
}

function orderOf({ order }: PortfolioSearch) {
  return order ? { order } : {}
}

// The first rows are there soon; those after them come in larger helpings, well before they are looked at.
const FIRST_PAGE = 60
const PAGE = 250

function pageOf(after: string | null) {
  return after === null ? { limit: FIRST_PAGE } : { limit: PAGE, after }
}

export const customersQuery = (question: CustomerQuestion) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', question],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/v1/customers', { params: { query: { ...question, ...pageOf(pageParam) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })

export const itemsQuery = (question: ItemQuestion) =>
  infiniteQueryOptions({
    queryKey: ['open-items', 'list', question],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/v1/open-items', { params: { query: { ...question, ...pageOf(pageParam) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })

export const customerSummaryQuery = ({ order: _, ...question }: CustomerQuestion) =>
  queryOptions({
    queryKey: ['customers', 'summary', question],
    queryFn: () => answerOf(api.GET('/api/v1/customers/summary', { params: { query: question } })),
    placeholderData: keepPreviousData,
  })

export const itemSummaryQuery = ({ order: _, sort: __, law: ___, ...question }: ItemQuestion) =>
  queryOptions({
    queryKey: ['open-items', 'summary', question],
    queryFn: () => answerOf(api.GET('/api/v1/open-items/summary', { params: { query: question } })),
    placeholderData: keepPreviousData,
  })

type Page<Query extends (...given: never[]) => { queryFn?: unknown }> =
  ReturnType<Query>['queryFn'] extends infer Ask
    ? Ask extends (...given: never[]) => infer Answer
      ? Awaited<Answer>
      : never
    : never

export type Customer = Page<typeof customersQuery>['customers'][number]
export type OpenItem = Page<typeof itemsQuery>['items'][number]
