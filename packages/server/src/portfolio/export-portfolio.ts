import { netOf, overdueOf, totalsByCurrency } from '@recouvrance/core/claims/aged-account'
import { AGEING_BUCKETS } from '@recouvrance/core/claims/ageing'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import { listColleagues } from '../access/list-colleagues.ts'
import { appendAudit } from '../audit/append-audit.ts'
import { presentAmount } from '../platform/api-values.ts'
import { type Cell, streamCsv } from '../platform/csv.ts'
import { inOrganisation, type Pool } from '../platform/postgres.ts'
import { MOST_ROWS, streamXlsx } from '../platform/xlsx.ts'
import { CUSTOMER_COLUMNS, ITEM_COLUMNS, type Language, SHEET_NAMES, wordsOf } from './export-words.ts'
import {
  listCustomers,
  listOpenItems,
  oldestIn,
  type PortfolioCustomer,
  type Question,
  summariseCustomers,
  summariseItems,
} from './list-portfolio.ts'
import type { CustomerSort } from './portfolio.queries.ts'
import type { ItemSort, ListedItem } from './portfolio-items.queries.ts'
import { tooManyForSheet } from './portfolio-refusals.ts'

export type ExportedAs = {
  readonly format: 'csv' | 'xlsx'
  readonly language: Language
  readonly actor: string
  /** The filters as they were asked for: the trail tells what left. */
  readonly asked: Readonly<Record<string, unknown>>
}

type Asked =
  | { readonly list: 'customers'; readonly question: Question<CustomerSort> }
  | { readonly list: 'items'; readonly question: Question<ItemSort> }

// Each page is a transaction of its own: whoever reads slowly holds no connection.
const PAGE = 1000

/**
 * What the filters show, as a file that is written while it is read. That it left stands in the audit trail first.
 * @throws Refusal when a sheet cannot hold it
 */
export async function exportPortfolio(
  pool: Pool,
  organisationId: number,
  asked: Asked,
  { format, language, actor, asked: filters }: ExportedAs,
): Promise<AsyncIterable<Uint8Array>> {
  await inOrganisation(pool, organisationId, async (tx) => {
    const { count } =
      asked.list === 'customers'
        ? await summariseCustomers(tx, asked.question)
        : await summariseItems(tx, asked.question)
    if (format === 'xlsx' && count >= MOST_ROWS) throw tooManyForSheet(count)
    const detail = { list: asked.list, format, rows: count, filters }
    await appendAudit(tx, actor, [{ action: 'portfolio.exported', subject: 'portfolio', detail }])
  })
  const colleagues = await listColleagues(pool, organisationId)
  const names = new Map(colleagues.map(({ id, name }) => [id, name]))
  const pages = pagesOf(pool, organisationId, asked, language, names)
  const head = (asked.list === 'customers' ? CUSTOMER_COLUMNS : ITEM_COLUMNS)[language]
  if (format === 'xlsx') return streamXlsx(SHEET_NAMES[asked.list][language], head, pages)
  return streamCsv(withHead(head, pages), language)
}

async function* withHead(head: readonly string[], pages: AsyncIterable<Cell[][]>): AsyncGenerator<Cell[][]> {
  yield [[...head]]
  yield* pages
}

async function* pagesOf(
  pool: Pool,
  organisationId: number,
  asked: Asked,
  language: Language,
  names: ReadonlyMap<string, string>,
): AsyncGenerator<Cell[][]> {
  let after: string | undefined
  do {
    const page = { limit: PAGE, after }
    const { rows, next } = await inOrganisation(pool, organisationId, async (tx) => {
      if (asked.list === 'customers') {
        const found = await listCustomers(tx, asked.question, page)
        const rowsOf = (one: PortfolioCustomer) => customerRows(one, language, names)
        return { rows: found.customers.flatMap(rowsOf), next: found.next }
      }
      const found = await listOpenItems(tx, asked.question, page)
      return { rows: found.items.map((item) => itemRow(item, language, names)), next: found.next }
    })
    yield rows
    after = next ?? undefined
  } while (after !== undefined)
}

/** One row for each currency, since two are never added; one without amounts where nothing is open. */
function customerRows(
  customer: PortfolioCustomer,
  language: Language,
  names: ReadonlyMap<string, string>,
): Cell[][] {
  const words = wordsOf(language)
  const who: Cell[] = [
    customer.number,
    customer.name,
    words.kind[customer.kind],
    customer.country,
    customer.city,
    names.get(customer.assignee ?? '') ?? null,
    customer.states.map((state) => words.state[state]).join(', '),
  ]
  const accounts = totalsByCurrency(customer.balances)
  if (accounts.length === 0) return [[...who, null]]
  return accounts.map((account) => {
    const amount = (minor: MinorUnits): Cell => ({ number: presentAmount(minor, account.currency) })
    return [
      ...who,
      dayCell(oldestIn(customer.balances, account.currency)),
      account.currency,
      amount(netOf(account)),
      amount(overdueOf(account)),
      ...AGEING_BUCKETS.map((bucket) => amount(account.buckets[bucket])),
      amount(account.creditsMinor),
    ]
  })
}

function itemRow(item: ListedItem, language: Language, names: ReadonlyMap<string, string>): Cell[] {
  const amount = (minor: MinorUnits): Cell => ({ number: presentAmount(minor, item.currency) })
  return [
    item.customer_number,
    item.customer_name,
    names.get(item.assignee ?? '') ?? null,
    item.creditor_key,
    wordsOf(language).item[item.kind],
    item.number,
    dayCell(item.issued_on),
    dayCell(item.due_on),
    item.currency,
    amount(item.amount_minor),
    amount(item.open_minor),
    amount(item.contested_minor),
  ]
}

function dayCell(day: PortfolioCustomer['oldestDueOn']): Cell {
  return day === null ? null : { day }
}
