import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { sendOnce } from './run-sending.ts'
import { presentSending, sendingAnswer, sendingRequest } from './sending.schema.ts'

export function sendingRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/sending/run',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['sending'],
        summary: 'Sends the approved acts whose day has come, now instead of at the worker’s next turn',
        body: sendingRequest,
        response: { 200: sendingAnswer },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const { limit } = request.body
      return presentSending(await sendOnce(pool, config, { organisationId, actor, evenWaiting: true, limit }))
    },
  )
}
