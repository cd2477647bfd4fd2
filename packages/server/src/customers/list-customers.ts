import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Currency } from '@recouvrance/core/money/currency'
import { z } from 'zod'

import { type Balance, balancesOf } from '../claims/age-open-items.ts'
import { readCursor, writeCursor } from '../platform/api-values.ts'
import type { Tx } from '../platform/postgres.ts'
import {
  type CustomerFilter,
  customersByOverdue,
  customersByText,
  type ListedCustomer,
} from './customer-list.queries.ts'
import { refreshStandings } from './refresh-standings.ts'

export type CustomerQuestion = CustomerFilter & {
  readonly sort: 'number' | 'name' | 'overdue'
  /** Of the sort by overdue amount: two currencies cannot be compared. */
  readonly currency: Currency
  readonly today: CivilDate
  readonly limit: number
  readonly after: string | undefined
}

export type CustomerPage = {
  readonly customers: readonly (ListedCustomer & { readonly balances: readonly Balance[] })[]
  readonly next: string | null
}

const textPlace: z.ZodType<readonly [string, number]> = z.tuple([z.string(), z.number().int()])
const amountPlace: z.ZodType<readonly [number, number]> = z.tuple([z.number().int(), z.number().int()])

/** One page of customers with what each owes. */
export async function listCustomers(tx: Tx, question: CustomerQuestion): Promise<CustomerPage> {
  const { sort, currency, today, limit, after, ...filter } = question
  if (sort === 'overdue') await refreshStandings(tx, today)
  const rows =
    sort === 'overdue'
      ? await customersByOverdue(tx, currency, filter, {
          after: readCursor(after, amountPlace),
          limit: limit + 1,
        })
      : await customersByText(tx, sort, filter, { after: readCursor(after, textPlace), limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const balances = await balancesOf(
    tx,
    shown.map(({ id }) => id),
    today,
  )
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    customers: shown.map((row) => ({ ...row, balances: balances.get(row.id) ?? [] })),
    next: last ? writeCursor([last.place, last.id]) : null,
  }
}
