import { verifyPassword } from 'better-auth/crypto'
import { outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import type { SignedInPerson } from './caller.ts'
import { passwordHashOf } from './people.queries.ts'
import { forgetAttempts, takeAttempt } from './sign-in-failures.ts'

/**
 * Asks a signed-in person for their password before something that a stolen session must not be able to do. Wrong ones
 * count as they do at sign-in: a session is no way to try passwords out. Who signs in elsewhere has none to
 * give. They count by session: what strangers try at the door closes nothing for who is inside.
 * @throws Refusal
 */
export async function confirmPassword(
  pool: Pool,
  person: Pick<SignedInPerson, 'id' | 'email' | 'sessionId'>,
  password: string | undefined,
): Promise<void> {
  const hash = await outsideOrganisations(pool, (tx) => passwordHashOf(tx, person.id))
  if (hash === null) return
  await takeAttempt(pool, `${person.email} ${person.sessionId}`)
  if (password !== undefined && (await verifyPassword({ hash, password })))
    return forgetAttempts(pool, person.email)
  throw new Refusal(
    'invalid-request',
    'This is not your current password.',
    'Ce n’est pas votre mot de passe actuel.',
    [
      {
        path: 'currentPassword',
        code: 'wrong',
        message: 'not your current password',
        fr: 'ce n’est pas votre mot de passe actuel',
      },
    ],
  )
}
