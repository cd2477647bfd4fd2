import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { appendAudit } from '../audit/append-audit.ts'
import { enterOrganisation, outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import type { Caller, SignedInPerson } from './caller.ts'
import type { RelyingParty } from './relying-party.ts'
import {
  factorsOf,
  insertPasskey,
  keepChallenge,
  noteFactors,
  takeChallenge,
} from './second-factors.queries.ts'

const MOST_PASSKEYS = 20

/** What the browser needs to make a passkey for who asks. */
export async function offerPasskey(pool: Pool, party: RelyingParty, person: SignedInPerson) {
  const { passkeys } = await outsideOrganisations(pool, (tx) => factorsOf(tx, person.id))
  if (passkeys.length >= MOST_PASSKEYS)
    throw new Refusal(
      'conflict',
      `You have ${MOST_PASSKEYS} passkeys: remove one first.`,
      `Vous avez ${MOST_PASSKEYS} clés d’accès : retirez-en une d’abord.`,
    )
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    attestationType: 'none',
    excludeCredentials: passkeys.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await outsideOrganisations(pool, (tx) => keepChallenge(tx, purposeOf(person), options.challenge))
  return options
}

/**
 * Keeps a passkey that the browser made for who asks.
 * @throws Refusal when it was not made for this person, here and now
 */
export async function registerPasskey(
  pool: Pool,
  party: RelyingParty,
  { organisationId, actor }: Caller,
  person: SignedInPerson,
  { name, response }: { name: string; response: RegistrationResponseJSON },
): Promise<void> {
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) =>
      outsideOrganisations(pool, (tx) => takeChallenge(tx, purposeOf(person), challenge)),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }))
  if (!registrationInfo) throw unusablePasskey()
  const { credential } = registrationInfo
  await outsideOrganisations(pool, async (tx) => {
    const { id, publicKey, counter, transports = [] } = credential
    if (!(await insertPasskey(tx, { id, personId: person.id, name, publicKey, counter, transports })))
      throw unusablePasskey()
    await noteFactors(tx, person.id)
    await enterOrganisation(tx, organisationId)
    await appendAudit(tx, actor, [
      { action: 'user.passkey-added', subject: `user:${person.email}`, detail: { name } },
    ])
  })
}

function purposeOf({ sessionId }: SignedInPerson): string {
  return `passkey for ${sessionId}`
}

function unusablePasskey(): Refusal {
  return new Refusal(
    'invalid-request',
    'This passkey cannot be used: it was not made here and now. Try again.',
    'Cette clé d’accès est inutilisable : elle n’a pas été créée ici à l’instant. Recommencez.',
  )
}
