import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { DEFAULT_RETURN_WINDOW_DAYS } from '@recouvrance/core/payments/direct-debit'
import { z } from 'zod'
import { civilDateValue, idText } from '../platform/api-values.ts'
import type { ListedDirectDebit } from './list-direct-debits.ts'

export const newDirectDebit = z.strictObject({
  itemId: idText.describe('An invoice or an instalment'),
  collectOn: civilDateValue,
  returnWindowDays: z
    .number()
    .int()
    .min(0)
    .max(60)
    .default(DEFAULT_RETURN_WINDOW_DAYS)
    .describe('Calendar days during which the bank may send it back'),
})

export const directDebitCancellation = z.strictObject({
  on: civilDateValue.optional().describe('Absent: today'),
})

export const directDebitQuery = z.object({ customerId: idText })

export const directDebit = z.object({
  id: z.string(),
  customerId: z.string(),
  itemId: z.string(),
  itemNumber: z.string(),
  collectOn: z.string(),
  returnWindowDays: z.number(),
  waitedForUntil: z.string(),
  cancelledOn: z.string().nullable(),
  state: z.enum(['scheduled', 'returnable', 'over', 'cancelled']),
  message: z.object({ fr: z.string(), en: z.string() }),
})

export const directDebitList = z.object({ directDebits: z.array(directDebit) })
export const directDebitMade = z.object({ id: z.string() })

export function presentDirectDebit(row: ListedDirectDebit): z.infer<typeof directDebit> {
  return {
    id: String(row.id),
    customerId: String(row.customer_id),
    itemId: String(row.item_id),
    itemNumber: row.item_number,
    collectOn: row.collect_on,
    returnWindowDays: row.return_window_days,
    waitedForUntil: row.waitedForUntil,
    cancelledOn: row.cancelled_on,
    state: row.state,
    message: { fr: inFrench(row), en: inEnglish(row) },
  }
}

function inFrench(row: ListedDirectDebit): string {
  const collected = `Prélèvement au ${formatShortDate(row.collect_on, 'fr')}`
  const until = formatShortDate(row.waitedForUntil, 'fr')
  switch (row.state) {
    case 'scheduled':
      return `${collected} : à venir, rejet possible jusqu’au ${until} inclus.`
    case 'returnable':
      return `${collected} : rejet possible jusqu’au ${until} inclus.`
    case 'over':
      return `${collected} : délai de rejet passé depuis le ${until}.`
    case 'cancelled':
      return `${collected} : annulé le ${formatShortDate(row.cancelled_on ?? row.collect_on, 'fr')}.`
  }
}

function inEnglish(row: ListedDirectDebit): string {
  const collected = `Direct debit on ${formatShortDate(row.collect_on, 'en')}`
  const until = formatShortDate(row.waitedForUntil, 'en')
  switch (row.state) {
    case 'scheduled':
      return `${collected}: to come, may be sent back until ${until}.`
    case 'returnable':
      return `${collected}: may be sent back until ${until}.`
    case 'over':
      return `${collected}: could be sent back until ${until}.`
    case 'cancelled':
      return `${collected}: cancelled on ${formatShortDate(row.cancelled_on ?? row.collect_on, 'en')}.`
  }
}
