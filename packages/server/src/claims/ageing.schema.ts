import { type AgedAccount, netOf, overdueOf, owedOf } from '@recouvrance/core/claims/aged-account'
import { AGEING_BUCKETS } from '@recouvrance/core/claims/ageing'
import { z } from 'zod'
import { civilDateValue, currencyCode, nextPage, pageQuery, presentAmount } from '../platform/api-values.ts'
import type { NamedAccount } from './age-open-items.ts'

export const ageingQuery = pageQuery.extend({
  asOf: civilDateValue.optional().describe('Default: today'),
  by: z.enum(['customer', 'creditor']).default('creditor'),
  currency: currencyCode.optional(),
})

const aged = z.object({
  currency: z.string(),
  open: z.string().describe('Everything owed, due or not'),
  overdue: z.string(),
  credits: z.string().describe('Credit notes and unallocated payments, zero or below'),
  net: z.string(),
  buckets: z.record(z.enum(AGEING_BUCKETS), z.string()).describe('What is owed, by days past due'),
})

const account = aged.extend({
  id: z.string(),
  number: z.string().describe('Customer number, or key of the creditor'),
  name: z.string(),
})

export const ageingAnswer = z.object({
  asOf: z.string(),
  by: z.enum(['customer', 'creditor']),
  accounts: z.array(account).describe('One row per account and currency, in the order of numbers'),
  next: nextPage,
})

export type AgedAmounts = z.infer<typeof aged>
export const agedAmounts = aged

export function presentAged(amounts: AgedAccount): AgedAmounts {
  const { currency, buckets, creditsMinor } = amounts
  const text = (minor: number) => presentAmount(minor, currency)
  return {
    currency,
    open: text(owedOf(amounts)),
    overdue: text(overdueOf(amounts)),
    credits: text(creditsMinor),
    net: text(netOf(amounts)),
    buckets: {
      'not-due': text(buckets['not-due']),
      '1-30': text(buckets['1-30']),
      '31-60': text(buckets['31-60']),
      '61-90': text(buckets['61-90']),
      '90+': text(buckets['90+']),
      'no-due-date': text(buckets['no-due-date']),
    },
  }
}

export function presentAccount(row: NamedAccount): z.infer<typeof account> {
  return {
    id: String(row.account.id),
    number: row.account.number,
    name: row.account.name,
    ...presentAged(row),
  }
}
