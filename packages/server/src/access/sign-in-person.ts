import { APIError } from 'better-auth/api'
import { outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import type { Auth } from './auth.ts'
import { deleteOutlived, forgetFailures } from './people.queries.ts'
import { takeAttempt } from './sign-in-failures.ts'

/**
 * Opens a session.
 * @returns headers with the session cookie
 * @throws Refusal
 */
export async function signInPerson(
  pool: Pool,
  auth: Auth,
  { email, password, headers }: { email: string; password: string; headers: Headers },
): Promise<Headers> {
  const address = email.toLowerCase()
  await takeAttempt(pool, address)
  try {
    const signedIn = await auth.api.signInEmail({
      body: { email: address, password },
      headers,
      returnHeaders: true,
    })
    await outsideOrganisations(pool, async (tx) => {
      await forgetFailures(tx, address)
      await deleteOutlived(tx)
    })
    return signedIn.headers
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error
    throw new Refusal(
      'unauthenticated',
      'Wrong address or password. An administrator can give you a new password: recouvrance user reset-password.',
      'Adresse ou mot de passe incorrect. Un administrateur peut vous donner un nouveau mot de passe : recouvrance user reset-password.',
    )
  }
}
