import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { currencyOf } from '@recouvrance/core/money/currency'
import { z } from 'zod'
import { type Balance, balancesOf } from '../claims/age-open-items.ts'
import { refreshStandings } from '../customers/refresh-standings.ts'
import { type LawOfItem, lawOfItems } from '../law/law-of-items.ts'
import { readCursor, writeCursor } from '../platform/api-values.ts'
import type { Tx } from '../platform/postgres.ts'
import {
  AMOUNT_SORTS,
  type CustomerSort,
  countCustomers,
  type ListedCustomer,
  listCustomerRows,
  type Order,
  type Owed,
  type Place,
  type StateRow,
  statesOf,
  sumCustomers,
} from './portfolio.queries.ts'
import type { PortfolioFilter } from './portfolio-filter.ts'
import {
  type ItemSort,
  type ListedItem,
  listItemRows,
  type OpenSum,
  sumItems,
} from './portfolio-items.queries.ts'
import { withMovedLimitations } from './with-moved-limitations.ts'

export type Question<Sort extends string> = {
  readonly filter: PortfolioFilter
  readonly sort: Sort
  /** Absent: the way in which one looks at such a list. */
  readonly order?: Order | undefined
  readonly today: CivilDate
}

type Asked = { readonly limit: number; readonly after: string | undefined }

export type PortfolioCustomer = ListedCustomer & {
  readonly balances: readonly Balance[]
  readonly states: readonly StateRow['state'][]
  readonly oldestDueOn: CivilDate | null
}

/** The highest amount first, the longest wait first, names and numbers from the beginning. */
const WAY: Readonly<Record<CustomerSort | ItemSort, Order>> = {
  number: 'asc',
  name: 'asc',
  overdue: 'desc',
  net: 'desc',
  oldest: 'asc',
  due: 'asc',
  open: 'desc',
  item: 'asc',
}

const textPlace: z.ZodType<Place> = z.tuple([z.string(), z.number().int()])
const amountPlace: z.ZodType<Place> = z.tuple([z.number().int(), z.number().int()])
const dayPlace: z.ZodType<Place> = z.tuple([z.iso.date().or(z.literal('infinity')), z.number().int()])
const PLACES: Readonly<Record<CustomerSort | ItemSort, z.ZodType<Place>>> = {
  number: textPlace,
  name: textPlace,
  item: textPlace,
  overdue: amountPlace,
  net: amountPlace,
  open: amountPlace,
  oldest: dayPlace,
  due: dayPlace,
}

/** One page of customers with what each owes and what holds of each. */
export async function listCustomers(
  tx: Tx,
  question: Question<CustomerSort>,
  { limit, after }: Asked,
): Promise<{ customers: PortfolioCustomer[]; next: string | null }> {
  const { sort, order = WAY[sort], today } = question
  const filter = await withMovedLimitations(tx, narrowed(question), today)
  const place = readCursor(after, PLACES[sort])
  if (readsStandings(filter)) await refreshStandings(tx, today)
  const rows = await listCustomerRows(tx, filter, today, sort, order, { after: place, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const ids = shown.map(({ id }) => id)
  const balances = await balancesOf(tx, ids, today)
  const states = Map.groupBy(await statesOf(tx, ids, today), ({ customer_id }) => customer_id)
  return {
    customers: shown.map((row) => {
      const own = balances.get(row.id) ?? []
      return {
        ...row,
        balances: own,
        states: (states.get(row.id) ?? []).map(({ state }) => state),
        oldestDueOn: oldestIn(own, filter.currency),
      }
    }),
    next: nextOf(rows, limit),
  }
}

/** In the currency of the question, as the list is sorted; where it asks for none, in any. */
export function oldestIn(balances: readonly Balance[], currency: string | undefined): CivilDate | null {
  const own = balances.filter((balance) => currency === undefined || balance.currency === currency)
  return own.flatMap(({ oldestDueOn }) => oldestDueOn ?? []).toSorted()[0] ?? null
}

/** How many customers that is, and what they owe together. */
export async function summariseCustomers(
  tx: Tx,
  question: Question<CustomerSort>,
): Promise<{ count: number; owed: Owed[] }> {
  const { today } = question
  const filter = await withMovedLimitations(tx, narrowed(question), today)
  await refreshStandings(tx, today)
  return { count: await countCustomers(tx, filter, today), owed: await sumCustomers(tx, filter, today) }
}

/** `law`: absent where it was not asked for. */
export type PortfolioItem = ListedItem & { readonly law?: LawOfItem }

/**
 * One page of open items with whose they are.
 * @param withLaw until when each can be claimed and what interest is due, which takes a few queries more
 */
export async function listOpenItems(
  tx: Tx,
  { filter: asked, sort, order = WAY[sort], today }: Question<ItemSort>,
  { limit, after }: Asked,
  withLaw = false,
): Promise<{ items: PortfolioItem[]; next: string | null }> {
  const place = readCursor(after, PLACES[sort])
  const filter = await withMovedLimitations(tx, asked, today)
  const rows = await listItemRows(tx, filter, today, sort, order, { after: place, limit: limit + 1 })
  const items = rows.slice(0, limit)
  const next = nextOf(rows, limit)
  if (!withLaw) return { items, next }
  const ids = items.map(({ id }) => id)
  const laws = await lawOfItems(tx, ids, today)
  return { items: items.map((item) => ({ ...item, law: laws.get(item.id) ?? NO_LAW })), next }
}

const NO_LAW: LawOfItem = { lastDay: null, interestMinor: null }

/** How many open items that is, and what is open of them. */
export async function summariseItems(
  tx: Tx,
  { filter: asked, today }: Pick<Question<ItemSort>, 'filter' | 'today'>,
): Promise<{ count: number; open: OpenSum[] }> {
  const open = await sumItems(tx, await withMovedLimitations(tx, asked, today), today)
  return { count: open.reduce((sum, { items }) => sum + items, 0), open }
}

/** A list by what is owed is one of what is open in one currency: two cannot be compared. */
export function narrowed({ filter, sort }: Pick<Question<CustomerSort>, 'filter' | 'sort'>): PortfolioFilter {
  if (!AMOUNT_SORTS.includes(sort)) return filter
  return { ...filter, currency: filter.currency ?? currencyOf('EUR'), open: true }
}

function readsStandings({ open, late, currency, fromMinor, toMinor, q }: PortfolioFilter): boolean {
  return (
    open === true ||
    [late, currency, fromMinor, toMinor].some((value) => value !== undefined) ||
    (q !== null && q.minor !== null)
  )
}

function nextOf(rows: readonly { id: number; place: string | number }[], limit: number): string | null {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return last ? writeCursor([last.place, last.id]) : null
}
