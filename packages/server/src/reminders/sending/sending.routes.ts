import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../../access/caller.ts'
import type { ApiContext } from '../../api-context.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { endWithApp, sendEvents } from '../../platform/server-events.ts'
import { openWatch, showLatestRun } from './follow-run.ts'
import { openRunner } from './open-runner.ts'
import { sendOnce } from './run-sending.ts'
import { presentSending, sendingAnswer, sendingRequest } from './sending.schema.ts'
import { latestSending, runAsked } from './sending-runs.schema.ts'

export function sendingRoutes(app: FastifyInstance, context: ApiContext): void {
  requestRoutes(app, context)
  runRoutes(app, context)
}

/** What a machine asks for and waits for. */
function requestRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
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
}

/** What a person asks for and follows. */
function runRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const runner = openRunner(pool, config)
  app.addHook('onClose', () => runner.close())
  const closing = endWithApp(app)
  const watch = openWatch(pool)

  routes.post(
    '/sending/runs',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['sending'],
        summary: 'Begins to send everything that is approved and due; where that is under way, stays with it',
        body: runAsked,
        response: { 202: latestSending },
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      await runner.start({ organisationId, actor, approveUpTo: request.body.approveUpTo })
      return reply.code(202).send({ run: await inOrganisation(pool, organisationId, showLatestRun) })
    },
  )

  routes.get(
    '/sending/runs/latest',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['sending'],
        summary: 'The last sending that somebody asked for: how far it is, or what came of it',
        response: { 200: latestSending },
      },
    },
    async (request) => ({
      run: await inOrganisation(pool, callerOf(request).organisationId, showLatestRun),
    }),
  )

  routes.get(
    '/sending/progress',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['sending'],
        summary:
          'The same as server-sent events, one at each change; ends with the sending, or after a minute to be asked again',
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => sendEvents(reply, watch.follow(callerOf(request).organisationId, closing)),
  )
}
