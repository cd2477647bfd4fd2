import { appendAudit } from '../audit/append-audit.ts'
import { enterOrganisation, inOrganisation, outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import type { Caller } from './caller.ts'
import { insertInvitation, inviteAgain, type Language, revokeInvitation } from './links.queries.ts'
import { findMember, findPerson } from './people.queries.ts'
import type { Role } from './roles.ts'

/**
 * Invites somebody into the organisation of the caller; the worker writes to them.
 * @throws Refusal when they are in it, or invited, already
 */
export async function invitePerson(
  pool: Pool,
  { organisationId, actor }: Caller,
  { role, language, ...given }: { email: string; role: Role; language: Language },
): Promise<number> {
  const email = given.email.toLowerCase()
  return outsideOrganisations(pool, async (tx) => {
    const known = await findPerson(tx, email)
    await enterOrganisation(tx, organisationId)
    if (known && (await findMember(tx, known.id)))
      throw already(
        email,
        `${email} is in this organisation already.`,
        `${email} est déjà dans cette organisation.`,
      )
    const id = await insertInvitation(tx, { email, role, language, invitedBy: actor })
    if (id === null)
      throw already(
        email,
        `${email} is invited already: send the invitation again, or take it back first.`,
        `${email} est déjà invité : renvoyez l’invitation, ou retirez-la d’abord.`,
      )
    await appendAudit(tx, actor, [{ action: 'user.invited', subject: `user:${email}`, detail: { role } }])
    return id
  })
}

/** A new link of who asks for it, good for seven days more; the one of before is good no more. @throws Refusal when there is no such one */
export async function sendInvitationAgain(
  pool: Pool,
  { organisationId, actor }: Caller,
  id: number,
): Promise<void> {
  await inOrganisation(pool, organisationId, async (tx) => {
    const email = await inviteAgain(tx, id, actor)
    if (email === null) throw noInvitation()
    await appendAudit(tx, actor, [
      { action: 'user.invited', subject: `user:${email}`, detail: { again: true } },
    ])
  })
}

/** @throws Refusal when there is none that is open */
export async function takeInvitationBack(
  pool: Pool,
  { organisationId, actor }: Caller,
  id: number,
): Promise<void> {
  await inOrganisation(pool, organisationId, async (tx) => {
    const email = await revokeInvitation(tx, id)
    if (email === null) throw noInvitation()
    await appendAudit(tx, actor, [
      { action: 'user.invitation-revoked', subject: `user:${email}`, detail: {} },
    ])
  })
}

function already(email: string, en: string, fr: string): Refusal {
  return new Refusal('conflict', en, fr, [
    { path: 'email', code: 'taken', message: `${email} is here already`, fr: 'déjà présente ou invitée' },
  ])
}

function noInvitation(): Refusal {
  return new Refusal(
    'not-found',
    'There is no such open invitation.',
    'Il n’y a pas d’invitation en cours de ce numéro.',
  )
}
