import { ITEM_KINDS } from '@recouvrance/core/claims/open-item'
import { z } from 'zod'
import {
  amountText,
  civilDateValue,
  currencyCode,
  idText,
  nextPage,
  pageQuery,
  presentAmount,
  rateText,
} from '../platform/api-values.ts'
import type { EntryRow } from './claims.queries.ts'
import type { ItemRow } from './items.queries.ts'

const reason = z.string().trim().min(1).max(500)
const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

export const itemQuery = pageQuery.extend({
  customerId: idText.optional(),
  kind: z.enum(ITEM_KINDS).optional(),
  open: flag.optional().describe('true: only what is open now'),
  settled: flag.optional().describe('true: only what nothing is open of any more'),
  overdue: flag.optional().describe('true: only what is open and past its due date'),
})

export const newItem = z.strictObject({
  customerId: idText,
  creditor: z.string().min(1).describe('Key of the creditor'),
  kind: z.enum(['invoice', 'credit-note']),
  number: z.string().trim().min(1).max(100),
  currency: currencyCode,
  amount: amountText.describe('Above zero, for a credit note too'),
  issuedOn: civilDateValue,
  dueOn: civilDateValue
    .nullish()
    .describe('Absent: derived from the terms of the customer or creditor, or the law'),
  agreedRate: rateText
    .nullish()
    .describe(
      'Late interest that the invoice itself states; absent: the terms of the creditor, else the law',
    ),
})

export const newAgreedRate = z.strictObject({
  rate: rateText
    .nullable()
    .describe('Null: none of its own, so that of the creditor’s terms, else the law’s'),
})

export const newPayment = z.strictObject({
  customerId: idText,
  creditor: z.string().min(1).describe('Key of the creditor'),
  currency: currencyCode,
  amount: amountText,
  receivedOn: civilDateValue,
  reference: z.string().trim().min(1).max(140).describe('What the payer or the bank wrote'),
})

export const newMatch = z.strictObject({
  on: civilDateValue,
  lines: z
    .array(z.strictObject({ itemId: idText, amount: amountText.describe('What is taken of the item') }))
    .min(2)
    .max(1000)
    .describe('Debts and credits of one customer, creditor and currency; both sides add up to the same'),
})

export const newWriteOff = z.strictObject({
  on: civilDateValue,
  amount: amountText.nullish().describe('Absent: all that is open'),
  reason,
})

export const newCorrection = z.strictObject({
  on: civilDateValue,
  change: z.enum(['increase', 'decrease']),
  amount: amountText,
  reason,
})

export const newReversal = z.strictObject({ on: civilDateValue, reason })

export const item = z.object({
  id: z.string(),
  customerId: z.string(),
  creditor: z.string(),
  kind: z.enum(ITEM_KINDS),
  number: z.string(),
  currency: z.string(),
  amount: z.string().describe('What it was issued for; below zero for credits'),
  open: z.string().describe('What is open of it; of an instalment, its amount: see its payment plan'),
  issuedOn: z.string(),
  dueOn: z.string().nullable(),
  dueOnSource: z.enum(['given', 'customer-terms', 'creditor-terms', 'law', 'aged-balance']),
  limitationOn: z.string().nullable(),
  paymentPlanId: z.string().nullable(),
  agreedRate: z.string().nullable().describe('Late interest that the invoice itself states'),
})

const entry = z.object({
  id: z.string(),
  kind: z.enum(['issue', 'match', 'write-off', 'correction', 'reversal']),
  on: z.string(),
  amount: z.string(),
  matchId: z.string().nullable(),
  reverses: z.string().nullable(),
  reversedBy: z.string().nullable(),
  reason: z.string().nullable(),
})

const stepRecord = z.object({
  actId: z.string(),
  stepKey: z.string(),
  on: z.string(),
  outcome: z.string(),
})

export const itemPage = z.object({ items: z.array(item), next: nextPage })
export const itemDetail = item.extend({
  entries: z.array(entry).describe('The facts, oldest first; they add up to `open`'),
  steps: z.array(stepRecord).describe('Reminder steps that were tried on it'),
})
export const itemMade = z.object({ id: z.string() })
export const entryMade = z.object({ entryId: z.string() })
export const matchMade = z.object({ matchId: z.string() })
export const reversalMade = z.object({ entryIds: z.array(z.string()) })

export function presentItem(row: ItemRow): z.infer<typeof item> {
  return {
    id: String(row.id),
    customerId: String(row.customer_id),
    creditor: row.creditor_key,
    kind: row.kind,
    number: row.number,
    currency: row.currency,
    amount: presentAmount(row.amount_minor, row.currency),
    open: presentAmount(row.open_minor, row.currency),
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    dueOnSource: row.due_on_source,
    limitationOn: row.limitation_on,
    paymentPlanId: idOrNull(row.payment_plan_id),
    agreedRate: row.agreed_rate,
  }
}

type StepRow = { act_id: number; step_key: string; on_date: string; outcome: string }

export function presentItemDetail(
  row: ItemRow,
  entries: readonly EntryRow[],
  steps: readonly StepRow[],
): z.infer<typeof itemDetail> {
  return {
    ...presentItem(row),
    entries: entries.map((fact) => ({
      id: String(fact.id),
      kind: fact.kind,
      on: fact.on_date,
      amount: presentAmount(fact.amount_minor, row.currency),
      matchId: idOrNull(fact.match_id),
      reverses: idOrNull(fact.reverses_id),
      reversedBy: idOrNull(fact.reversed_by),
      reason: fact.reason,
    })),
    steps: steps.map((step) => ({
      actId: String(step.act_id),
      stepKey: step.step_key,
      on: step.on_date,
      outcome: step.outcome,
    })),
  }
}

function idOrNull(id: number | null): string | null {
  return id === null ? null : String(id)
}
