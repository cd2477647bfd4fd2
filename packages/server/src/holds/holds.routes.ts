import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { endHold } from './end-hold.ts'
import { holdEnd, holdList, holdMade, holdQuery, newHold, presentHold, targetOf } from './holds.schema.ts'
import { listHolds } from './list-holds.ts'
import { placeHold } from './place-hold.ts'

/** Dated stops of the portfolio, of a customer or of an item. */
export function holdRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/holds',
    {
      config: { scope: 'read' },
      schema: { tags: ['holds'], querystring: holdQuery, response: { 200: holdList } },
    },
    async (request) => {
      const customerId = request.query.customerId ?? null
      const holds = await inOrganisation(pool, callerOf(request).organisationId, async (tx) =>
        listHolds(tx, customerId, await todayIn(tx)),
      )
      return { holds: holds.map(presentHold) }
    },
  )

  routes.post(
    '/holds',
    {
      config: { scope: 'write' },
      schema: { tags: ['holds'], body: newHold, response: { 201: holdMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { from, until, reason } = request.body
      const id = await inOrganisation(pool, organisationId, async (tx) =>
        placeHold(tx, actor, {
          target: targetOf(request.body),
          from: from ?? (await todayIn(tx)),
          until: until ?? null,
          reason,
        }),
      )
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.post(
    '/holds/:id/end',
    { config: { scope: 'write' }, schema: { tags: ['holds'], params: idParams, body: holdEnd } },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, async (tx) =>
        endHold(tx, actor, request.params.id, request.body.on ?? (await todayIn(tx))),
      )
      return reply.code(204).send()
    },
  )
}
