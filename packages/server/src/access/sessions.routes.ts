import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { ApiContext } from '../api-context.ts'
import { outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { findCaller } from './authenticate.ts'
import { callerOf, personOf } from './caller.ts'
import { changeOrganisation } from './change-organisation.ts'
import { ensureOrganisation } from './ensure-organisation.ts'
import { deleteSession, findMemberships, sessionsOf } from './people.queries.ts'
import { relyingPartyOf } from './relying-party.ts'
import { authHeaders, authHeadersOfSignIn, passCookies } from './session-cookies.ts'
import {
  currentSession,
  factorsWanted,
  firstStart,
  organisationChoice,
  PASSWORD_TRIES,
  passkeyAnswer,
  presentSessions,
  presentUser,
  sessionList,
  sessionParams,
  signIn,
  signInCode,
  singleSignOnAnswer,
  singleSignOnBegun,
  webAuthnOptions,
} from './sessions.schema.ts'
import { needsSetUp, setUp } from './set-up.ts'
import { beginElsewhere, providerOf, signInElsewhere } from './sign-in-elsewhere.ts'
import { signInPerson } from './sign-in-person.ts'
import { signInWithCode } from './sign-in-with-code.ts'
import { askForPasskey, signInWithPasskey } from './sign-in-with-passkey.ts'

const tags = ['access']

const PASSWORDS = { scope: 'public', ...PASSWORD_TRIES } as const

export function sessionRoutes(app: FastifyInstance, { database, auth, config }: ApiContext): void {
  const { pool } = database
  const { secret } = config
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/session',
    {
      config: { scope: 'public' },
      schema: { tags, summary: 'Who is signed in, and as what', response: { 200: currentSession } },
    },
    async (request, reply) => {
      const caller = await findCaller(pool, auth, request, reply)
      const { person = null } = caller ?? {}
      const passkeyOrigin = relyingPartyOf(config.publicUrl).origin
      const singleSignOn = config.singleSignOn?.name ?? null
      if (!person) return { setUp: !(await needsSetUp(pool)), singleSignOn, passkeyOrigin, user: null }
      const memberships = await outsideOrganisations(pool, (tx) => findMemberships(tx, person.id))
      return { setUp: true, singleSignOn, passkeyOrigin, user: presentUser(caller, memberships) }
    },
  )

  routes.post(
    '/session',
    {
      config: PASSWORDS,
      schema: {
        tags,
        summary: 'Signs a person in (204, a cookie), or says which second factor is asked for (200)',
        body: signIn,
        response: { 200: factorsWanted, 204: z.null() },
      },
    },
    async (request, reply) => {
      const { cookies, factors } = await signInPerson(pool, auth, {
        ...request.body,
        headers: authHeadersOfSignIn(request),
        secret,
      })
      passCookies(request, reply, cookies)
      return factors.length > 0 ? reply.send({ factors: [...factors] }) : reply.code(204).send(null)
    },
  )

  routes.delete(
    '/session',
    { config: { scope: 'public' }, schema: { tags, summary: 'Signs out: this session is gone' } },
    async (request, reply) => {
      const { headers } = await auth.api.signOut({ headers: authHeaders(request), returnHeaders: true })
      passCookies(request, reply, headers)
      return reply.code(204).send()
    },
  )

  routes.post(
    '/setup',
    {
      config: PASSWORDS,
      schema: {
        tags,
        summary: 'First start: the first administrator and the creditor, from this machine, once',
        body: firstStart,
      },
    },
    async (request, reply) => {
      refuseFromElsewhere(request)
      const { email, password } = request.body
      const [organisation] = await ensureOrganisation(database)
      if (!organisation) throw new Error('there is no organisation after making sure of one')
      await setUp(pool, organisation.id, request.body)
      const headers = authHeadersOfSignIn(request)
      passCookies(
        request,
        reply,
        (await signInPerson(pool, auth, { email, password, headers, secret })).cookies,
      )
      return reply.code(204).send()
    },
  )

  ownSessionRoutes(app, pool)
}

/** What comes after the password, or instead of it. */
export function signInRoutes(app: FastifyInstance, context: ApiContext): void {
  const { auth, config } = context
  const { secret } = config
  const { pool } = context.database
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const party = relyingPartyOf(config.publicUrl)

  routes.post(
    '/session/code',
    {
      config: PASSWORDS,
      schema: { tags, summary: 'Ends a sign-in with a code, after the password', body: signInCode },
    },
    async (request, reply) => {
      const headers = authHeadersOfSignIn(request)
      passCookies(request, reply, await signInWithCode(pool, auth, { ...request.body, headers, secret }))
      return reply.code(204).send()
    },
  )

  routes.post(
    '/session/passkey-options',
    {
      config: PASSWORDS,
      schema: {
        tags,
        summary: 'What the browser needs to sign in with a passkey',
        response: { 200: webAuthnOptions },
      },
    },
    async () => ({ ...(await askForPasskey(pool, party)) }),
  )

  routes.post(
    '/session/passkey',
    { config: PASSWORDS, schema: { tags, summary: 'Signs in with a passkey', body: passkeyAnswer } },
    async (request, reply) => {
      const response = request.body.response as unknown as AuthenticationResponseJSON
      const headers = authHeadersOfSignIn(request)
      passCookies(request, reply, await signInWithPasskey(pool, auth, party, response, headers))
      return reply.code(204).send()
    },
  )

  routes.put(
    '/session/organisation',
    {
      config: { scope: 'read', withoutFactor: true },
      schema: { tags, summary: 'Works in another of one’s organisations', body: organisationChoice },
    },
    async (request, reply) => {
      await changeOrganisation(pool, personOf(request), request.body.id)
      return reply.code(204).send()
    },
  )

  elsewhereRoutes(app, context)
}

/** By way of a provider that vouches for people, where the installation has one. */
function elsewhereRoutes(app: FastifyInstance, { database, auth, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/session/single-sign-on',
    {
      config: PASSWORDS,
      schema: {
        tags,
        summary: 'Where to go to sign in with the provider',
        response: { 200: singleSignOnBegun },
      },
    },
    async (request, reply) => {
      providerOf(config)
      const { headers, response } = await beginElsewhere(auth, authHeadersOfSignIn(request))
      passCookies(request, reply, headers)
      return { url: response.url ?? '' }
    },
  )

  routes.post(
    '/session/single-sign-on/answer',
    {
      config: PASSWORDS,
      schema: { tags, summary: 'Signs in with what the provider sent back', body: singleSignOnAnswer },
    },
    async (request, reply) => {
      const provider = providerOf(config)
      const headers = authHeadersOfSignIn(request)
      passCookies(request, reply, await signInElsewhere(database, auth, provider, request.body, headers))
      return reply.code(204).send()
    },
  )
}

/** Where one is signed in oneself; those of others are nobody's business. */
function ownSessionRoutes(app: FastifyInstance, pool: Pool): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/sessions',
    {
      config: { scope: 'read', withoutFactor: true },
      schema: { tags, summary: 'Where one is signed in oneself', response: { 200: sessionList } },
    },
    async (request) => {
      const { person } = callerOf(request)
      const rows = person ? await outsideOrganisations(pool, (tx) => sessionsOf(tx, person.id)) : []
      return presentSessions(rows, person?.sessionId)
    },
  )

  routes.delete(
    '/sessions/:id',
    {
      config: { scope: 'read', withoutFactor: true },
      schema: { tags, summary: 'Ends one of one’s own sessions, at once', params: sessionParams },
    },
    async (request, reply) => {
      const { person } = callerOf(request)
      const { id } = request.params
      if (!person || !(await outsideOrganisations(pool, (tx) => deleteSession(tx, person.id, id))))
        throw new Refusal(
          'not-found',
          'You have no such session; it may have ended.',
          'Vous n’avez pas cette session ; elle est peut-être déjà terminée.',
        )
      return reply.code(204).send()
    },
  )
}

const THIS_MACHINE = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/** Whoever comes first becomes administrator: that must be somebody who sits at this machine. */
function refuseFromElsewhere({ ip, headers }: FastifyRequest): void {
  if (THIS_MACHINE.includes(ip) && headers['x-forwarded-for'] === undefined) return
  throw new Refusal(
    'forbidden',
    'The first administrator is made on the machine itself: recouvrance user create ADDRESS --role administrator',
    'Le premier administrateur se crée sur la machine elle-même : recouvrance user create ADRESSE --role administrator',
  )
}
