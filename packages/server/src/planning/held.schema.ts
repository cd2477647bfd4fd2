import { RULES } from '@recouvrance/core/scenarios/decision'
import { RULE_WORDS } from '@recouvrance/core/scenarios/rule-words'
import { z } from 'zod'
import { idText, nextPage, presentAmount } from '../platform/api-values.ts'
import type { HeldPage } from './held-items.ts'
import { planningDay } from './planning-day.ts'

export const heldQuery = z.object({
  asOf: planningDay.optional().describe('Day of the question; today by default'),
  after: idText.optional().describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(1000).default(1000).describe('Customers per page'),
})

export const heldAnswer = z.object({
  asOf: z.string(),
  customers: z.number().describe('Looked at on this page'),
  total: z.number().describe('To look at in all'),
  rules: z.array(
    z.object({
      code: z.enum(RULES).describe('The `rule` of GET /planning'),
      fr: z.string(),
      en: z.string(),
      items: z.number(),
      accounts: z.number().describe('Customers, counted once for each creditor'),
      amounts: z.array(z.object({ currency: z.string(), amount: z.string() })),
      until: z.string().nullable().describe('Last day of the first that ends by itself'),
    }),
  ),
  next: nextPage,
})

export function presentHeld({ rules, next, ...counts }: HeldPage, asOf: string): z.infer<typeof heldAnswer> {
  return {
    asOf,
    ...counts,
    rules: rules.map(({ rule, amounts, ...held }) => ({
      code: rule,
      ...RULE_WORDS[rule],
      ...held,
      amounts: amounts.map(({ currency, amountMinor }) => ({
        currency,
        amount: presentAmount(amountMinor, currency),
      })),
    })),
    next: next === null ? null : String(next),
  }
}
