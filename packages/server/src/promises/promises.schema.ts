import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { z } from 'zod'
import { amountText, civilDateValue, idText, presentAmount } from '../platform/api-values.ts'
import type { ListedPromise } from './list-promises.ts'

export const newPromise = z.strictObject({
  itemIds: z.array(idText).min(1).max(500).describe('Open invoices of one customer, creditor and currency'),
  amount: amountText.nullish().describe('Absent: all that is open of them'),
  madeOn: civilDateValue.optional().describe('Absent: today'),
  dueOn: civilDateValue.describe('Day for which the payment was promised'),
})

export const promiseWithdrawal = z.strictObject({
  on: civilDateValue.optional().describe('Absent: today'),
})

export const promiseQuery = z.object({ customerId: idText })

export const promise = z.object({
  id: z.string(),
  customerId: z.string(),
  itemIds: z.array(z.string()),
  itemNumbers: z.array(z.string()),
  currency: z.string(),
  amount: z.string(),
  madeOn: z.string(),
  dueOn: z.string(),
  waitedForUntil: z.string().describe('The day promised and the bank delay of the scenario'),
  withdrawnOn: z.string().nullable(),
  author: z.string(),
  status: z
    .enum(['pending', 'kept', 'partly-kept', 'broken', 'withdrawn'])
    .describe('Computed from what was paid, never typed in'),
  paid: z.string().describe('Settled of its items since it was made'),
  open: z.string().describe('Open of its items now'),
  message: z.object({ fr: z.string(), en: z.string() }),
})

export const promiseList = z.object({ promises: z.array(promise) })
export const promiseMade = z.object({ id: z.string() })

export function presentPromise(row: ListedPromise): z.infer<typeof promise> {
  const amount = (minor: number) => presentAmount(minor, row.currency)
  return {
    id: String(row.id),
    customerId: String(row.customer_id),
    itemIds: row.item_ids.map(String),
    itemNumbers: row.item_numbers,
    currency: row.currency,
    amount: amount(row.amount_minor),
    madeOn: row.made_on,
    dueOn: row.due_on,
    waitedForUntil: row.waitedForUntil,
    withdrawnOn: row.withdrawn_on,
    author: row.author,
    status: row.status,
    paid: amount(row.paidMinor),
    open: amount(row.open_minor),
    message: { fr: sentence(row, 'fr'), en: sentence(row, 'en') },
  }
}

function sentence(row: ListedPromise, language: 'fr' | 'en'): string {
  const fr = language === 'fr'
  const money = (minor: number) => formatMoney(minor, row.currency, language)
  const promised = fr
    ? `${money(row.amount_minor)} promis pour le ${formatShortDate(row.due_on, 'fr')}`
    : `${money(row.amount_minor)} promised for ${formatShortDate(row.due_on, 'en')}`
  return `${promised}${fr ? ' : ' : ': '}${fr ? inFrench(row, money) : inEnglish(row, money)}`
}

type Money = (minor: number) => string

function inFrench(row: ListedPromise, money: Money): string {
  const received = row.paidMinor > 0 ? `${money(row.paidMinor)} reçus` : 'rien reçu'
  switch (row.status) {
    case 'pending':
      return `${received}, attendu jusqu’au ${formatShortDate(row.waitedForUntil, 'fr')} inclus.`
    case 'kept':
      return row.paidMinor >= row.amount_minor ? 'tenue.' : `${received}, plus rien n’est dû : tenue.`
    case 'partly-kept':
      return `${received}, il manque ${money(row.amount_minor - row.paidMinor)} : tenue en partie.`
    case 'broken':
      return 'rien reçu : non tenue.'
    case 'withdrawn':
      return `retirée le ${formatShortDate(row.withdrawn_on ?? row.due_on, 'fr')}.`
  }
}

function inEnglish(row: ListedPromise, money: Money): string {
  const received = row.paidMinor > 0 ? `${money(row.paidMinor)} received` : 'nothing received'
  switch (row.status) {
    case 'pending':
      return `${received}, waited for until ${formatShortDate(row.waitedForUntil, 'en')}.`
    case 'kept':
      return row.paidMinor >= row.amount_minor ? 'kept.' : `${received}, nothing is owed any more: kept.`
    case 'partly-kept':
      return `${received}, ${money(row.amount_minor - row.paidMinor)} missing: partly kept.`
    case 'broken':
      return 'nothing received: broken.'
    case 'withdrawn':
      return `withdrawn on ${formatShortDate(row.withdrawn_on ?? row.due_on, 'en')}.`
  }
}
