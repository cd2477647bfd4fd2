import { randomBytes } from 'node:crypto'
import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { insertApiKey } from './api-keys.queries.ts'
import type { Scope } from './scopes.ts'
import { todayIn } from './today.ts'

/**
 * Makes a key for a machine. The key is in the answer and nowhere else: only its SHA-256 is kept.
 * @param expiresOn last day on which it is good, where the organisation is; null: until it is revoked
 * @throws Refusal when that day is past
 */
export async function createApiKey(
  tx: Tx,
  actor: string,
  name: string,
  scopes: readonly Scope[],
  expiresOn: CivilDate | null = null,
) {
  if (expiresOn !== null && expiresOn < (await todayIn(tx))) throw alreadyOver()
  const key = `rcv_${randomBytes(24).toString('base64url')}`
  const row = await insertApiKey(tx, { name, key, scopes: [...scopes], expiresOn })
  await appendAudit(tx, actor, [
    {
      action: 'api-key.created',
      subject: `api-key:${row.id}`,
      detail: { name, scopes, ...(expiresOn === null ? {} : { expiresOn }) },
    },
  ])
  return { ...row, key }
}

function alreadyOver(): Refusal {
  return new Refusal(
    'invalid-request',
    'The last day of the key is past: choose today or a later day, or none.',
    'Le dernier jour de la clé est passé : choisissez aujourd’hui, un jour à venir, ou aucun.',
    [{ path: 'expiresOn', code: 'past', message: 'this day is past', fr: 'ce jour est passé' }],
  )
}
