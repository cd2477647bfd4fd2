import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { appendAudit } from '../audit/append-audit.ts'
import {
  enterOrganisation,
  inOrganisation,
  leaveOrganisation,
  outsideOrganisations,
  type Pool,
  type Tx,
} from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import type { SignedInPerson } from './caller.ts'
import { findInvitation, invitationOf, acceptInvitation as markAccepted } from './links.queries.ts'
import { aboutOrganisation } from './organisations.queries.ts'
import { refuseWeakPassword } from './password-strength.ts'
import { findPerson, insertMember, insertPerson, workIn } from './people.queries.ts'

/** What the holder of the link is told: into which organisation, as what, and whether they have an account here. */
export async function readInvitation(pool: Pool, token: string) {
  const found = await outsideOrganisations(pool, (tx) => findInvitation(tx, token))
  if (!found) throw goodNoMore()
  const { invitation, organisation } = await inOrganisation(pool, found.organisation_id, async (tx) => ({
    invitation: await invitationOf(tx, found.id),
    organisation: (await aboutOrganisation(tx)).name,
  }))
  if (!invitation) throw goodNoMore()
  const known = await outsideOrganisations(pool, (tx) => findPerson(tx, invitation.email))
  return { organisation, ...invitation, hasAccount: known !== undefined }
}

type Answer = {
  readonly token: string
  readonly name: string | undefined
  readonly password: string | undefined
  /** Who is signed in in this browser. */
  readonly person: SignedInPerson | null
}

/**
 * Lets somebody in, as what the invitation says and under the address that it was sent to. Who has an account already
 * must be signed in with it: a mail that went astray opens no account.
 * @returns whom to sign in with the password given; null: they are signed in, and work there now
 * @throws Refusal
 */
export async function acceptInvitation(pool: Pool, answer: Answer): Promise<{ email: string } | null> {
  return outsideOrganisations(pool, async (tx) => {
    const found = await findInvitation(tx, answer.token)
    if (!found) throw goodNoMore()
    await enterOrganisation(tx, found.organisation_id)
    // Taken first: of two answers at once, one waits here and then finds nothing.
    const invitation = await markAccepted(tx, found.id)
    if (!invitation) throw goodNoMore()
    const { email, role } = invitation
    await leaveOrganisation(tx)
    const known = await findPerson(tx, email)
    if (known && known.id !== answer.person?.id) throw signInFirst(email)
    const id = known?.id ?? (await makePerson(tx, email, answer))
    if (answer.person && known) await workIn(tx, answer.person.sessionId, found.organisation_id)
    await enterOrganisation(tx, found.organisation_id)
    await insertMember(tx, id, role)
    await appendAudit(tx, `user:${email}`, [
      { action: 'user.invitation-accepted', subject: `user:${email}`, detail: { role } },
    ])
    return known ? null : { email }
  })
}

async function makePerson(tx: Tx, email: string, { name, password }: Answer): Promise<string> {
  if (name === undefined || password === undefined)
    throw new Refusal(
      'invalid-request',
      'Give your name and choose a password.',
      'Indiquez votre nom et choisissez un mot de passe.',
    )
  refuseWeakPassword(password, [name, email])
  const id = randomUUID()
  await insertPerson(tx, { id, name, email, passwordHash: await hashPassword(password) })
  return id
}

function signInFirst(email: string): Refusal {
  return new Refusal(
    'unauthenticated',
    `${email} has an account here: sign in with it, then accept.`,
    `${email} a déjà un compte ici : connectez-vous avec, puis acceptez.`,
  )
}

function goodNoMore(): Refusal {
  return new Refusal(
    'not-found',
    'This invitation is good no more: it was used, taken back or is older than seven days. Ask for another one.',
    'Cette invitation ne sert plus : utilisée, retirée ou vieille de plus de sept jours. Demandez-en une autre.',
  )
}
