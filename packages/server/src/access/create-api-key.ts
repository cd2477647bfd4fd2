import { randomBytes } from 'node:crypto'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { insertApiKey } from './api-keys.queries.ts'
import type { Scope } from './scopes.ts'

/** Makes a key for a machine. The key is in the answer and nowhere else: only its SHA-256 is kept. */
export async function createApiKey(tx: Tx, actor: string, name: string, scopes: readonly Scope[]) {
  const key = `rcv_${randomBytes(24).toString('base64url')}`
  const row = await insertApiKey(tx, { name, key, scopes: [...scopes] })
  await appendAudit(tx, actor, [
    { action: 'api-key.created', subject: `api-key:${row.id}`, detail: { name, scopes } },
  ])
  return { ...row, key }
}
