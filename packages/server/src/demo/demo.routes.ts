import { civilDate } from '@recouvrance/core/calendar/civil-date'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { log } from '../platform/log.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { findDemonstration } from './demo.queries.ts'
import { demonstration, presentDemonstration, startOverRequest } from './demo.schema.ts'
import { beginDemo } from './load-demo.ts'
import { refuseOtherName, startOver } from './start-over.ts'

const tags = ['demonstration']

/** A portfolio to try things on. It is told apart from real ones everywhere, and can be taken away. */
export function demoRoutes(app: FastifyInstance, { database }: ApiContext): void {
  const { pool } = database
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const living = new Set<Promise<unknown>>()
  app.addHook('onClose', async () => {
    await Promise.all(living)
  })

  routes.get(
    '/demonstration',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Whether this organisation holds the demonstration portfolio, and how far it is loaded',
        response: { 200: demonstration },
      },
    },
    async (request) =>
      presentDemonstration(await inOrganisation(pool, callerOf(request).organisationId, findDemonstration)),
  )

  routes.post(
    '/demonstration',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Loads the demonstration portfolio into an organisation without data; half a minute',
        response: { 202: demonstration },
      },
    },
    async (request, reply) => {
      const { organisationId } = callerOf(request)
      const today = civilDate(await inOrganisation(pool, organisationId, todayIn))
      const { live } = await beginDemo(pool, organisationId, today)
      const life = live().catch((error: unknown) => {
        log.error({ err: error, organisationId }, 'the demonstration could not be loaded to its end')
      })
      living.add(life)
      void life.finally(() => living.delete(life))
      return reply
        .code(202)
        .send(presentDemonstration(await inOrganisation(pool, organisationId, findDemonstration)))
    },
  )

  routes.post(
    '/demonstration/start-over',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Takes the demonstration away with all that was done in it; people and settings stay',
        body: startOverRequest,
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, (tx) => refuseOtherName(tx, request.body.organisation))
      await startOver(database, organisationId, actor)
      return reply.code(204).send()
    },
  )
}
