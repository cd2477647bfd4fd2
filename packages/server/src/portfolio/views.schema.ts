import { z } from 'zod'
import { idText } from '../platform/api-values.ts'
import type { ViewRow } from './views.queries.ts'

const name = z.string().trim().min(1).max(60)
const search = z
  .string()
  .max(2000)
  .describe('What stands in the address of the screen after its question mark: filters, sort and columns')

export const newView = z.strictObject({
  name,
  search,
  shared: z.boolean().default(false).describe('true: for the whole team'),
})
export const viewChange = z.strictObject({ name, search }).partial()
export const openingView = z.strictObject({ id: idText.nullable().describe('null: none') })
export const viewMade = z.object({ id: z.string() })

export const viewList = z.object({
  views: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      search: z.string(),
      shared: z.boolean(),
      author: z.string(),
    }),
  ),
  opening: z.string().nullable().describe('The one with which the portfolio opens'),
})

export function presentViews(rows: readonly ViewRow[], opening: number | null): z.infer<typeof viewList> {
  return {
    views: rows.map(({ id, name: called, search: what, owner, author }) => ({
      id: String(id),
      name: called,
      search: what,
      shared: owner === null,
      author,
    })),
    opening: opening === null ? null : String(opening),
  }
}
