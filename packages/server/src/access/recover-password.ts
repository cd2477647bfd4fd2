import { hashPassword } from 'better-auth/crypto'
import { appendAudit } from '../audit/append-audit.ts'
import { enterOrganisation, outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { useReset } from './links.queries.ts'
import { refuseWeakPassword } from './password-strength.ts'
import { changePassword, findMemberships, findPerson } from './people.queries.ts'

/**
 * Gives who followed the link of a mail a new password, ends every session of theirs and opens an address that wrong
 * passwords had closed. A second factor stays: sign-in asks for it as before.
 * @returns the address, in the mailbox of which the link was
 * @throws Refusal when the link is good no more, or the password is weak: then the link stays good
 */
export async function recoverPassword(
  pool: Pool,
  { token, password }: { token: string; password: string },
): Promise<string> {
  return outsideOrganisations(pool, async (tx) => {
    const email = await useReset(tx, token)
    const person = email === null ? undefined : await findPerson(tx, email)
    if (!person) throw goodNoMore()
    refuseWeakPassword(password, [person.name, person.email])
    await changePassword(tx, person.id, person.email, await hashPassword(password))
    const [membership] = await findMemberships(tx, person.id)
    if (!membership) return person.email
    await enterOrganisation(tx, membership.organisation_id)
    await appendAudit(tx, `user:${person.email}`, [
      { action: 'user.password-recovered', subject: `user:${person.email}`, detail: {} },
    ])
    return person.email
  })
}

function goodNoMore(): Refusal {
  return new Refusal(
    'not-found',
    'This link is good no more: it was used, or is older than an hour. Ask for another one.',
    'Ce lien ne sert plus : il a déjà été utilisé ou date de plus d’une heure. Demandez-en un autre.',
  )
}
