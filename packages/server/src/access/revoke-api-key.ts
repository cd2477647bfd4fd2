import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { markRevoked } from './api-keys.queries.ts'
import { revokeInvitationsOf } from './links.queries.ts'

/** Takes a key out of service, at once and for ever, with the invitations that it sent. @throws Refusal when there is none in service with that number */
export async function revokeApiKey(tx: Tx, actor: string, id: number): Promise<void> {
  const name = await markRevoked(tx, id)
  if (name === undefined)
    throw new Refusal(
      'not-found',
      `There is no live API key ${id}.`,
      `Il n’y a pas de clé d’API ${id} en service.`,
    )
  await revokeInvitationsOf(tx, `key:${name}`)
  await appendAudit(tx, actor, [{ action: 'api-key.revoked', subject: `api-key:${id}`, detail: {} }])
}
