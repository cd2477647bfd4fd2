import { lockOrganisation } from '../access/lock-organisation.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { readKeptYears, writeKeptYears } from './retention.queries.ts'

/** For how many years contacts and notes are kept of who owes nothing any more; null: nothing is erased. */
export async function setRetention(tx: Tx, actor: string, years: number | null): Promise<void> {
  await lockOrganisation(tx)
  const before = await readKeptYears(tx)
  if (before === years) return
  await writeKeptYears(tx, years)
  await appendAudit(tx, actor, [
    { action: 'retention.set', subject: 'organisation', detail: { before, after: years } },
  ])
}
