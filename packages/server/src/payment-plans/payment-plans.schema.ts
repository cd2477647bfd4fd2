import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { z } from 'zod'
import { amountText, civilDateValue, idText, presentAmount } from '../platform/api-values.ts'
import type { ListedPlan } from './list-payment-plans.ts'

export const newPlan = z.strictObject({
  itemIds: z.array(idText).min(1).max(500).describe('Open invoices of one customer, creditor and currency'),
  agreedOn: civilDateValue.optional().describe('Absent: today'),
  instalments: z
    .array(z.strictObject({ dueOn: civilDateValue, amount: amountText }))
    .min(1)
    .max(120)
    .describe('By date; together exactly what is open of the invoices'),
  lapseAfterDays: z
    .number()
    .int()
    .min(0)
    .max(365)
    .nullish()
    .describe('It lapses by itself when an instalment is open that many days after its date'),
})

export const planLapse = z.strictObject({ on: civilDateValue.optional().describe('Absent: today') })

export const planQuery = z.object({ customerId: idText })

export const paymentPlan = z.object({
  id: z.string(),
  customerId: z.string(),
  creditor: z.string(),
  itemIds: z.array(z.string()),
  itemNumbers: z.array(z.string()),
  currency: z.string(),
  agreedOn: z.string(),
  lapsedOn: z.string().nullable(),
  lapseAfterDays: z.number().nullable(),
  state: z.enum(['not-agreed-yet', 'in-force', 'late', 'completed', 'lapsed']),
  amount: z.string(),
  open: z.string(),
  instalments: z.array(
    z.object({
      itemId: z.string(),
      number: z.string(),
      dueOn: z.string(),
      amount: z.string(),
      open: z.string().describe('What was paid on the original invoices settles instalments by their dates'),
    }),
  ),
  message: z.object({ fr: z.string(), en: z.string() }),
})

export const planList = z.object({ paymentPlans: z.array(paymentPlan) })
export const planMade = z.object({ id: z.string() })

export function presentPlan(row: ListedPlan): z.infer<typeof paymentPlan> {
  const amount = (minor: number) => presentAmount(minor, row.currency)
  return {
    id: String(row.id),
    customerId: String(row.customer_id),
    creditor: row.creditor_key,
    itemIds: row.item_ids.map(String),
    itemNumbers: row.item_numbers,
    currency: row.currency,
    agreedOn: row.agreed_on,
    lapsedOn: row.lapsed_on,
    lapseAfterDays: row.lapse_after_days,
    state: row.state,
    amount: amount(row.plannedMinor),
    open: amount(row.openMinor),
    instalments: row.parts.map((part) => ({
      itemId: part.id,
      number: part.number,
      dueOn: part.dueOn,
      amount: amount(part.amountMinor),
      open: amount(part.openMinor),
    })),
    message: { fr: inFrench(row), en: inEnglish(row) },
  }
}

function inFrench(row: ListedPlan): string {
  const money = (minor: number) => formatMoney(minor, row.currency, 'fr')
  const day = (date: ListedPlan['agreed_on']) => formatShortDate(date, 'fr')
  const plan = `${money(row.plannedMinor)} en ${row.parts.length} échéance${row.parts.length > 1 ? 's' : ''}, convenu le ${day(row.agreed_on)}`
  const paid = `${money(row.plannedMinor - row.openMinor)} payés`
  const next = row.parts.find(({ openMinor }) => openMinor > 0)
  const nextText = next
    ? `${money(next.openMinor)} ${row.state === 'late' ? 'dus depuis' : 'à payer'} le ${day(next.dueOn)}`
    : ''
  switch (row.state) {
    case 'not-agreed-yet':
      return `${plan} : pas encore en vigueur.`
    case 'in-force':
      return `${plan} : ${paid}, ${nextText}.`
    case 'late':
      return `${plan} : en retard, ${paid}, ${nextText}.`
    case 'completed':
      return `${plan} : entièrement payé.`
    case 'lapsed':
      return `${plan} : caduc${row.lapsed_on === null ? '' : ` depuis le ${day(row.lapsed_on)}`}, ${paid}, les factures d’origine sont de nouveau réclamées.`
  }
}

function inEnglish(row: ListedPlan): string {
  const money = (minor: number) => formatMoney(minor, row.currency, 'en')
  const day = (date: ListedPlan['agreed_on']) => formatShortDate(date, 'en')
  const plan = `${money(row.plannedMinor)} in ${row.parts.length} instalment${row.parts.length > 1 ? 's' : ''}, agreed on ${day(row.agreed_on)}`
  const paid = `${money(row.plannedMinor - row.openMinor)} paid`
  const next = row.parts.find(({ openMinor }) => openMinor > 0)
  const nextText = next
    ? `${money(next.openMinor)} due ${row.state === 'late' ? 'since' : 'on'} ${day(next.dueOn)}`
    : ''
  switch (row.state) {
    case 'not-agreed-yet':
      return `${plan}: not in force yet.`
    case 'in-force':
      return `${plan}: ${paid}, ${nextText}.`
    case 'late':
      return `${plan}: late, ${paid}, ${nextText}.`
    case 'completed':
      return `${plan}: paid in full.`
    case 'lapsed':
      return `${plan}: lapsed${row.lapsed_on === null ? '' : ` on ${day(row.lapsed_on)}`}, ${paid}, the original invoices are claimed again.`
  }
}
