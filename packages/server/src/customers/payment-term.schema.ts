import { END_OF_MONTH_METHODS, LONGEST_TERM_DAYS } from '@recouvrance/core/customers/payment-term'
import { z } from 'zod'

const days = z.number().int().min(0).max(LONGEST_TERM_DAYS)

/** When invoices without a due date of their own are due. */
export const paymentTerm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('net-days'), days }),
  z.strictObject({
    kind: z.literal('end-of-month'),
    days,
    method: z.enum(END_OF_MONTH_METHODS).describe('The two readings of “45 days end of month” differ'),
  }),
])
