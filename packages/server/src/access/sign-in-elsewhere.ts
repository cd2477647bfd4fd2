import { APIError } from 'better-auth/api'
import { appendAudit } from '../audit/append-audit.ts'
import type { Config, SingleSignOn } from '../config.ts'
import type { Database } from '../database.ts'
import { enterOrganisation, outsideOrganisations } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { type Auth, SINGLE_SIGN_ON } from './auth.ts'
import { ensureOrganisation } from './ensure-organisation.ts'
import { deletePerson, findMemberships, insertMember } from './people.queries.ts'

// Better-auth would send a browser there; ours reads what it would be told.
const DONE = '/done'
const FAILED = '/failed'

/** @throws Refusal when people sign in here and nowhere else */
export function providerOf({ singleSignOn }: Pick<Config, 'singleSignOn'>): SingleSignOn {
  if (singleSignOn) return singleSignOn
  throw new Refusal(
    'not-found',
    'This installation has no provider to sign in with: see OIDC_ISSUER.',
    'Cette installation n’a pas de fournisseur d’identité : voir OIDC_ISSUER.',
  )
}

/** Where to send a browser, and the cookie that binds what it brings back to it. */
export async function beginElsewhere(auth: Auth, headers: Headers) {
  return auth.api
    .signInSocial({
      body: {
        provider: SINGLE_SIGN_ON,
        callbackURL: DONE,
        errorCallbackURL: FAILED,
        disableRedirect: true,
      },
      headers,
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      throw error instanceof APIError && error.statusCode < 500 ? noAnswer() : error
    })
}

export type Brought = {
  readonly code?: string | undefined
  readonly state: string
  readonly iss?: string | undefined
  readonly error?: string | undefined
}

/**
 * Opens a session for whom the provider vouches for: who is linked already, who has an account under the address that
 * it has verified, or, where the installation allows it, somebody new.
 * @returns headers with the session cookie
 * @throws Refusal
 */
export async function signInElsewhere(
  database: Database,
  auth: Auth,
  provider: SingleSignOn,
  brought: Brought,
  headers: Headers,
): Promise<Headers> {
  const { code, state, iss, error } = brought
  const query = {
    state,
    ...(code === undefined ? {} : { code }),
    ...(iss === undefined ? {} : { iss }),
    ...(error === undefined ? {} : { error }),
  }
  const answer = await auth.api.callbackOAuth({
    method: 'GET',
    params: { id: SINGLE_SIGN_ON },
    query,
    headers,
    asResponse: true,
  })
  const told = new URL(answer.headers.get('location') ?? FAILED, 'http://localhost')
  if (told.pathname !== DONE) throw refusalOf(told.searchParams.get('error'))
  await ensureMember(database, auth, provider, answer.headers)
  return answer.headers
}

/** Who is new belongs to the first organisation, as what the installation says. */
async function ensureMember(
  database: Database,
  auth: Auth,
  { newUsers, name }: SingleSignOn,
  cookies: Headers,
): Promise<void> {
  const { pool } = database
  const cookie = cookies
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const session = await auth.api.getSession({ headers: new Headers({ cookie }) })
  if (!session) throw new Error('a session that was just opened is not there')
  const { id, email } = session.user
  const [organisation] = await ensureOrganisation(database)
  await outsideOrganisations(pool, async (tx) => {
    if ((await findMemberships(tx, id)).length > 0) return
    if (newUsers === null || !organisation) {
      await deletePerson(tx, id)
      throw nobodyHere()
    }
    await enterOrganisation(tx, organisation.id)
    await insertMember(tx, id, newUsers)
    await appendAudit(tx, `user:${email}`, [
      { action: 'user.created', subject: `user:${email}`, detail: { role: newUsers, vouchedForBy: name } },
    ])
  })
}

function refusalOf(error: string | null): Refusal {
  switch (error) {
    // Of somebody who has an account here: nothing else keeps it from being linked.
    case 'account_not_linked':
    case 'email_not_verified':
      return new Refusal(
        'unauthenticated',
        'The provider has not verified your address: have it verified there, then sign in again.',
        'Le fournisseur n’a pas vérifié votre adresse : faites-la vérifier chez lui, puis reconnectez-vous.',
      )
    case 'signup_disabled':
      return nobodyHere()
    default:
      return new Refusal(
        'unauthenticated',
        'Signing in with the provider did not work. Begin again from the sign-in page.',
        'La connexion par le fournisseur n’a pas abouti. Recommencez depuis la page de connexion.',
      )
  }
}

function nobodyHere(): Refusal {
  return new Refusal(
    'unauthenticated',
    'The provider knows you, but nobody has let you in here: ask an administrator to invite you.',
    'Le fournisseur vous connaît, mais personne ne vous a ouvert d’accès ici : demandez une invitation à un administrateur.',
  )
}

function noAnswer(): Refusal {
  return new Refusal(
    'not-allowed-now',
    'The provider does not answer. Try again later, or sign in with your password.',
    'Le fournisseur ne répond pas. Réessayez plus tard, ou connectez-vous avec votre mot de passe.',
  )
}
