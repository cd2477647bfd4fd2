import { REFUSABLE_CHANNELS, SAFEGUARD_KINDS } from '@recouvrance/core/safeguards/safeguard'
import { z } from 'zod'
import { civilDateValue } from '../platform/api-values.ts'
import type { ListedSafeguard } from './list-safeguards.ts'

const common = {
  from: civilDateValue
    .optional()
    .describe('First day; of an over-indebtedness the day of its admission; absent: today'),
  note: z.string().trim().min(1).max(500).nullish(),
}

export const newSafeguard = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('represented'),
    representative: z.string().trim().min(1).max(200).describe('Lawyer or other representative'),
    writeTo: z.string().trim().min(1).max(320).nullish().describe('Where they are written to instead'),
    ...common,
  }),
  z.strictObject({ kind: z.literal('over-indebted'), ...common }),
  z.strictObject({ kind: z.literal('channel-refused'), channel: z.enum(REFUSABLE_CHANNELS), ...common }),
])

export const safeguardEnd = z.strictObject({
  on: civilDateValue.optional().describe('First day on which it no longer protects; absent: today'),
  reason: z.string().trim().min(1).max(500),
})

export const safeguard = z.object({
  id: z.string(),
  kind: z.enum(SAFEGUARD_KINDS),
  from: z.string(),
  representative: z.string().nullable(),
  writeTo: z.string().nullable(),
  channel: z.enum(REFUSABLE_CHANNELS).nullable(),
  note: z.string().nullable(),
  author: z.string(),
  endedOn: z.string().nullable().describe('First day on which it no longer protects'),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
  state: z.enum(['upcoming', 'active', 'over']),
})

export const safeguardList = z.object({ safeguards: z.array(safeguard) })
export const safeguardMade = z.object({ id: z.string() })

export function presentSafeguard(row: ListedSafeguard): z.infer<typeof safeguard> {
  return {
    id: String(row.id),
    kind: row.kind,
    from: row.from_on,
    representative: row.representative,
    writeTo: row.write_to,
    channel: row.channel,
    note: row.note,
    author: row.author,
    endedOn: row.ended_on,
    endedBy: row.ended_by,
    endReason: row.end_reason,
    state: row.state,
  }
}
