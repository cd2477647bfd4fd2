import { z } from 'zod'
import { amountText, civilDateValue, idText, presentAmount } from '../platform/api-values.ts'
import { cureWords } from './cure-words.ts'
import type { ListedCureOffer } from './list-cure-offers.ts'
import { offerWording } from './wording-of-offer.ts'

export const newCureOffer = z.strictObject({
  itemIds: z.array(idText).min(1).max(500).describe('Open invoices of one customer, creditor and currency'),
  amount: amountText.nullish().describe('Absent: all that is open of them'),
  madeOn: civilDateValue.optional().describe('Absent: today'),
  until: civilDateValue.describe('Last day to pay'),
  waivesPenalties: z
    .boolean()
    .default(false)
    .describe('Late interest and the fixed compensation are waived on payment in time; managers only'),
})

export const cureWithdrawal = z.strictObject({
  on: civilDateValue.optional().describe('First day on which it no longer holds; absent: today'),
})

export const cureQuery = z.object({ customerId: idText })
export const cureMade = z.object({
  id: z.string(),
  wording: z.string().describe('What the customer is to be told, in its language'),
})

export const cureOffer = z.object({
  id: z.string(),
  customerId: z.string(),
  itemIds: z.array(z.string()),
  itemNumbers: z.array(z.string()),
  currency: z.string(),
  amount: z.string(),
  madeOn: z.string(),
  until: z.string(),
  waitedForUntil: z
    .string()
    .describe('Its last day and the bank delay of the scenario: nothing escalates before'),
  waiverId: z.string().nullable().describe('What is waived when it is paid in time'),
  actId: z.string().nullable().describe('The message that made it; null: somebody made it by hand'),
  step: z
    .object({ key: z.string(), scenarioVersion: z.number() })
    .nullable()
    .describe('The step of the scenario that made it'),
  author: z.string(),
  withdrawnOn: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
  settled: z.string().describe('What came in time'),
  state: z
    .enum(['not-made-yet', 'running', 'kept', 'lapsed', 'withdrawn'])
    .describe('Computed from what was paid, never typed in'),
  suspends: z.array(z.enum(['formal-notice', 'legal-review'])),
  goesOn: z.array(z.enum(['reminders', 'interest', 'limitation'])),
  wording: z.string().describe('What the customer is told, in its language'),
  message: z.object({ fr: z.string(), en: z.string() }),
})

export const cureOfferList = z.object({ cureOffers: z.array(cureOffer) })

export function presentCureOffer(row: ListedCureOffer): z.infer<typeof cureOffer> {
  const amount = (minor: number) => presentAmount(minor, row.currency)
  const { act_id, step_key, scenario_version, waiver_id } = row
  return {
    id: String(row.id),
    customerId: String(row.customer_id),
    itemIds: row.item_ids.map(String),
    itemNumbers: row.item_numbers,
    currency: row.currency,
    amount: amount(row.amount_minor),
    madeOn: row.made_on,
    until: row.until_on,
    waitedForUntil: row.waitedForUntil,
    waiverId: waiver_id === null ? null : String(waiver_id),
    actId: act_id === null ? null : String(act_id),
    step:
      step_key === null || scenario_version === null
        ? null
        : { key: step_key, scenarioVersion: scenario_version },
    author: row.author,
    withdrawnOn: row.withdrawn_on,
    withdrawnBy: row.withdrawn_by,
    settled: amount(row.settledMinor),
    state: row.state,
    suspends: ['formal-notice', 'legal-review'],
    goesOn: ['reminders', 'interest', 'limitation'],
    wording: offerWording(row),
    message: { fr: cureWords(row, 'fr'), en: cureWords(row, 'en') },
  }
}
