import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'
import type { ChainedEntry } from './audit-chain.ts'

export type Link = { readonly sequence: number; readonly hash: Buffer }

/** Locks the head of the organisation's chain until the transaction ends; makes it when there is none. */
export async function lockHead(tx: Tx): Promise<Link> {
  await tx
    .insertInto('audit_head')
    .values({ sequence: 0, hash: Buffer.alloc(32) })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .execute()
  return tx.selectFrom('audit_head').select(['sequence', 'hash']).forUpdate().executeTakeFirstOrThrow()
}

export async function moveHead(tx: Tx, sequence: number, hash: Buffer): Promise<void> {
  await tx.updateTable('audit_head').set({ sequence, hash }).execute()
}

export async function insertEntries(
  tx: Tx,
  entries: readonly (ChainedEntry & { hash: Buffer })[],
): Promise<void> {
  await sql`
    insert into audit_entry (sequence, at, actor, action, subject, detail, hash)
    select * from unnest(
      ${entries.map((entry) => entry.sequence)}::bigint[], ${entries.map((entry) => entry.at)}::timestamptz[],
      ${entries.map((entry) => entry.actor)}::text[], ${entries.map((entry) => entry.action)}::text[],
      ${entries.map((entry) => entry.subject)}::text[],
      ${entries.map((entry) => JSON.stringify(entry.detail))}::jsonb[],
      ${entries.map((entry) => entry.hash)}::bytea[])`.execute(tx)
}

export type EntryFilter = {
  readonly after: number
  readonly limit: number
  readonly action?: string | undefined
  readonly actor?: string | undefined
  readonly subject?: string | undefined
}

/** Entries after a sequence number, in order, within the filters given. */
export async function listEntries(tx: Tx, { after, limit, ...filters }: EntryFilter) {
  let query = tx
    .selectFrom('audit_entry')
    .select(['sequence', 'at', 'actor', 'action', 'subject', 'detail', 'hash'])
    .where('sequence', '>', after)
  for (const name of ['action', 'actor', 'subject'] as const) {
    const value = filters[name]
    if (value !== undefined) query = query.where(name, '=', value)
  }
  return query.orderBy('sequence').limit(limit).execute()
}

export async function readHead(tx: Tx): Promise<Link | undefined> {
  return tx.selectFrom('audit_head').select(['sequence', 'hash']).executeTakeFirst()
}
