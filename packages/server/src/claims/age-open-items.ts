import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { AgedAccount } from '@recouvrance/core/claims/aged-account'
import type { Tx } from '../platform/postgres.ts'
import {
  type AccountName,
  type AgeingQuestion,
  type AgeingRow,
  ageingRows,
  creditorNames,
  customerNames,
  customersWithOpenItems,
} from './ageing.queries.ts'

export type NamedAccount = AgeingRow & { readonly account: AccountName }

/** Who owes what on a day, by age: every account with something open, by name. */
export async function ageOpenItems(tx: Tx, question: AgeingQuestion): Promise<NamedAccount[]> {
  const rows = await ageingRows(tx, question)
  const names =
    question.by === 'creditor'
      ? await creditorNames(tx)
      : await customerNames(tx, [...new Set(rows.flatMap(({ customerId }) => customerId ?? []))])
  return named(rows, names, question.by === 'creditor' ? 'creditorId' : 'customerId')
}

/** One page of the same by customer, in the order of their numbers. */
export async function ageCustomerPage(
  tx: Tx,
  question: Omit<AgeingQuestion, 'by' | 'customerIds'>,
  page: { after: string | null; limit: number },
): Promise<{ accounts: NamedAccount[]; next: string | null }> {
  const customers = await customersWithOpenItems(tx, question.asOf, { ...page, limit: page.limit + 1 })
  const shown = customers.slice(0, page.limit)
  const rows = await ageingRows(tx, { ...question, by: 'customer', customerIds: shown.map(({ id }) => id) })
  const byCustomer = Map.groupBy(named(rows, shown, 'customerId'), ({ account }) => account.id)
  return {
    accounts: shown.flatMap(({ id }) => byCustomer.get(id) ?? []),
    next: customers.length > page.limit ? (shown.at(-1)?.number ?? null) : null,
  }
}

/** What a customer owes one creditor in one currency. */
export type Balance = AgedAccount & Pick<AgeingRow, 'oldestDueOn'> & { readonly creditorKey: string }

/** What each of these customers owes each creditor in each currency of all that was entered, by age today. */
export async function balancesOf(
  tx: Tx,
  customerIds: readonly number[],
  today: CivilDate,
): Promise<ReadonlyMap<number, readonly Balance[]>> {
  const by = 'customer-and-creditor'
  const rows = await ageingRows(tx, { asOf: today, by, customerIds, withLaterEntries: true })
  const balances = named(rows, await creditorNames(tx), 'creditorId').map((row) => ({
    ...row,
    creditorKey: row.account.number,
  }))
  return Map.groupBy(balances, ({ customerId }) => customerId ?? 0)
}

function named(
  rows: readonly AgeingRow[],
  names: readonly AccountName[],
  key: 'customerId' | 'creditorId',
): NamedAccount[] {
  const byId = new Map(names.map((name) => [name.id, name]))
  return rows.map((row) => {
    const account = byId.get(row[key] ?? 0)
    if (!account) throw new Error(`an open item names ${key} ${row[key]}, which is not there`)
    return { ...row, account }
  })
}
