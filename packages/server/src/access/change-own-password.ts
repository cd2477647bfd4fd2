import { hashPassword } from 'better-auth/crypto'
import { appendAudit } from '../audit/append-audit.ts'
import { enterOrganisation, outsideOrganisations, type Pool } from '../platform/postgres.ts'
import type { Caller, SignedInPerson } from './caller.ts'
import { confirmPassword } from './confirm-password.ts'
import { refuseWeakPassword } from './password-strength.ts'
import { deleteOtherSessions, setPassword } from './people.queries.ts'

/**
 * Changes the password of who asks, who must know the one before; every other session of theirs ends.
 * @throws Refusal
 */
export async function changeOwnPassword(
  pool: Pool,
  { organisationId, actor }: Caller,
  person: SignedInPerson,
  { currentPassword, password }: { currentPassword: string; password: string },
): Promise<void> {
  await confirmPassword(pool, person, currentPassword)
  refuseWeakPassword(password, [person.name, person.email])
  const hash = await hashPassword(password)
  await outsideOrganisations(pool, async (tx) => {
    await setPassword(tx, person.id, hash)
    await deleteOtherSessions(tx, person.id, person.sessionId)
    await enterOrganisation(tx, organisationId)
    await appendAudit(tx, actor, [
      { action: 'user.password-changed', subject: `user:${person.email}`, detail: {} },
    ])
  })
}
