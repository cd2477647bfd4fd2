import { APIError } from 'better-auth/api'
import { outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import type { Auth } from './auth.ts'
import { attemptsOf, knownBrowserCookie } from './known-browser.ts'
import { deleteOutlived, findPerson } from './people.queries.ts'
import { factorsOf } from './second-factors.queries.ts'
import { forgetAttempts, takeAttempt } from './sign-in-failures.ts'

export const FACTORS = ['totp', 'passkey'] as const

export type SignIn = {
  /** With the cookie of a session, or of a sign-in that goes on. */
  readonly cookies: Headers
  /** What is asked for besides the password; empty: the session is open. */
  readonly factors: readonly (typeof FACTORS)[number][]
}

/**
 * Opens a session, or begins to: who has a second factor is asked for it. Until then nothing is forgotten of wrong
 * attempts, so that a stolen password does not make room for guessing codes.
 * @throws Refusal
 */
export async function signInPerson(
  pool: Pool,
  auth: Auth,
  { email, password, headers, secret }: { email: string; password: string; headers: Headers; secret: string },
): Promise<SignIn> {
  const address = email.toLowerCase()
  await takeAttempt(pool, attemptsOf(secret, address, headers))
  const { headers: cookies, response } = await auth.api
    .signInEmail({ body: { email: address, password }, headers, returnHeaders: true })
    .catch((error: unknown) => {
      throw error instanceof APIError && error.statusCode < 500 ? notThese() : error
    })
  await outsideOrganisations(pool, deleteOutlived)
  if (!('twoFactorRedirect' in response)) {
    await forgetAttempts(pool, address)
    cookies.append('set-cookie', knownBrowserCookie(secret, address))
    return { cookies, factors: [] }
  }
  const { totp, passkeys } = await outsideOrganisations(pool, async (tx) =>
    factorsOf(tx, (await findPerson(tx, address))?.id ?? ''),
  )
  const has = { totp, passkey: passkeys.length > 0 }
  return { cookies, factors: FACTORS.filter((factor) => has[factor]) }
}

function notThese(): Refusal {
  return new Refusal('unauthenticated', 'Wrong address or password.', 'Adresse ou mot de passe incorrect.')
}
