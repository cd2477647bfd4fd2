import type { Tx } from '../platform/postgres.ts'
import { insertEntries, lockHead, moveHead } from './audit.queries.ts'
import { type AuditFact, type ChainedEntry, linkHash } from './audit-chain.ts'

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
