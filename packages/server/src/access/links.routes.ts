import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ApiContext } from '../api-context.ts'
import { outsideOrganisations } from '../platform/postgres.ts'
import { languageOf } from '../platform/problem.ts'
import { acceptInvitation, readInvitation } from './accept-invitation.ts'
import { findCaller } from './authenticate.ts'
import { knownBrowserCookie } from './known-browser.ts'
import { askForReset } from './links.queries.ts'
import {
  invitationAnswer,
  invitationRead,
  invitationToken,
  resetAnswer,
  resetWish,
} from './members.schema.ts'
import { recoverPassword } from './recover-password.ts'
import { authHeadersOfSignIn, passCookies } from './session-cookies.ts'
import { PASSWORD_TRIES } from './sessions.schema.ts'
import { signInPerson } from './sign-in-person.ts'

const tags = ['access']
const PUBLIC = { scope: 'public', ...PASSWORD_TRIES } as const
const WISHES = { ...PUBLIC, rateLimit: { max: 10, timeWindow: '1 minute' } } as const

/** What those do who are not in yet and hold, or want, the link of a mail. */
export function linkRoutes(
  app: FastifyInstance,
  { database: { pool }, auth, config: { secret } }: ApiContext,
): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/password-resets',
    {
      config: WISHES,
      schema: {
        tags,
        summary: 'Asks for a mail to choose a new password; the answer tells nothing',
        body: resetWish,
      },
    },
    async (request, reply) => {
      const email = request.body.email.toLowerCase()
      await outsideOrganisations(pool, (tx) => askForReset(tx, email, languageOf(request)))
      return reply.code(204).send()
    },
  )

  routes.post(
    '/password-resets/answer',
    { config: PUBLIC, schema: { tags, summary: 'Chooses it, with what the mail led to', body: resetAnswer } },
    async (request, reply) => {
      const email = await recoverPassword(pool, request.body)
      passCookies(request, reply, new Headers({ 'set-cookie': knownBrowserCookie(secret, email) }))
      return reply.code(204).send()
    },
  )

  routes.post(
    '/invitation',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'What one is invited to',
        body: invitationToken,
        response: { 200: invitationRead },
      },
    },
    async (request) => readInvitation(pool, request.body.token),
  )

  routes.post(
    '/invitation/answer',
    { config: PUBLIC, schema: { tags, summary: 'Accepts, and signs in', body: invitationAnswer } },
    async (request, reply) => {
      const { token, name, password } = request.body
      const person = (await findCaller(pool, auth, request, reply))?.person ?? null
      const made = await acceptInvitation(pool, { token, name, password, person })
      if (made && password !== undefined) {
        const headers = authHeadersOfSignIn(request)
        passCookies(
          request,
          reply,
          (await signInPerson(pool, auth, { ...made, password, headers, secret })).cookies,
        )
      }
      return reply.code(204).send()
    },
  )
}
