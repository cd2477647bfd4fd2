import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ApiContext } from '../api-context.ts'
import {
  account,
  backupCodes,
  confirmed,
  confirmedCode,
  newPasskey,
  passkeyParams,
  passwordChange,
  totpBegun,
} from './account.schema.ts'
import { callerOf, personOf } from './caller.ts'
import { changeOwnPassword } from './change-own-password.ts'
import { confirmPassword } from './confirm-password.ts'
import { describeAccount } from './describe-account.ts'
import { beginTotp, confirmTotp, removeTotp, renewBackupCodes } from './manage-totp.ts'
import { offerPasskey, registerPasskey } from './register-passkey.ts'
import { relyingPartyOf } from './relying-party.ts'
import { removePasskey } from './remove-passkey.ts'
import { authHeaders, passCookies } from './session-cookies.ts'
import { PASSWORD_TRIES, webAuthnOptions } from './sessions.schema.ts'

const tags = ['access']
const OWN = { scope: 'read', withoutFactor: true } as const
const OWN_SECRETS = { ...OWN, ...PASSWORD_TRIES } as const

/** What somebody does with their own account; what a stolen session must not be able to do asks for the password. */
export function accountRoutes(app: FastifyInstance, context: ApiContext): void {
  const { config, database, auth } = context
  const { pool } = database
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const party = relyingPartyOf(config.publicUrl)

  routes.get(
    '/account',
    { config: OWN, schema: { tags, summary: 'How one signs in oneself', response: { 200: account } } },
    async (request) => describeAccount(pool, auth, personOf(request)),
  )

  routes.put(
    '/account/password',
    {
      config: OWN_SECRETS,
      schema: {
        tags,
        summary: 'Changes one’s own password and ends one’s other sessions',
        body: passwordChange,
      },
    },
    async (request, reply) => {
      await changeOwnPassword(pool, callerOf(request), personOf(request), request.body)
      return reply.code(204).send()
    },
  )

  totpRoutes(app, context)

  routes.post(
    '/account/passkeys/options',
    {
      config: OWN_SECRETS,
      schema: {
        tags,
        summary: 'What the browser needs to make a passkey',
        body: confirmed,
        response: { 200: webAuthnOptions },
      },
    },
    async (request) => {
      const person = personOf(request)
      await confirmPassword(pool, person, request.body.currentPassword)
      return { ...(await offerPasskey(pool, party, person)) }
    },
  )

  routes.post(
    '/account/passkeys',
    {
      config: OWN_SECRETS,
      schema: { tags, summary: 'Keeps a passkey that the browser made', body: newPasskey },
    },
    async (request, reply) => {
      const { name } = request.body
      const response = request.body.response as unknown as RegistrationResponseJSON
      await registerPasskey(pool, party, callerOf(request), personOf(request), { name, response })
      return reply.code(204).send()
    },
  )

  routes.post(
    '/account/passkeys/:id/removal',
    {
      config: OWN_SECRETS,
      schema: { tags, summary: 'Removes one of one’s passkeys', params: passkeyParams, body: confirmed },
    },
    async (request, reply) => {
      const person = personOf(request)
      await confirmPassword(pool, person, request.body.currentPassword)
      await removePasskey(pool, callerOf(request), person, request.params.id)
      return reply.code(204).send()
    },
  )
}

function totpRoutes(app: FastifyInstance, { database: { pool }, auth }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/account/totp',
    {
      config: OWN_SECRETS,
      schema: {
        tags,
        summary: 'Begins with an application that shows codes; POST …/confirmation puts it in use',
        body: confirmed,
        response: { 200: totpBegun },
      },
    },
    async (request) => {
      const person = personOf(request)
      const { currentPassword: password } = request.body
      await confirmPassword(pool, person, password)
      return beginTotp(pool, auth, person, { password, headers: authHeaders(request) })
    },
  )

  routes.post(
    '/account/totp/confirmation',
    {
      config: OWN_SECRETS,
      schema: { tags, summary: 'Its first code: from now on sign-in asks for one', body: confirmedCode },
    },
    async (request, reply) => {
      const { code } = request.body
      const headers = authHeaders(request)
      passCookies(
        request,
        reply,
        await confirmTotp(pool, auth, callerOf(request), personOf(request), { code, headers }),
      )
      return reply.code(204).send()
    },
  )

  routes.post(
    '/account/totp/removal',
    { config: OWN_SECRETS, schema: { tags, summary: 'Asks for its codes no more', body: confirmed } },
    async (request, reply) => {
      const person = personOf(request)
      await confirmPassword(pool, person, request.body.currentPassword)
      await removeTotp(pool, callerOf(request), person)
      return reply.code(204).send()
    },
  )

  routes.post(
    '/account/totp/backup-codes',
    {
      config: OWN_SECRETS,
      schema: {
        tags,
        summary: 'Other codes for paper; the former ones are good no more',
        body: confirmed,
        response: { 200: backupCodes },
      },
    },
    async (request) => {
      const person = personOf(request)
      const { currentPassword: password } = request.body
      await confirmPassword(pool, person, password)
      const headers = authHeaders(request)
      return {
        backupCodes: await renewBackupCodes(pool, auth, callerOf(request), person, { password, headers }),
      }
    },
  )
}
