import { appendAudit } from '../audit/append-audit.ts'
import { enterOrganisation, type Tx } from '../platform/postgres.ts'
import { deleteSessions } from './people.queries.ts'
import { deleteFactors } from './second-factors.queries.ts'

/**
 * For somebody who has lost their telephone and their keys: all their factors and sessions are gone, and the password
 * alone opens, until they add others.
 * @param tx begun outside of organisations; it is in this one afterwards
 */
export async function resetFactors(
  tx: Tx,
  actor: string,
  organisationId: number,
  { id, email }: { id: string; email: string },
): Promise<void> {
  await deleteFactors(tx, id)
  await deleteSessions(tx, id)
  await enterOrganisation(tx, organisationId)
  await appendAudit(tx, actor, [{ action: 'user.factors-reset', subject: `user:${email}`, detail: {} }])
}
