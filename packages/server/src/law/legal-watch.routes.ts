import { legalWatch } from '@recouvrance/core/law/legal-watch'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf, personOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { languageOf } from '../platform/problem.ts'
import { acknowledgeEntries } from './acknowledge-entries.ts'
import { acknowledgements } from './legal-watch.queries.ts'
import {
  acknowledged,
  newAcknowledgement,
  presentWatch,
  watchList,
  watchQuery,
} from './legal-watch.schema.ts'

const tags = ['law']

/** What the product takes from the law, what changed in it, and who has read that. */
export function legalWatchRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/law/watch',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Texts and rates that are applied, newest first, and who has read them',
        querystring: watchQuery,
        response: { 200: watchList },
      },
    },
    async (request) => {
      const { organisationId, person } = callerOf(request)
      const { since } = request.query
      const entries = legalWatch().filter(({ on }) => since === undefined || on >= since)
      const read = await inOrganisation(pool, organisationId, acknowledgements)
      return presentWatch(entries, read, person?.id ?? null, languageOf(request))
    },
  )

  routes.post(
    '/law/watch/acknowledgements',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'A person says to have read entries of the watch',
        body: newAcknowledgement,
        response: { 200: acknowledged },
      },
    },
    async (request) => {
      const person = personOf(request)
      return inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        acknowledgeEntries(tx, callerOf(request).actor, person, request.body.keys),
      )
    },
  )
}
