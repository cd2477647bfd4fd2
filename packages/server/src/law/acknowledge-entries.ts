import { legalWatch } from '@recouvrance/core/law/legal-watch'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { insertAcknowledgements } from './legal-watch.queries.ts'

/**
 * Records that a person has read entries of the legal watch; once is enough.
 * @throws Refusal when one of them is not what is recorded now
 */
export async function acknowledgeEntries(
  tx: Tx,
  actor: string,
  person: { readonly id: string; readonly name: string },
  keys: readonly string[],
): Promise<{ acknowledged: number }> {
  const recorded = new Set(legalWatch().map(({ key }) => key))
  if (!keys.every((key) => recorded.has(key))) throw changedSince()
  const acknowledged = await insertAcknowledgements(tx, person, keys)
  if (acknowledged > 0)
    await appendAudit(tx, actor, [{ action: 'law.read', subject: 'law', detail: { keys } }])
  return { acknowledged }
}

function changedSince(): Refusal {
  return new Refusal(
    'not-found',
    'One of these rules is not what is recorded now: load the list again and read what has changed.',
    'Une de ces règles n’est pas celle qui est enregistrée aujourd’hui : rechargez la liste et lisez ce qui a changé.',
  )
}
