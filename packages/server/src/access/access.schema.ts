import { z } from 'zod'
import { civilDateValue } from '../platform/api-values.ts'
import { SCOPES } from './scopes.ts'

export const newApiKey = z.strictObject({
  name: z.string().min(1).max(100).describe('Who uses the key; appears in the audit trail'),
  scopes: z
    .array(z.enum(SCOPES))
    .min(1)
    .describe(
      'read; write (includes read); manage (includes write): scenarios, templates, sending; admin (includes manage): keys, people, creditors',
    ),
  expiresOn: civilDateValue
    .nullable()
    .optional()
    .describe('Last day on which the key is good; absent: until revoked'),
})

const apiKey = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  createdAt: z.string(),
  expiresOn: z.string().nullable().describe('Last day on which it is good'),
  inService: z.boolean().describe('Neither revoked nor expired'),
  lastUsedAt: z.string().nullable().describe('To the minute'),
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
  expires_on: string | null
  in_service: boolean
  last_used_at: string | null
  revoked_at: string | null
}

export function presentApiKey(row: ApiKeyRow): z.infer<typeof apiKey> {
  return {
    id: String(row.id),
    name: row.name,
    prefix: row.prefix,
    scopes: SCOPES.filter((scope) => row.scopes.includes(scope)),
    createdAt: row.created_at,
    expiresOn: row.expires_on,
    inService: row.in_service,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }
}
