import { createHash } from 'node:crypto'
import type { AuditAction } from './audit-sentences.ts'

export type AuditFact = {
  /** What was done, as `noun.verb`: `act.sent`, `hold.placed`. */
  readonly action: AuditAction
  /** To what, as `noun:id`. */
  readonly subject: string
  /** The facts needed to understand it later; no secret. JSON values only. */
  readonly detail: Readonly<Record<string, unknown>>
}

export type ChainedEntry = Omit<AuditFact, 'action'> & {
  readonly action: string
  readonly sequence: number
  readonly at: string
  readonly actor: string
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
