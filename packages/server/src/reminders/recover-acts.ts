import { appendAudit } from '../audit/append-audit.ts'
import { clientOf, inOrganisation, type Pool, type Tx } from '../platform/postgres.ts'
import { applyAnswers } from './record-answers.ts'
import { actsClaimedBy, claimersOf } from './sending.queries.ts'
import { deadWorkerQuery } from './worker-lease.ts'

/**
 * Finds acts whose worker died between claiming them and recording the answer: whether they left is not known, so that
 * they are given to a person and never sent again by themselves.
 * @returns how many were found
 */
export async function recoverActs(
  pool: Pool,
  organisationId: number,
  { actor, asOf, now }: { readonly actor: string; readonly asOf: string; readonly now: Date },
): Promise<number> {
  return inOrganisation(pool, organisationId, async (tx) => {
    let found = 0
    for (const claimedBy of await claimersOf(tx)) {
      if (!(await isDead(tx, claimedBy))) continue
      const acts = await actsClaimedBy(tx, claimedBy)
      const answers = acts.map((act) => ({
        act,
        claimed: { recipient: act.recipient, messageId: act.message_id },
        outcome: { kind: 'uncertain', answer: 'the worker died before the answer' } as const,
      }))
      await appendAudit(tx, actor, await applyAnswers(tx, { actor, claimedBy, asOf, now }, answers))
      found += acts.length
    }
    return found
  })
}

async function isDead(tx: Tx, claimedBy: string): Promise<boolean> {
  const { rows } = await clientOf(tx).query<{ dead: boolean }>(deadWorkerQuery(claimedBy))
  return rows[0]?.dead ?? false
}
