import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../../access/caller.ts'
import type { ApiContext } from '../../api-context.ts'
import { endWithApp, sendEvents } from '../../platform/server-events.ts'
import { followSending } from './follow-sending.ts'
import { sendOnce } from './run-sending.ts'
import { presentSending, sendingAnswer, sendingRequest } from './sending.schema.ts'

export function sendingRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  // Each sending keeps one connection and works with others: a hundred asked at once would wait for each other's.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }

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
      const asked = { organisationId, actor, evenWaiting: true, limit }
      return presentSending(await inTurn(() => sendOnce(pool, config, asked)))
    },
  )

  const closing = endWithApp(app)
  routes.get(
    '/sending/progress',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['sending'],
        summary:
          'How many acts are still on their way, as server-sent events; ends when nothing is being sent',
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) =>
      sendEvents(reply, followSending(pool, callerOf(request).organisationId, closing)),
  )
}
