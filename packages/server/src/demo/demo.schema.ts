import { z } from 'zod'
import type { DemonstrationRow } from './demo.queries.ts'

export const demonstration = z.object({
  since: z.string().nullable().describe('Null: this organisation holds no demonstration'),
  progress: z.number().describe('Share of its two years that is lived through, 1: it is ready'),
})

export const startOverRequest = z.strictObject({
  organisation: z.string().min(1).max(200).describe('Its name, typed: everything in it is removed'),
})

const DAYS_LIVED = 730

export function presentDemonstration({
  since,
  lived_until,
}: DemonstrationRow): z.infer<typeof demonstration> {
  if (since === null) return { since, progress: 0 }
  if (lived_until === null) return { since, progress: 0 }
  const day = Temporal.PlainDate.from(since.slice(0, 10))
  const left = Temporal.PlainDate.from(lived_until).until(day).total('days')
  return { since, progress: Math.max(0, Math.min(1, 1 - left / DAYS_LIVED)) }
}
