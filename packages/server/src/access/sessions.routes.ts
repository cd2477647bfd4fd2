import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation, outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { findCaller } from './authenticate.ts'
import { callerOf } from './caller.ts'
import { ensureOrganisation } from './ensure-organisation.ts'
import { nameOfOrganisation } from './organisations.queries.ts'
import { deleteSession, sessionsOf } from './people.queries.ts'
import { authHeaders, passCookies } from './session-cookies.ts'
import {
  currentSession,
  firstStart,
  PASSWORD_TRIES,
  presentCurrent,
  presentSessions,
  sessionList,
  sessionParams,
  signIn,
} from './sessions.schema.ts'
import { needsSetUp, setUp } from './set-up.ts'
import { signInPerson } from './sign-in-person.ts'

const tags = ['access']

const PASSWORDS = { scope: 'public', ...PASSWORD_TRIES } as const

export function sessionRoutes(app: FastifyInstance, { database, auth }: ApiContext): void {
  const { pool } = database
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/session',
    {
      config: { scope: 'public' },
      schema: { tags, summary: 'Who is signed in, and as what', response: { 200: currentSession } },
    },
    async (request, reply) => {
      const caller = await findCaller(pool, auth, request, reply)
      if (!caller?.person) return presentCurrent(null, '', !(await needsSetUp(pool)))
      const name = await inOrganisation(pool, caller.organisationId, nameOfOrganisation)
      return presentCurrent(caller, name, true)
    },
  )

  routes.post(
    '/session',
    { config: PASSWORDS, schema: { tags, summary: 'Signs a person in: a cookie', body: signIn } },
    async (request, reply) => {
      const cookies = await signInPerson(pool, auth, { ...request.body, headers: authHeaders(request) })
      passCookies(request, reply, cookies)
      return reply.code(204).send()
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
      passCookies(
        request,
        reply,
        await signInPerson(pool, auth, { email, password, headers: authHeaders(request) }),
      )
      return reply.code(204).send()
    },
  )

  ownSessionRoutes(app, pool)
}

/** Where one is signed in oneself; those of others are nobody's business. */
function ownSessionRoutes(app: FastifyInstance, pool: Pool): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/sessions',
    {
      config: { scope: 'read' },
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
      config: { scope: 'read' },
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
