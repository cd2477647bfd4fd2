import type { Tx } from '../platform/postgres.ts'
import { listEntries, readHead } from './audit.queries.ts'
import { linkHash } from './audit-chain.ts'

export type AuditVerdict = { readonly entries: number; readonly brokenAt: number | null }

/** Walks the whole chain in order and says at which entry it first breaks: changed, missing or cut off at the end. */
export async function verifyAudit(tx: Tx): Promise<AuditVerdict> {
  const head = await readHead(tx)
  let sequence = 0
  let hash: Buffer = Buffer.alloc(32)
  for (;;) {
    const page = await listEntries(tx, { after: sequence, limit: 5000 })
    if (page.length === 0) break
    for (const row of page) {
      const entry = { ...row, detail: row.detail as Record<string, unknown> }
      hash = linkHash(hash, entry)
      if (row.sequence !== sequence + 1 || !hash.equals(row.hash))
        return { entries: sequence, brokenAt: sequence + 1 }
      sequence = row.sequence
    }
  }
  const complete = !head || (head.sequence === sequence && head.hash.equals(hash))
  return { entries: sequence, brokenAt: complete ? null : sequence + 1 }
}
