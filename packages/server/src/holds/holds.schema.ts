import { z } from 'zod'
import { civilDateValue, idText } from '../platform/api-values.ts'
import type { ListedHold } from './list-holds.ts'
import type { HoldTarget } from './place-hold.ts'

const dates = {
  from: civilDateValue.optional().describe('First held day; absent: today'),
  until: civilDateValue.nullish().describe('Last held day; absent: until somebody ends it'),
  reason: z.string().trim().min(1).max(500).describe('Shown wherever somebody asks why nothing leaves'),
}

export const newHold = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('portfolio'), ...dates }),
  z.strictObject({ scope: z.literal('customer'), customerId: idText, ...dates }),
  z.strictObject({ scope: z.literal('item'), itemId: idText, ...dates }),
])

export const holdEnd = z.strictObject({
  on: civilDateValue.optional().describe('First day that is free again; absent: today'),
})

export const holdQuery = z.object({
  customerId: idText.optional().describe('Absent: only those of the whole portfolio'),
})

export const hold = z.object({
  id: z.string(),
  scope: z.enum(['portfolio', 'customer', 'item']),
  customerId: z.string().nullable(),
  itemId: z.string().nullable(),
  itemNumber: z.string().nullable(),
  from: z.string(),
  until: z.string().nullable().describe('Last held day as it was placed'),
  lastDay: z.string().nullable().describe('The same, an early end counted'),
  reason: z.string(),
  author: z.string(),
  state: z.enum(['upcoming', 'active', 'over']),
})

export const holdList = z.object({ holds: z.array(hold) })
export const holdMade = z.object({ id: z.string() })

export function targetOf(body: z.output<typeof newHold>): HoldTarget {
  switch (body.scope) {
    case 'portfolio':
      return { scope: 'portfolio' }
    case 'customer':
      return { scope: 'customer', customerId: body.customerId }
    case 'item':
      return { scope: 'item', itemId: body.itemId }
  }
}

export function presentHold(row: ListedHold): z.infer<typeof hold> {
  return {
    id: String(row.id),
    scope: row.scope,
    customerId: row.customer_id === null ? null : String(row.customer_id),
    itemId: row.item_id === null ? null : String(row.item_id),
    itemNumber: row.item_number,
    from: row.from_on,
    until: row.until_on,
    lastDay: row.lastDay,
    reason: row.reason,
    author: row.author,
    state: row.state,
  }
}
