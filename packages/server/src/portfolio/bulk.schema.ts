import { z } from 'zod'
import type { Caller } from '../access/caller.ts'
import { civilDateValue, idText } from '../platform/api-values.ts'
import { narrowed } from './list-portfolio.ts'
import { customerSummary, filterBody, filterOf, presentOwed } from './portfolio.schema.ts'
import type { PortfolioFilter } from './portfolio-filter.ts'
import type { BulkPreview } from './treat-customers.ts'

const selection = z
  .union([
    z.strictObject({ customerIds: z.array(idText).min(1).max(10_000) }),
    z.strictObject({ filter: filterBody }),
  ])
  .describe('These customers, or all that the same filter of GET /customers shows')

export const bulkQuestion = z.strictObject({ selection })

export const bulkPreview = z.object({
  count: z.number(),
  held: z.number().describe('Of them, held already'),
  assigned: z.number().describe('Of them, those somebody looks after'),
  owed: customerSummary.shape.owed,
  first: z.array(z.object({ id: z.string(), number: z.string(), name: z.string() })),
})

export const bulkOrder = z.strictObject({
  selection,
  expected: z
    .number()
    .int()
    .min(1)
    .describe('How many the preview said: nothing is done when there are others'),
  action: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('assign'),
      assignee: z.string().min(1).max(100).nullable().describe('Of GET /colleagues; null: nobody'),
    }),
    z.strictObject({
      kind: z.literal('hold'),
      from: civilDateValue.optional().describe('First held day; absent: today'),
      until: civilDateValue.nullish().describe('Last held day; absent: until somebody ends it'),
      reason: z.string().trim().min(1).max(500),
    }),
    z.strictObject({ kind: z.literal('note'), text: z.string().trim().min(1).max(4000) }),
  ]),
})

export const bulkDone = z.object({ id: z.string(), customers: z.number().describe('Those that it changed') })
export const bulkUndone = z.object({ customers: z.number() })

export function selectedBy(caller: Caller, chosen: z.output<typeof selection>): PortfolioFilter {
  if ('customerIds' in chosen) return { q: null, customerIds: chosen.customerIds }
  const { sort, ...given } = chosen.filter
  return narrowed({ filter: filterOf(caller, given), sort })
}

export function presentBulkPreview(preview: BulkPreview): z.infer<typeof bulkPreview> {
  const { count, held, assigned, owed, first } = preview
  return {
    count,
    held,
    assigned,
    owed: presentOwed(owed),
    first: first.map(({ id, number, name }) => ({ id: String(id), number, name })),
  }
}
