import { APIError } from 'better-auth/api'
import { outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import type { Auth } from './auth.ts'
import { countFailure, deleteOutlived, failuresOf, forgetFailures } from './people.queries.ts'

export const MOST_FAILURES = 10
const LOCKED_SECONDS = 15 * 60

/**
 * Opens a session. Wrong passwords in a row close an address for a quarter of an hour, whether anybody has it or not:
 * the answer never tells who has an account here.
 * @returns headers with the session cookie
 * @throws Refusal
 */
export async function signInPerson(
  pool: Pool,
  auth: Auth,
  { email, password, headers }: { email: string; password: string; headers: Headers },
): Promise<Headers> {
  const address = email.toLowerCase()
  const known = await outsideOrganisations(pool, (tx) => failuresOf(tx, address))
  if (known && known.failures >= MOST_FAILURES && known.seconds < LOCKED_SECONDS) throw locked()
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
    await outsideOrganisations(pool, (tx) => countFailure(tx, address, LOCKED_SECONDS))
    throw new Refusal(
      'unauthenticated',
      'Wrong address or password. An administrator can give you a new password: recouvrance user reset-password.',
      'Adresse ou mot de passe incorrect. Un administrateur peut vous donner un nouveau mot de passe : recouvrance user reset-password.',
    )
  }
}

function locked(): Refusal {
  return new Refusal(
    'rate-limited',
    'Too many wrong passwords for this address: wait a quarter of an hour.',
    'Trop de mots de passe incorrects pour cette adresse : patientez un quart d’heure.',
  )
}
