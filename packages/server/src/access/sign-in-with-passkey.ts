import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import type { Auth } from './auth.ts'
import type { RelyingParty } from './relying-party.ts'
import { findPasskey, keepChallenge, noteUseOfPasskey, takeChallenge } from './second-factors.queries.ts'
import { forgetAttempts } from './sign-in-failures.ts'

const PURPOSE = 'sign-in'

/** What the browser needs to sign in with whatever passkey it has: nobody is named, so nobody is told of. */
export async function askForPasskey(pool: Pool, party: RelyingParty) {
  const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' })
  await outsideOrganisations(pool, (tx) => keepChallenge(tx, PURPOSE, options.challenge))
  return options
}

/**
 * Opens a session for whoever holds a passkey and has unlocked it: two factors in one gesture.
 * @returns headers with the session cookie
 * @throws Refusal
 */
export async function signInWithPasskey(
  pool: Pool,
  auth: Auth,
  party: RelyingParty,
  response: AuthenticationResponseJSON,
  headers: Headers,
): Promise<Headers> {
  const passkey = await outsideOrganisations(pool, (tx) => findPasskey(tx, response.id))
  if (!passkey) throw notKnown()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) =>
      outsideOrganisations(pool, (tx) => takeChallenge(tx, PURPOSE, challenge)),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: passkey.counter,
    },
  }).catch(() => ({ verified: false, authenticationInfo: null }))
  if (!verified || !authenticationInfo) throw notKnown()
  await outsideOrganisations(pool, (tx) => noteUseOfPasskey(tx, passkey.id, authenticationInfo.newCounter))
  const opened = await auth.api.openSession({
    body: { personId: passkey.person_id, signedInBy: 'passkey' },
    headers,
    returnHeaders: true,
  })
  await forgetAttempts(pool, opened.response.email)
  return opened.headers
}

function notKnown(): Refusal {
  return new Refusal(
    'unauthenticated',
    'This passkey opens nothing here. Sign in with your password, or with another passkey.',
    'Cette clé d’accès n’ouvre rien ici. Connectez-vous avec votre mot de passe ou une autre clé.',
  )
}
