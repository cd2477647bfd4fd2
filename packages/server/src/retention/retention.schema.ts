import { z } from 'zod'
import type { RetentionDescribed } from './describe-retention.ts'

const years = z.number().int().min(1).max(10)

export const retentionQuery = z.object({
  years: z.coerce
    .number()
    .int()
    .min(1)
    .max(10)
    .optional()
    .describe('What would be erased if that many were kept; absent: under those in force'),
})

export const retentionChange = z.strictObject({
  contactsKeptYears: years.nullable().describe('null: nothing is erased'),
})

export const retentionAnswer = z.object({
  contactsKeptYears: years.nullable(),
  due: z
    .object({
      before: z.string().describe('Customers with whom nothing has happened since that day'),
      customers: z.number(),
      contacts: z.number(),
      notes: z.number(),
    })
    .nullable()
    .describe('What the next night would erase'),
})

export function presentRetention({ years: kept, due }: RetentionDescribed): z.infer<typeof retentionAnswer> {
  return { contactsKeptYears: kept, due }
}
