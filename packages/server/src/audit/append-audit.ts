import { createHash } from 'node:crypto'
import type { Tx } from '../platform/postgres.ts'
import { insertEntries, lockHead, moveHead } from './audit.queries.ts'

export type AuditFact = {
  /** What was done, as `noun.verb`: `act.sent`, `hold.placed`. */
  readonly action: string
  /** To what, as `noun:id`. */
  readonly subject: string
  /** The facts needed to understand it later; no secret. JSON values only. */
  readonly detail: Readonly<Record<string, unknown>>
}

export type ChainedEntry = AuditFact & {
  readonly sequence: number
  readonly at: string
  readonly actor: string
}

/**
 * Appends facts to the organisation's audit chain, in the transaction that does what they tell. The lock on the
 * chain's head makes writers take turns until that transaction ends: call it last.
 */
export async function appendAudit(tx: Tx, actor: string, facts: readonly AuditFact[]): Promise<void> {
  if (facts.length === 0) return
  const head = await lockHead(tx)
  const at = new Date().toISOString()
  let hash = head.hash
  const entries = facts.map((fact, index) => {
    // Through JSON once: the hash is taken over what will be read back.
    const entry: ChainedEntry = {
      ...fact,
      detail: JSON.parse(JSON.stringify(fact.detail)),
      sequence: head.sequence + index + 1,
      at,
      actor,
    }
    hash = linkHash(hash, entry)
    return { ...entry, hash }
  })
  await insertEntries(tx, entries)
  await moveHead(tx, head.sequence + entries.length, hash)
}

/** SHA-256 of the previous link and this entry, its fields in a fixed order and its detail with sorted keys. */
export function linkHash(previous: Buffer, entry: ChainedEntry): Buffer {
  const { sequence, at, actor, action, subject, detail } = entry
  const text = JSON.stringify([sequence, at, actor, action, subject, sorted(detail)])
  return createHash('sha256').update(previous).update(text).digest()
}

// jsonb keeps keys in an order of its own: the hash must not depend on it.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
