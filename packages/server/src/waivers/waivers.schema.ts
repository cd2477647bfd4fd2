import { WAIVED_PARTS } from '@recouvrance/core/law/late-interest'
import { z } from 'zod'
import { amountText, civilDateValue, idText, presentAmount } from '../platform/api-values.ts'
import type { ListedWaiver } from './list-waivers.ts'
import { waiverWords } from './waiver-words.ts'

const why = z.string().trim().min(1).max(500)

export const newWaiver = z.strictObject({
  itemIds: z.array(idText).min(1).max(500).describe('Open invoices of one customer, creditor and currency'),
  parts: z.array(z.enum(WAIVED_PARTS)).min(1).max(2).describe('What is given up'),
  amount: amountText.nullish().describe('Most that is given up, interest first; absent: all that is due'),
  grantedOn: civilDateValue.optional().describe('Absent: today'),
  reason: why.describe('Stands beside the amount in the statement of account'),
  condition: z
    .strictObject({
      paidBy: civilDateValue.describe('Last day for the payment'),
      amount: amountText.nullish().describe('Absent: all that is open of the invoices'),
    })
    .nullish()
    .describe('Absent: it stands at once'),
})

export const waiverReversal = z.strictObject({
  on: civilDateValue.optional().describe('Absent: today'),
  reason: why,
})

export const waiverQuery = z.object({ customerId: idText })
export const waiverMade = z.object({ id: z.string() })

export const waiver = z.object({
  id: z.string(),
  customerId: z.string(),
  itemIds: z.array(z.string()),
  itemNumbers: z.array(z.string()),
  currency: z.string(),
  parts: z.array(z.enum(WAIVED_PARTS)),
  upTo: z.string().nullable().describe('Most that is given up; null: all of it'),
  grantedOn: z.string(),
  reason: z.string(),
  author: z.string(),
  condition: z
    .object({ amount: z.string(), paidBy: z.string(), settled: z.string() })
    .nullable()
    .describe('What must be settled of its invoices since it was granted, and what is'),
  reversedOn: z.string().nullable(),
  reversedBy: z.string().nullable(),
  reversalReason: z.string().nullable(),
  state: z
    .enum(['not-granted-yet', 'pending', 'in-force', 'lapsed', 'reversed'])
    .describe('Computed from what was paid, never typed in'),
  message: z.object({ fr: z.string(), en: z.string() }),
})

export const waiverList = z.object({ waivers: z.array(waiver) })

export function presentWaiver(row: ListedWaiver): z.infer<typeof waiver> {
  const amount = (minor: number) => presentAmount(minor, row.currency)
  const { settle_by, settled_minor, settledMinor, shares_minor } = row
  return {
    id: String(row.id),
    customerId: String(row.customer_id),
    itemIds: row.item_ids.map(String),
    itemNumbers: row.item_numbers,
    currency: row.currency,
    parts: row.parts,
    upTo: shares_minor && amount(shares_minor.reduce((sum, share) => sum + share, 0)),
    grantedOn: row.granted_on,
    reason: row.reason,
    author: row.author,
    condition:
      settle_by === null || settled_minor === null
        ? null
        : { amount: amount(settled_minor), paidBy: settle_by, settled: amount(settledMinor) },
    reversedOn: row.reversed_on,
    reversedBy: row.reversed_by,
    reversalReason: row.reversal_reason,
    state: row.state,
    message: { fr: waiverWords(row, 'fr'), en: waiverWords(row, 'en') },
  }
}
