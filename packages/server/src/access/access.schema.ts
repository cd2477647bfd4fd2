import { z } from 'zod'
import { SCOPES } from './scopes.ts'

export const newApiKey = z.strictObject({
  name: z.string().min(1).max(100).describe('Who uses the key; appears in the audit trail'),
  scopes: z
    .array(z.enum(SCOPES))
    .min(1)
    .describe(
      'read; write (includes read); manage (includes write): scenarios, templates, sending; admin (includes manage): keys, people, creditors',
    ),
})

const apiKey = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
})

export const apiKeyList = z.object({ apiKeys: z.array(apiKey) })
export const apiKeyMade = apiKey.extend({ key: z.string().describe('Shown once: only its hash is kept') })
export const apiKeyIdParams = z.object({ id: z.coerce.number().int().positive() })

type ApiKeyRow = {
  id: number
  name: string
  prefix: string
  scopes: string[]
  created_at: string
  revoked_at: string | null
}

export function presentApiKey(row: ApiKeyRow): z.infer<typeof apiKey> {
  return {
    id: String(row.id),
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  }
}
