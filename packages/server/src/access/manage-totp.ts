import { APIError } from 'better-auth/api'
import QRCode from 'qrcode'
import { appendAudit } from '../audit/append-audit.ts'
import { enterOrganisation, inOrganisation, outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import type { Auth } from './auth.ts'
import type { Caller, SignedInPerson } from './caller.ts'
import { deleteTotp, factorsOf, noteFactors, useCodeOnce } from './second-factors.queries.ts'

type Asked = { readonly password: string | undefined; readonly headers: Headers }

/**
 * Begins with an application that shows codes: nothing is asked of it until its first code is typed.
 * @returns the secret, as a picture and as letters, and the codes for paper, which are shown once
 * @throws Refusal when there is one in use
 */
export async function beginTotp(
  pool: Pool,
  auth: Auth,
  person: SignedInPerson,
  { password, headers }: Asked,
) {
  const { totp } = await outsideOrganisations(pool, (tx) => factorsOf(tx, person.id))
  if (totp) throw alreadyInUse()
  const made = await auth.api.enableTwoFactor({
    body: password === undefined ? {} : { password },
    headers,
  })
  if (made.method !== 'totp') throw new Error('better-auth made another factor than asked for')
  const secret = new URL(made.totpURI).searchParams.get('secret') ?? ''
  const qr = await QRCode.toString(made.totpURI, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
  return { uri: made.totpURI, secret, qr, backupCodes: made.backupCodes }
}

/**
 * The application shows what it should: from now on sign-in asks for its codes.
 * @returns headers with a new session cookie
 * @throws Refusal when the code is wrong
 */
export async function confirmTotp(
  pool: Pool,
  auth: Auth,
  { organisationId, actor }: Caller,
  person: SignedInPerson,
  { code: typed, headers }: { code: string; headers: Headers },
): Promise<Headers> {
  const { totp } = await outsideOrganisations(pool, (tx) => factorsOf(tx, person.id))
  if (totp) throw alreadyInUse()
  const code = typed.replaceAll(/\s/g, '')
  const verified = await auth.api
    .verifyTOTP({ body: { code }, headers, returnHeaders: true })
    .catch((error: unknown) => {
      throw error instanceof APIError && error.statusCode < 500 ? notItsCode() : error
    })
  await outsideOrganisations(pool, async (tx) => {
    await useCodeOnce(tx, person.id, code)
    await noteFactors(tx, person.id)
    await enterOrganisation(tx, organisationId)
    await appendAudit(tx, actor, [{ action: 'user.totp-added', subject: `user:${person.email}`, detail: {} }])
  })
  return verified.headers
}

/** @returns other codes for paper; the former ones are good no more */
export async function renewBackupCodes(
  pool: Pool,
  auth: Auth,
  { organisationId, actor }: Caller,
  person: SignedInPerson,
  { password, headers }: Asked,
): Promise<string[]> {
  const { totp } = await outsideOrganisations(pool, (tx) => factorsOf(tx, person.id))
  if (!totp) throw notInUse()
  const { backupCodes } = await auth.api.generateBackupCodes({
    body: password === undefined ? {} : { password },
    headers,
  })
  await inOrganisation(pool, organisationId, (tx) =>
    appendAudit(tx, actor, [
      { action: 'user.backup-codes-renewed', subject: `user:${person.email}`, detail: {} },
    ]),
  )
  return backupCodes
}

/** @throws Refusal when there is none */
export async function removeTotp(
  pool: Pool,
  { organisationId, actor }: Caller,
  person: SignedInPerson,
): Promise<void> {
  await outsideOrganisations(pool, async (tx) => {
    if (!(await deleteTotp(tx, person.id))) throw notInUse()
    await noteFactors(tx, person.id)
    await enterOrganisation(tx, organisationId)
    await appendAudit(tx, actor, [
      { action: 'user.totp-removed', subject: `user:${person.email}`, detail: {} },
    ])
  })
}

function alreadyInUse(): Refusal {
  return new Refusal(
    'conflict',
    'You use an application for codes already: remove it first.',
    'Vous utilisez déjà une application de codes : retirez-la d’abord.',
  )
}

function notInUse(): Refusal {
  return new Refusal(
    'not-found',
    'You use no application for codes.',
    'Vous n’utilisez pas d’application de codes.',
  )
}

function notItsCode(): Refusal {
  return new Refusal(
    'invalid-request',
    'This is not the code that your application should show now. Check the clock of the telephone and try the next one.',
    'Ce n’est pas le code que votre application devrait afficher. Vérifiez l’heure du téléphone et essayez le suivant.',
    [
      {
        path: 'code',
        code: 'wrong',
        message: 'not the code of this moment',
        fr: 'ce n’est pas le code du moment',
      },
    ],
  )
}
