import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { listEntries } from './audit.queries.ts'
import { auditPage, auditQuery, auditVerdict, presentEntry } from './audit.schema.ts'
import { verifyAudit } from './verify-audit.ts'

export function auditRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/audit',
    {
      config: { scope: 'read' },
      schema: { tags: ['audit'], querystring: auditQuery, response: { 200: auditPage } },
    },
    async (request) => {
      const { after } = request.query
      const rows = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        listEntries(tx, request.query),
      )
      return { entries: rows.map(presentEntry), after: rows.at(-1)?.sequence ?? after }
    },
  )

  routes.get(
    '/audit/verification',
    { config: { scope: 'read' }, schema: { tags: ['audit'], response: { 200: auditVerdict } } },
    async (request) => inOrganisation(pool, callerOf(request).organisationId, verifyAudit),
  )
}
