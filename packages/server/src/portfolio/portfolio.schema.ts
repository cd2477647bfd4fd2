import { ITEM_KINDS } from '@recouvrance/core/claims/open-item'
import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import { AmountError, parseAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { typedAmount } from '@recouvrance/core/money/typed-amount'
import { z } from 'zod'
import type { Caller } from '../access/caller.ts'
import { listed, presentBalance } from '../customers/customers.schema.ts'
import {
  amountText,
  currencyCode,
  nextPage,
  pageQuery,
  presentAmount,
  readAmount,
} from '../platform/api-values.ts'
import type { PortfolioCustomer, PortfolioItem } from './list-portfolio.ts'
import { CUSTOMER_SORTS, type Owed } from './portfolio.queries.ts'
import {
  LATENESS,
  LISTED_STATES,
  PORTFOLIO_STATES,
  type PortfolioFilter,
  type Sought,
} from './portfolio-filter.ts'
import { ITEM_SORTS, type OpenSum } from './portfolio-items.queries.ts'

const filterFields = {
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe('Part of the name or number of a customer, the number of an open item, or an amount'),
  kind: z.enum(CUSTOMER_KINDS).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as FR')
    .optional(),
  scenario: z.string().min(1).max(100).optional().describe('Key of the scenario that they follow'),
  assignee: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe('Who looks after them: a person of GET /colleagues, `me`, or `none` for nobody'),
  state: z
    .enum(PORTFOLIO_STATES)
    .optional()
    .describe(
      'Something of the customer, or the item, is held, contested, promised or near its limitation today, or the customer is insolvent',
    ),
  late: z
    .enum(LATENESS)
    .optional()
    .describe('Days past the oldest due date of the customer, or that of the item; `any`: late at all'),
  currency: currencyCode.optional().describe('Of what is open, and of the amounts'),
  creditor: z.string().min(1).max(100).optional().describe('Key of the creditor to whom something is open'),
  from: amountText.optional().describe('Least net position of a customer, or least that is open of an item'),
  to: amountText.optional().describe('Most'),
  open: z.literal('true').optional().describe('Only customers with something open'),
  overdue: z.literal('true').optional().describe('The same as `late=any`'),
}

const order = z
  .enum(['asc', 'desc'])
  .optional()
  .describe('Default: the way in which one looks at such a list')
const customerSort = z
  .enum(CUSTOMER_SORTS)
  .default('number')
  .describe('By amount (overdue, net, oldest): those with something open in `currency`, by default EUR')
const itemSort = z.enum(ITEM_SORTS).default('due').describe('By due date, open amount or number')

export const filterBody = z.strictObject({ ...filterFields, sort: customerSort })
export const customerQuery = pageQuery.extend({ ...filterFields, sort: customerSort, order })
export const customerSummaryQuery = z.object({ ...filterFields, sort: customerSort })
export const itemListQuery = pageQuery.extend({
  ...filterFields,
  sort: itemSort,
  order,
  law: z
    .literal('true')
    .optional()
    .describe('Says of each invoice until when it can surely be claimed and what interest is due'),
})
export const itemSummaryQuery = z.object(filterFields)
const file = {
  format: z.enum(['csv', 'xlsx']),
  language: z
    .enum(['fr', 'en'])
    .default('fr')
    .describe('Of the heads, and of how numbers and days are written'),
}
export const customerExportQuery = z.object({ ...filterFields, ...file, sort: customerSort, order })
export const itemExportQuery = z.object({ ...filterFields, ...file, sort: itemSort, order })

type GivenFilter = z.output<typeof itemSummaryQuery>

/** What was asked, as it is looked up. */
export function filterOf(caller: Caller, given: GivenFilter): PortfolioFilter {
  const { q, assignee, late, overdue, from, to, open, ...rest } = given
  const currency = rest.currency ?? currencyOf('EUR')
  return {
    kind: rest.kind,
    country: rest.country,
    scenario: rest.scenario,
    state: rest.state,
    creditor: rest.creditor,
    // An amount is one of a currency.
    currency: from === undefined && to === undefined ? rest.currency : currency,
    q: q === undefined ? null : soughtOf(q, currency),
    // A key looks after nobody.
    assignee: assignee === 'me' ? (caller.person?.id ?? '') : assignee,
    late: late ?? (overdue ? 'any' : undefined),
    fromMinor: from === undefined ? undefined : readAmount(from, currency, 'from'),
    toMinor: to === undefined ? undefined : readAmount(to, currency, 'to'),
    open: open === 'true',
  }
}

function soughtOf(text: string, currency: ReturnType<typeof currencyOf>): Sought {
  try {
    return { text, minor: parseAmount(typedAmount(text), currency) }
  } catch (error) {
    if (error instanceof AmountError) return { text, minor: null }
    throw error
  }
}

const listedCustomer = listed.extend({
  states: z.array(z.enum(LISTED_STATES)),
  oldestDueOn: z.string().nullable().describe('Of what is owed, the due date that came or comes first'),
})
export const customerPage = z.object({ customers: z.array(listedCustomer), next: nextPage })

export function presentCustomerPage(page: {
  customers: readonly PortfolioCustomer[]
  next: string | null
}): z.infer<typeof customerPage> {
  return {
    customers: page.customers.map((row) => ({
      id: String(row.id),
      number: row.number,
      name: row.name,
      kind: row.kind,
      country: row.country,
      language: row.language,
      city: row.city,
      assigneeId: row.assignee,
      balances: row.balances.map(presentBalance),
      states: [...row.states],
      oldestDueOn: row.oldestDueOn,
    })),
    next: page.next,
  }
}

export const customerSummary = z.object({
  count: z.number(),
  owed: z.array(
    z.object({ currency: z.string(), customers: z.number(), net: z.string(), overdue: z.string() }),
  ),
})

export function presentOwed(owed: readonly Owed[]): z.infer<typeof customerSummary>['owed'] {
  return owed.map(({ currency, customers, net_minor, overdue_minor }) => ({
    currency,
    customers,
    net: presentAmount(net_minor, currency),
    overdue: presentAmount(overdue_minor, currency),
  }))
}

const openItem = z.object({
  id: z.string(),
  customerId: z.string(),
  customerNumber: z.string(),
  customerName: z.string(),
  assigneeId: z.string().nullable(),
  creditor: z.string(),
  kind: z.enum(ITEM_KINDS),
  number: z.string(),
  currency: z.string(),
  amount: z.string(),
  open: z.string(),
  contested: z.string().describe('In open disputes'),
  issuedOn: z.string(),
  dueOn: z.string().nullable(),
  law: z
    .object({
      lastDay: z.string().nullable().describe('Last sure day to claim it; null: not recorded'),
      interest: z
        .string()
        .nullable()
        .describe('Due today; null: a fact or a rate is missing, or credits are still to be matched'),
    })
    .optional()
    .describe('Where it was asked for'),
})
export const openItemPage = z.object({ items: z.array(openItem), next: nextPage })

export function presentItemPage(page: {
  items: readonly PortfolioItem[]
  next: string | null
}): z.infer<typeof openItemPage> {
  return {
    items: page.items.map((row) => ({
      id: String(row.id),
      customerId: String(row.customer_id),
      customerNumber: row.customer_number,
      customerName: row.customer_name,
      assigneeId: row.assignee,
      creditor: row.creditor_key,
      kind: row.kind,
      number: row.number,
      currency: row.currency,
      amount: presentAmount(row.amount_minor, row.currency),
      open: presentAmount(row.open_minor, row.currency),
      contested: presentAmount(row.contested_minor, row.currency),
      issuedOn: row.issued_on,
      dueOn: row.due_on,
      ...(row.law
        ? { law: { lastDay: row.law.lastDay, interest: amountOrNull(row.law.interestMinor, row.currency) } }
        : {}),
    })),
    next: page.next,
  }
}

function amountOrNull(minor: number | null, currency: string): string | null {
  return minor === null ? null : presentAmount(minor, currency)
}

export const itemSummary = z.object({
  count: z.number(),
  open: z.array(z.object({ currency: z.string(), items: z.number(), open: z.string(), overdue: z.string() })),
})

export function presentOpen(open: readonly OpenSum[]): z.infer<typeof itemSummary>['open'] {
  return open.map(({ currency, items, open_minor, overdue_minor }) => ({
    currency,
    items,
    open: presentAmount(open_minor, currency),
    overdue: presentAmount(overdue_minor, currency),
  }))
}
