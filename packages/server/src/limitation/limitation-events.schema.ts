import { CLOCK_EVENT_KINDS } from '@recouvrance/core/claims/clock-event'
import { z } from 'zod'
import { civilDateValue } from '../platform/api-values.ts'

const text = z.string().trim().min(1).max(500)

export const newLimitationEvent = z.strictObject({
  kind: z
    .enum(CLOCK_EVENT_KINDS)
    .describe('partial-payment: one that acknowledges the debt without ambiguity; a bare one moves nothing'),
  on: civilDateValue,
  until: civilDateValue.nullish().describe('End of proceedings or of a mediation; absent: they last still'),
  proof: text.describe('What proves it: the document, and where it is kept'),
})

export const limitationEventMade = z.object({ id: z.string() })

export const limitationEventReversal = z.strictObject({ reason: text })
