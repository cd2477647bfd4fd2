import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { languageOf } from '../platform/problem.ts'
import { mailState, presentMailState, presentTest, testAnswer, testBody } from './mail.schema.ts'
import { sendTestMessage } from './send-test-message.ts'

/** The way on which e-mail leaves this installation, and a message that proves it. */
export function mailRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/mail',
    { config: { scope: 'admin' }, schema: { tags: ['mail'], response: { 200: mailState } } },
    async () => presentMailState(config.smtpUrl),
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
