import { formatAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'
import type { MoneyTotal } from '../reporting/import-report.ts'

/** What is open of the file's items now, by currency. */
export async function openTotals(tx: Tx): Promise<MoneyTotal[]> {
  const { rows } = await sql<{ currency: string; count: number; amount: number }>`
    select i.currency, count(*) as count, sum(i.open_minor)::bigint as amount
      from incoming n join item i on i.id = n.item_id
     where i.open_minor <> 0 group by i.currency order by i.currency`.execute(tx)
  return rows.map(({ currency, count, amount }) => ({
    currency,
    count,
    amount: formatAmount(amount, currencyOf(currency)),
  }))
}

/** Due dates that the file does not give, by where they come from; of invoices that are open only. */
export async function derivedDueDateCounts(
  tx: Tx,
): Promise<Record<'customer-terms' | 'creditor-terms' | 'law', number>> {
  const { rows } = await sql<{ source: string; count: number }>`
    select i.due_on_source as source, count(*) as count
      from incoming n join item i on i.id = n.item_id
     where n.is_new and i.open_minor > 0 and i.due_on is not null and i.due_on_source <> 'given'
     group by i.due_on_source`.execute(tx)
  const of = (source: string): number => rows.find((row) => row.source === source)?.count ?? 0
  return { 'customer-terms': of('customer-terms'), 'creditor-terms': of('creditor-terms'), law: of('law') }
}

/** Partial letterings over several currencies: their items stay open. */
export async function unsettledMixedGroups(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from incoming where letter is not null
       group by customer_id, letter having min(currency) <> max(currency) and sum(book_minor) <> 0) groups`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/** Letterings without any credit in the file: what settled their invoices stands elsewhere. */
export async function invoicesLetteredAlone(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from incoming n join item i on i.id = n.item_id
       where n.letter is not null
       group by n.customer_id, n.letter having min(n.amount_minor) > 0 and bool_or(i.open_minor > 0)) groups`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}
