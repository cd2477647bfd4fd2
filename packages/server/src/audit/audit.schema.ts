import { z } from 'zod'

export const auditQuery = z.object({
  after: z.coerce.number().int().min(0).default(0).describe('Sequence number after which to start'),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  action: z.string().min(1).max(100).optional().describe('What was done: act.sent'),
  actor: z.string().min(1).max(200).optional().describe('Who did it: key:erp, cli'),
  subject: z.string().min(1).max(200).optional().describe('To what: act:12, customer:7'),
})

const entry = z.object({
  sequence: z.number(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
})

export const auditPage = z.object({ entries: z.array(entry), after: z.number() })
export const auditVerdict = z.object({
  entries: z.number().describe('Entries whose chain holds'),
  brokenAt: z
    .number()
    .nullable()
    .describe('First entry that was changed, removed or cut off; null: the chain holds'),
})

type EntryRow = {
  sequence: number
  at: string
  actor: string
  action: string
  subject: string
  detail: unknown
  hash: Buffer
}

export function presentEntry(row: EntryRow): z.infer<typeof entry> {
  return { ...row, detail: row.detail as Record<string, unknown>, hash: row.hash.toString('hex') }
}
