import type { ParseKeys } from 'i18next'
import type { CustomerSort, ItemSort, PortfolioSearch } from './search.ts'

export type Column<Id extends string, Sort extends string> = {
  readonly id: Id
  readonly head: ParseKeys
  readonly sort?: Sort
  /** The way in which the server sorts when none is asked for. */
  readonly way?: 'asc' | 'desc'
  /** What grows while the sort falls: the older a due date, the more days it is late. */
  readonly reversed?: boolean
  readonly width: string
  readonly figures?: boolean
  /** Only shown when it is asked for. */
  readonly onDemand?: boolean
}

/** Of the first column of each list, by which it can be sorted in several ways. */
export const FIRST_HEADS = {
  customers: [
    { head: 'portfolio.customer', sort: 'name', way: 'asc' },
    { head: 'portfolio.number', sort: 'number', way: 'asc' },
  ],
  items: [{ head: 'portfolio.item', sort: 'item', way: 'asc' }],
} as const

export const CUSTOMER_COLUMNS = [
  { id: 'states', head: 'portfolio.states', width: 'minmax(110px, 1.1fr)' },
  {
    id: 'net',
    head: 'portfolio.net',
    sort: 'net',
    way: 'desc',
    width: 'minmax(104px, 0.9fr)',
    figures: true,
  },
  {
    id: 'overdue',
    head: 'portfolio.overdue',
    sort: 'overdue',
    way: 'desc',
    width: 'minmax(104px, 0.9fr)',
    figures: true,
  },
  {
    id: 'late',
    head: 'portfolio.late',
    sort: 'oldest',
    way: 'asc',
    reversed: true,
    width: 'minmax(76px, 0.6fr)',
    figures: true,
  },
  { id: 'ageing', head: 'portfolio.ageing', width: 'minmax(100px, 1fr)' },
  { id: 'assignee', head: 'portfolio.assignee', width: 'minmax(100px, 1fr)' },
  { id: 'kind', head: 'portfolio.kind', width: 'minmax(100px, 0.8fr)', onDemand: true },
  { id: 'country', head: 'portfolio.country', width: 'minmax(80px, 0.7fr)', onDemand: true },
] as const satisfies readonly Column<string, CustomerSort>[]

export const ITEM_COLUMNS = [
  { id: 'customer', head: 'portfolio.customer', width: 'minmax(0, 1.6fr)' },
  {
    id: 'due',
    head: 'portfolio.due',
    sort: 'due',
    way: 'asc',
    width: 'minmax(110px, 0.9fr)',
  },
  {
    id: 'open',
    head: 'portfolio.open',
    sort: 'open',
    way: 'desc',
    width: 'minmax(104px, 0.9fr)',
    figures: true,
  },
  { id: 'contested', head: 'portfolio.contested', width: 'minmax(100px, 0.8fr)', figures: true },
  { id: 'assignee', head: 'portfolio.assignee', width: 'minmax(100px, 1fr)' },
  {
    id: 'amount',
    head: 'portfolio.amount',
    width: 'minmax(104px, 0.9fr)',
    figures: true,
    onDemand: true,
  },
  { id: 'creditor', head: 'portfolio.creditor', width: 'minmax(100px, 1fr)', onDemand: true },
  { id: 'issued', head: 'portfolio.issued', width: 'minmax(100px, 0.8fr)', onDemand: true },
  { id: 'limitation', head: 'portfolio.limitation', width: 'minmax(100px, 0.8fr)', onDemand: true },
  {
    id: 'interest',
    head: 'portfolio.interest',
    width: 'minmax(104px, 0.9fr)',
    figures: true,
    onDemand: true,
  },
] as const satisfies readonly Column<string, ItemSort>[]

export type CustomerColumn = (typeof CUSTOMER_COLUMNS)[number]['id']
export type ItemColumn = (typeof ITEM_COLUMNS)[number]['id']

const NONE = 'none'

/** The columns that an address asks for, in the order of the table. */
export function shownOf<C extends Column<string, string>>(
  columns: readonly C[],
  { columns: asked }: Pick<PortfolioSearch, 'columns'>,
): readonly C[] {
  if (asked === undefined) return columns.filter(({ onDemand }) => !onDemand)
  const names = asked.split('.')
  return columns.filter(({ id }) => names.includes(id))
}

/** How these columns stand in an address; undefined: they are those that are shown to begin with. */
export function writtenAs(
  columns: readonly Column<string, string>[],
  shown: readonly string[],
): string | undefined {
  const usual = columns.every(({ id, onDemand }) => shown.includes(id) === !onDemand)
  if (usual) return undefined
  return (
    columns
      .map(({ id }) => id)
      .filter((id) => shown.includes(id))
      .join('.') || NONE
  )
}

/** How a head says that its list is sorted: by what it shows, whichever way the server counts. */
export function sortedAs(
  { sort, way, reversed }: Pick<Column<string, string>, 'sort' | 'way' | 'reversed'>,
  by: string,
  order: 'asc' | 'desc' | undefined,
): 'ascending' | 'descending' | undefined {
  if (sort === undefined || sort !== by) return undefined
  const up = (order ?? way) === 'asc'
  return up === Boolean(reversed) ? 'descending' : 'ascending'
}
