import { createHash } from 'node:crypto'
import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

function sha256Of(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}

/** The one question that crosses organisations: whose key is this? */
export async function findApiKey(tx: Tx, key: string) {
  const { rows } = await sql<{ organisation_id: number; id: number; name: string; scopes: string[] }>`
    select organisation_id, id, name, scopes from find_api_key(${sha256Of(key)})`.execute(tx)
  return rows[0] ?? null
}

export async function markUsed(tx: Tx, id: number): Promise<void> {
  await sql`update api_key set last_used_at = now() where id = ${id}`.execute(tx)
}

const COLUMNS = [
  'id',
  'name',
  'prefix',
  'scopes',
  'created_at',
  'last_used_at',
  'revoked_at',
  sql<CivilDate | null>`
    (expires_at at time zone (select time_zone from organisation))::date - 1`.as('expires_on'),
  sql<boolean>`revoked_at is null and (expires_at is null or expires_at > now())`.as('in_service'),
] as const

type NewKey = {
  readonly name: string
  readonly key: string
  readonly scopes: string[]
  readonly expiresOn: CivilDate | null
}

export async function insertApiKey(tx: Tx, row: NewKey) {
  return tx
    .insertInto('api_key')
    .values({
      name: row.name,
      prefix: row.key.slice(0, 8),
      key_sha256: sha256Of(row.key),
      scopes: row.scopes,
      // To the end of that day where the organisation is.
      expires_at: sql<string | null>`
        (${row.expiresOn}::date + 1)::timestamp at time zone (select time_zone from organisation)`,
    })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
}

export async function listApiKeys(tx: Tx) {
  return tx.selectFrom('api_key').select(COLUMNS).orderBy('id').execute()
}

/** @returns its name, or undefined when there is none in service */
export async function markRevoked(tx: Tx, id: number): Promise<string | undefined> {
  const row = await tx
    .updateTable('api_key')
    .set({ revoked_at: sql`now()` })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
  return row?.name
}
