import { APIError } from 'better-auth/api'
import { outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import type { Auth } from './auth.ts'
import { knownBrowserCookie } from './known-browser.ts'
import { deleteSessionByToken, useCodeOnce } from './second-factors.queries.ts'
import { forgetAttempts, locked } from './sign-in-failures.ts'

const OF_AN_APPLICATION = /^\d{6}$/

/**
 * Ends a sign-in that began with a password: with a code of the application, or one of those on paper.
 * @param headers with the cookie that the password was answered with, and no session
 * @returns headers with the session cookie
 * @throws Refusal
 */
export async function signInWithCode(
  pool: Pool,
  auth: Auth,
  { code: typed, headers, secret }: { code: string; headers: Headers; secret: string },
): Promise<Headers> {
  const code = typed.replaceAll(/\s/g, '')
  const shown = OF_AN_APPLICATION.test(code)
  const request = { body: { code }, headers, returnHeaders: true } as const
  const { headers: cookies, response } = await (shown
    ? auth.api.verifyTOTP(request)
    : auth.api.verifyBackupCode(request)
  ).catch((error: unknown) => {
    throw refusalOf(error)
  })
  const { user, token } = response
  if (shown && !(await outsideOrganisations(pool, (tx) => useCodeOnce(tx, user.id, code)))) {
    if (token) await outsideOrganisations(pool, (tx) => deleteSessionByToken(tx, token))
    throw wrongCode()
  }
  await forgetAttempts(pool, user.email)
  cookies.append('set-cookie', knownBrowserCookie(secret, user.email))
  return cookies
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof APIError) || error.statusCode >= 500) return error
  switch (error.body?.code) {
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return locked()
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return new Refusal(
        'unauthenticated',
        'This sign-in has ended: begin again with your password.',
        'Cette connexion a pris fin : recommencez avec votre mot de passe.',
      )
    default:
      return wrongCode()
  }
}

function wrongCode(): Refusal {
  return new Refusal(
    'invalid-request',
    'This code is wrong, or was used already: wait for the next one.',
    'Ce code est incorrect ou a déjà servi : attendez le suivant.',
    [{ path: 'code', code: 'wrong', message: 'wrong code', fr: 'code incorrect' }],
  )
}
