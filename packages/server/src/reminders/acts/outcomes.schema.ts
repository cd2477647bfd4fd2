import { z } from 'zod'
import { civilDateValue } from '../../platform/api-values.ts'
import { OUTCOMES } from './record-outcome.ts'

const words = z.string().trim().min(1).max(500)

export const cancellation = z.strictObject({
  reason: words,
  until: civilDateValue.optional().describe('Last day on which its items are left alone; today by default'),
})

export const outcomeGiven = z.strictObject({
  outcome: z
    .enum(OUTCOMES)
    .describe(
      'reached, message-left and done take the step; no-answer: again tomorrow; wrong-number: to mend',
    ),
  note: words.nullish(),
})

export const bounceGiven = z.strictObject({ answer: words.describe('What the carrier says: "NPAI"') })

export const deliveryGiven = z.strictObject({
  on: civilDateValue,
  proof: words.nullish().describe('Number of the receipt, identifier of the notification'),
})

export const verification = z.strictObject({
  left: z.boolean().describe('true: it had left, its step is taken; false: it leaves with the next sending'),
})

export const sendingSwitch = z.strictObject({
  started: z.boolean().describe('true: automatic steps leave without approval'),
})

export const switchedSending = z.object({
  startedAt: z.string().nullable().describe('Null: a person approves every act'),
  planned: z.number(),
  approved: z.number(),
  toVerify: z.number(),
})
