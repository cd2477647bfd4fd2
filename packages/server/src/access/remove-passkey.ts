import { appendAudit } from '../audit/append-audit.ts'
import { enterOrganisation, outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import type { Caller, SignedInPerson } from './caller.ts'
import { deletePasskey, noteFactors } from './second-factors.queries.ts'

/** @throws Refusal when it is none of theirs */
export async function removePasskey(
  pool: Pool,
  { organisationId, actor }: Caller,
  person: SignedInPerson,
  id: string,
): Promise<void> {
  await outsideOrganisations(pool, async (tx) => {
    if (!(await deletePasskey(tx, person.id, id)))
      throw new Refusal('not-found', 'You have no such passkey.', 'Vous n’avez pas cette clé d’accès.')
    await noteFactors(tx, person.id)
    await enterOrganisation(tx, organisationId)
    await appendAudit(tx, actor, [
      { action: 'user.passkey-removed', subject: `user:${person.email}`, detail: {} },
    ])
  })
}
