import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { z } from 'zod'
import { amountText, civilDateValue, idText, presentAmount } from '../platform/api-values.ts'
import { OUTCOMES } from './disputes.queries.ts'
import type { ListedDispute } from './list-disputes.ts'

const text = z.string().trim().min(1).max(500)

export const newDispute = z.strictObject({
  itemId: idText,
  amount: amountText.nullish().describe('Absent: all that is open of it and not contested yet'),
  reason: text,
  owner: text.nullish().describe('Who of us answers'),
  openedOn: civilDateValue.optional().describe('Absent: today'),
  deadlineOn: civilDateValue.nullish().describe('Day by which we owe an answer'),
})

export const disputeSettlement = z.strictObject({
  outcome: z
    .enum(OUTCOMES)
    .describe('accepted: a credit note is expected and that part is not chased; else all of it is chased'),
  amount: amountText.nullish().describe('With accepted; absent: all that was contested'),
  on: civilDateValue.optional().describe('Absent: today'),
})

export const disputeQuery = z.object({ customerId: idText })

export const dispute = z.object({
  id: z.string(),
  customerId: z.string(),
  itemId: z.string(),
  itemNumber: z.string(),
  currency: z.string(),
  amount: z.string(),
  reason: z.string(),
  owner: z.string().nullable(),
  openedOn: z.string(),
  deadlineOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  accepted: z.string().nullable(),
  creditExpected: z.string().describe('What credit notes have still to take off the invoice'),
  state: z.enum(['open', 'late', 'credit-expected', 'closed']),
  message: z.object({ fr: z.string(), en: z.string() }),
})

export const disputeList = z.object({ disputes: z.array(dispute) })
export const disputeMade = z.object({ id: z.string() })

export function presentDispute(row: ListedDispute): z.infer<typeof dispute> {
  const amount = (minor: number) => presentAmount(minor, row.currency)
  return {
    id: String(row.id),
    customerId: String(row.customer_id),
    itemId: String(row.item_id),
    itemNumber: row.item_number,
    currency: row.currency,
    amount: amount(row.amount_minor),
    reason: row.reason,
    owner: row.owner,
    openedOn: row.opened_on,
    deadlineOn: row.deadline_on,
    closedOn: row.closed_on,
    outcome: row.outcome,
    accepted: row.accepted_minor === null ? null : amount(row.accepted_minor),
    creditExpected: amount(row.expectedMinor),
    state: row.state,
    message: { fr: inFrench(row), en: inEnglish(row) },
  }
}

function inFrench(row: ListedDispute): string {
  const money = (minor: number) => formatMoney(minor, row.currency, 'fr')
  const contested = `${money(row.amount_minor)} contestés le ${formatShortDate(row.opened_on, 'fr')}`
  const closed = row.closed_on === null ? '' : formatShortDate(row.closed_on, 'fr')
  switch (row.outcome) {
    case null: {
      if (row.deadline_on === null) return `${contested} : en cours.`
      const deadline = formatShortDate(row.deadline_on, 'fr')
      return row.state === 'late'
        ? `${contested} : notre réponse était due le ${deadline}.`
        : `${contested} : notre réponse est due le ${deadline}.`
    }
    case 'accepted':
      return row.expectedMinor > 0
        ? `${contested} : accepté le ${closed}, un avoir de ${money(row.expectedMinor)} est attendu.`
        : `${contested} : accepté le ${closed}, avoir imputé.`
    case 'rejected':
      return `${contested} : rejeté le ${closed}, la facture était due en entier.`
    case 'withdrawn':
      return `${contested} : retiré par le client le ${closed}.`
  }
}

function inEnglish(row: ListedDispute): string {
  const money = (minor: number) => formatMoney(minor, row.currency, 'en')
  const contested = `${money(row.amount_minor)} contested on ${formatShortDate(row.opened_on, 'en')}`
  const closed = row.closed_on === null ? '' : formatShortDate(row.closed_on, 'en')
  switch (row.outcome) {
    case null: {
      if (row.deadline_on === null) return `${contested}: open.`
      const deadline = formatShortDate(row.deadline_on, 'en')
      return row.state === 'late'
        ? `${contested}: our answer was due on ${deadline}.`
        : `${contested}: our answer is due on ${deadline}.`
    }
    case 'accepted':
      return row.expectedMinor > 0
        ? `${contested}: accepted on ${closed}, a credit note of ${money(row.expectedMinor)} is expected.`
        : `${contested}: accepted on ${closed}, credited.`
    case 'rejected':
      return `${contested}: rejected on ${closed}, the invoice was owed in full.`
    case 'withdrawn':
      return `${contested}: withdrawn by the customer on ${closed}.`
  }
}
