import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { appendAudit } from '../audit/append-audit.ts'
import { enterOrganisation, type Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { findPerson, insertMember, insertPerson } from './people.queries.ts'
import type { Role } from './roles.ts'

export type NewPerson = {
  readonly email: string
  readonly name: string
  readonly role: Role
  /** Not used when the person is known already, from another organisation. */
  readonly password: string
}

/**
 * Lets a person into an organisation.
 * @param tx begun outside of organisations; it is in that of the person afterwards
 * @returns whether the person was made now, with the password given
 * @throws Refusal when they are in it already
 */
export async function createPerson(
  tx: Tx,
  actor: string,
  organisationId: number,
  { name, role, password, ...given }: NewPerson,
): Promise<boolean> {
  const email = given.email.toLowerCase()
  const known = await findPerson(tx, email)
  const id = known?.id ?? randomUUID()
  if (!known) await insertPerson(tx, { id, name, email, passwordHash: await hashPassword(password) })
  await enterOrganisation(tx, organisationId)
  if (!(await insertMember(tx, id, role)))
    throw new Refusal(
      'conflict',
      `${email} is in this organisation already.`,
      `${email} est déjà dans cette organisation.`,
      [{ path: 'email', code: 'taken', message: 'already here', fr: 'déjà présente' }],
    )
  await appendAudit(tx, actor, [{ action: 'user.created', subject: `user:${email}`, detail: { role } }])
  return !known
}
