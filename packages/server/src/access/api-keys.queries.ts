import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

function sha256Of(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}

/** The one question that crosses organisations: whose key is this? */
export async function findApiKey(tx: Tx, key: string) {
  const { rows } = await sql<{ organisation_id: number; name: string; scopes: string[] }>`
    select organisation_id, name, scopes from find_api_key(${sha256Of(key)})`.execute(tx)
  return rows[0] ?? null
}

export async function insertApiKey(tx: Tx, row: { name: string; key: string; scopes: string[] }) {
  return tx
    .insertInto('api_key')
    .values({
      name: row.name,
      prefix: row.key.slice(0, 8),
      key_sha256: sha256Of(row.key),
      scopes: row.scopes,
    })
    .returning(['id', 'name', 'prefix', 'scopes', 'created_at'])
    .executeTakeFirstOrThrow()
}

export async function listApiKeys(tx: Tx) {
  return tx
    .selectFrom('api_key')
    .select(['id', 'name', 'prefix', 'scopes', 'created_at', 'revoked_at'])
    .orderBy('id')
    .execute()
}

export async function markRevoked(tx: Tx, id: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('api_key')
    .set({ revoked_at: sql`now()` })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
