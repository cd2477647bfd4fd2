import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { languageOf } from '../platform/problem.ts'
import { describeMail } from './describe-mail.ts'
import {
  mailServerBody,
  mailState,
  presentMailState,
  presentTest,
  testAnswer,
  testBody,
} from './mail.schema.ts'
import { refuseUnreachableHost } from './reachable-host.ts'
import { sendTestMessage } from './send-test-message.ts'
import { removeMailServer, setMailServer } from './set-mail-server.ts'

/** The way on which e-mail leaves this installation, and a message that proves it. */
export function mailRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/mail',
    { config: { scope: 'admin' }, schema: { tags: ['mail'], response: { 200: mailState } } },
    async (request) =>
      presentMailState(
        await inOrganisation(pool, callerOf(request).organisationId, (tx) => describeMail(tx, config)),
      ),
  )

  routes.put(
    '/mail/server',
    {
      config: { scope: 'admin', rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        tags: ['mail'],
        summary: 'Sets the server that e-mail leaves by; its password is kept sealed and never told',
        body: mailServerBody,
        response: { 200: mailState },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      await refuseUnreachableHost(request.body, config.mailNetworks)
      return inOrganisation(pool, organisationId, async (tx) => {
        await setMailServer(tx, actor, config, request.body)
        return presentMailState(await describeMail(tx, config))
      })
    },
  )

  routes.delete(
    '/mail/server',
    {
      config: { scope: 'admin' },
      schema: { tags: ['mail'], summary: 'Lets nothing leave any more', response: { 200: mailState } },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      return inOrganisation(pool, organisationId, async (tx) => {
        await removeMailServer(tx, actor, config)
        return presentMailState(await describeMail(tx, config))
      })
    },
  )

  routes.post(
    '/mail/tests',
    {
      config: { scope: 'admin', rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: {
        tags: ['mail'],
        summary: 'Sends a test message from the address of a creditor, and says what the server answered',
        body: testBody,
        response: { 200: testAnswer },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const asked = { ...request.body, language: languageOf(request) }
      return presentTest(await sendTestMessage(pool, organisationId, actor, config, asked))
    },
  )
}
