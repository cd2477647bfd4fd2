import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { requireCustomer } from '../customers/known-customer.ts'
import { civilDateValue, idParams, readCursor, writeCursor } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { readTimeline } from './read-timeline.ts'
import type { Place } from './timeline.queries.ts'
import { timelinePage, timelineQuery } from './timeline.schema.ts'

const place: z.ZodType<Place> = z.tuple([
  civilDateValue,
  z.iso.datetime(),
  z.string().max(40),
  z.number().int(),
])

/** What happened with a customer, on both sides. */
export function timelineRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/customers/:id/timeline',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['customers'],
        summary: 'What the customer did and what we did, newest first',
        params: idParams,
        querystring: timelineQuery,
        response: { 200: timelinePage },
      },
    },
    async (request) => {
      const { id } = request.params
      const { kind = null, limit, after } = request.query
      const before = readCursor(after, place)
      return inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        await requireCustomer(tx, id)
        const { events, last } = await readTimeline(tx, id, await todayIn(tx), { kind, before, limit })
        return { events: [...events], next: last ? writeCursor(last) : null }
      })
    },
  )
}
