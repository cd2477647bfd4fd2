import { CUSTOMER_KINDS, type CustomerKind } from '@recouvrance/core/customers/customer'

/** What the address of the portfolio says: which list, within which filters, how sorted and with which columns. */
export type PortfolioSearch = {
  /** Absent: customers. */
  readonly list?: 'items'
  /** The view that was opened; "all": everybody, even where another view opens first. */
  readonly view?: number | 'all'
  readonly sort?: CustomerSort | ItemSort
  readonly order?: 'asc' | 'desc'
  /** Shown columns, with dots between them; absent: those that are shown to begin with. */
  readonly columns?: string
} & Filters

export type Filters = {
  readonly q?: string
  readonly kind?: CustomerKind
  readonly country?: string
  readonly scenario?: string
  readonly assignee?: string
  readonly state?: PortfolioState
  readonly late?: Lateness
  readonly currency?: string
  readonly creditor?: string
  readonly from?: string
  readonly to?: string
  readonly open?: 'true'
}

export const CUSTOMER_SORTS = ['overdue', 'net', 'oldest', 'name', 'number'] as const
export type CustomerSort = (typeof CUSTOMER_SORTS)[number]
export const ITEM_SORTS = ['due', 'open', 'item'] as const
export type ItemSort = (typeof ITEM_SORTS)[number]
export const STATES = ['held', 'disputed', 'promised', 'insolvent', 'near-limitation'] as const
export type PortfolioState = (typeof STATES)[number]
export const LATENESS = ['any', 'not-due', '1-30', '31-60', '61-90', '90+'] as const
export type Lateness = (typeof LATENESS)[number]

export const FILTERS = [
  'q',
  'kind',
  'country',
  'scenario',
  'assignee',
  'state',
  'late',
  'currency',
  'creditor',
  'from',
  'to',
  'open',
] as const satisfies readonly (keyof Filters)[]
export type FilterName = (typeof FILTERS)[number]

const READ: Readonly<Record<FilterName, (text: string) => string | undefined>> = {
  q: (text) => text.trim().slice(0, 100) || undefined,
  kind: oneOf(CUSTOMER_KINDS),
  country: matching(/^[A-Z]{2}$/),
  scenario: matching(/^.{1,100}$/),
  assignee: matching(/^.{1,100}$/),
  state: oneOf(STATES),
  late: oneOf(LATENESS),
  currency: matching(/^[A-Z]{3}$/),
  creditor: matching(/^.{1,100}$/),
  from: amount,
  to: amount,
  open: oneOf(['true']),
}

/** The list that an address asks for; what nothing of it can be is left out. */
export function portfolioSearchOf(search: Record<string, unknown>): PortfolioSearch {
  const filters = FILTERS.map((name) => [name, READ[name](textOf(search[name]))])
  const items = search.list === 'items'
  const shown = {
    list: items ? 'items' : undefined,
    view: search.view === 'all' || isId(search.view) ? search.view : undefined,
    sort: oneOf(items ? ITEM_SORTS : CUSTOMER_SORTS)(textOf(search.sort)),
    order: oneOf(['asc', 'desc'])(textOf(search.order)),
    columns: matching(/^[a-zA-Z.]{1,200}$/)(textOf(search.columns)),
  }
  const given = [...Object.entries(shown), ...filters].filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}

export function filtersOf(search: PortfolioSearch): Filters {
  return Object.fromEntries(FILTERS.flatMap((name) => (search[name] ? [[name, search[name]]] : [])))
}

export function withoutFilters(search: PortfolioSearch): PortfolioSearch {
  const kept = Object.entries(search).filter(([name]) => !FILTERS.some((filter) => filter === name))
  return Object.fromEntries(kept)
}

/** The same with other filters; one that is undefined or empty is taken off. */
export function filteredBy(
  search: PortfolioSearch,
  change: Readonly<Partial<Record<FilterName, string | undefined>>>,
): PortfolioSearch {
  return portfolioSearchOf({ ...search, ...change })
}

/** A search that looks like a number or a truth has become one. */
function textOf(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
}

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}

function amount(text: string): string | undefined {
  return /^\d{1,13}(\.\d{1,2})?$/.test(text) && Number(text) > 0 ? text : undefined
}

function oneOf<T extends string>(known: readonly T[]): (text: string) => T | undefined {
  return (text) => known.find((one) => one === text)
}

function matching(pattern: RegExp): (text: string) => string | undefined {
  return (text) => (pattern.test(text) ? text : undefined)
}
