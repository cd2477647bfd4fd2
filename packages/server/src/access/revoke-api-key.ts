import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { markRevoked } from './api-keys.queries.ts'

/** Takes a key out of service, at once and for ever. @throws Refusal when there is none in service with that number */
export async function revokeApiKey(tx: Tx, actor: string, id: number): Promise<void> {
  if (!(await markRevoked(tx, id)))
    throw new Refusal(
      'not-found',
      `There is no live API key ${id}.`,
      `Il n’y a pas de clé d’API ${id} en service.`,
    )
  await appendAudit(tx, actor, [{ action: 'api-key.revoked', subject: `api-key:${id}`, detail: {} }])
}
