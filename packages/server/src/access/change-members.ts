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
import type { Caller } from './caller.ts'
import { revokeInvitationsOf } from './links.queries.ts'
import { lockOrganisation } from './lock-organisation.ts'
import { requireSecondFactor } from './organisations.queries.ts'
import {
  changeMember,
  deleteMember,
  deletePerson,
  findMember,
  findMemberships,
  namesOf,
  otherAdministrators,
} from './people.queries.ts'
import { resetFactors } from './reset-factors.ts'
import type { Role } from './roles.ts'

/** @throws Refusal when nobody of that number is here, or nobody would administer any more */
export async function changeRole(
  pool: Pool,
  { organisationId, actor }: Caller,
  personId: string,
  role: Role,
): Promise<void> {
  await withMember(pool, organisationId, personId, async (tx, { email, role: before }) => {
    if (before === role) return
    if (before === 'administrator') await refuseLast(tx, personId)
    await changeMember(tx, personId, role)
    if (before === 'administrator') await revokeInvitationsOf(tx, `user:${email}`)
    await appendAudit(tx, actor, [
      { action: 'user.role-changed', subject: `user:${email}`, detail: { before, after: role } },
    ])
  })
}

/** Their sessions see nothing from then on; who belongs nowhere else is forgotten. @throws Refusal as above */
export async function removeMember(
  pool: Pool,
  { organisationId, actor }: Caller,
  personId: string,
): Promise<void> {
  await withMember(pool, organisationId, personId, async (tx, { email, role }) => {
    if (role === 'administrator') await refuseLast(tx, personId)
    await deleteMember(tx, personId)
    await revokeInvitationsOf(tx, `user:${email}`)
    await appendAudit(tx, actor, [{ action: 'user.removed', subject: `user:${email}`, detail: { role } }])
    await leaveOrganisation(tx)
    if ((await findMemberships(tx, personId)).length === 0) await deletePerson(tx, personId)
  })
}

/**
 * Removes the factors of somebody who has lost them. Who also works elsewhere is not this organisation's to weaken.
 * @throws Refusal
 */
export async function resetFactorsOf(
  pool: Pool,
  { organisationId, actor }: Caller,
  personId: string,
): Promise<void> {
  await withMember(pool, organisationId, personId, async (tx, { email }) => {
    await leaveOrganisation(tx)
    if ((await findMemberships(tx, personId)).length > 1)
      throw new Refusal(
        'not-allowed-now',
        `${email} belongs to another organisation too: who runs the installation does it, with recouvrance user reset-factors.`,
        `${email} appartient aussi à une autre organisation : la personne qui gère l’installation s’en charge, par recouvrance user reset-factors.`,
      )
    await resetFactors(tx, actor, organisationId, { id: personId, email })
  })
}

/**
 * Whether everybody must have a second factor; those who have none add one before anything else.
 * @throws Refusal when who asks it of others has none
 */
export async function askSecondFactor(
  pool: Pool,
  { organisationId, actor, person }: Caller,
  required: boolean,
): Promise<void> {
  if (required && person) await refuseWithoutFactor(pool, person.id)
  await inOrganisation(pool, organisationId, async (tx) => {
    if (!(await requireSecondFactor(tx, required))) return
    await appendAudit(tx, actor, [
      {
        action: 'organisation.second-factor',
        subject: `organisation:${organisationId}`,
        detail: { required },
      },
    ])
  })
}

async function refuseWithoutFactor(pool: Pool, personId: string): Promise<void> {
  const [asking] = await outsideOrganisations(pool, (tx) => namesOf(tx, [personId]))
  if (asking?.two_factor_enabled) return
  throw new Refusal(
    'not-allowed-now',
    'Add a second factor to your own account first, under “My account”: you would lock yourself out of this page.',
    'Ajoutez d’abord la double authentification à votre propre compte, dans « Mon compte » : sans elle, cette page se fermerait pour vous.',
  )
}

type Member = { readonly email: string; readonly role: Role }

async function withMember(
  pool: Pool,
  organisationId: number,
  personId: string,
  work: (tx: Tx, member: Member) => Promise<void>,
): Promise<void> {
  await outsideOrganisations(pool, async (tx) => {
    const [person] = await namesOf(tx, [personId])
    await enterOrganisation(tx, organisationId)
    await lockOrganisation(tx)
    const member = await findMember(tx, personId)
    if (!person || !member)
      throw new Refusal(
        'not-found',
        'There is no such person in this organisation.',
        'Il n’y a pas de telle personne dans cette organisation.',
      )
    await work(tx, { email: person.email, role: member.role as Role })
  })
}

async function refuseLast(tx: Tx, personId: string): Promise<void> {
  if ((await otherAdministrators(tx, personId)) > 0) return
  throw new Refusal(
    'not-allowed-now',
    'This is the last administrator: make somebody else one first.',
    'C’est le dernier administrateur : nommez d’abord quelqu’un d’autre.',
  )
}
