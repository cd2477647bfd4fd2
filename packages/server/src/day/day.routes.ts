import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { readCursor, writeCursor } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { dayQuery, daySummary, lanePage, laneParams, laneQuery, place } from './day.schema.ts'
import { showDay, showLane, type Viewer } from './show-day.ts'

/** The day of a collector: what to approve, whom to call, what to treat. */
export function dayRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/day',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['day'],
        summary: 'How much waits to be approved, called and treated, and what the caller has done today',
        querystring: dayQuery,
        response: { 200: daySummary },
      },
    },
    async (request) => {
      const { organisationId } = callerOf(request)
      return inOrganisation(pool, organisationId, (tx) =>
        showDay(tx, viewerOf(request), request.query.assignee),
      )
    },
  )

  routes.get(
    '/day/:lane',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['day'],
        summary: 'One lane of the day, the most urgent first, each line with the reason of its place',
        params: laneParams,
        querystring: laneQuery,
        response: { 200: lanePage },
      },
    },
    async (request) => {
      const { after, limit, assignee, law } = request.query
      const from = readCursor(after, place)
      const { lines, last } = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        showLane(tx, viewerOf(request), request.params.lane, {
          assignee,
          after: from && { urgency: from[0], amountMinor: from[1], id: from[2] },
          limit,
          withInterest: law === 'true',
        }),
      )
      return { lines, next: last && writeCursor([last.urgency, last.amountMinor, last.id]) }
    },
  )
}

function viewerOf(request: FastifyRequest): Viewer {
  const { actor, person } = callerOf(request)
  return { actor, personId: person?.id ?? null }
}
