import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { sendBytes } from '../platform/send-bytes.ts'
import {
  auditChoices,
  auditExport,
  auditFile,
  auditPage,
  auditQuery,
  auditVerdict,
  knownActions,
  presentPage,
} from './audit.schema.ts'
import { auditActors, exportAudit, searchAudit } from './search-audit.ts'
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
      const { organisationId } = callerOf(request)
      return presentPage(await searchAudit(pool, organisationId, request.query), request.query.after)
    },
  )

  routes.get(
    '/audit/choices',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['audit'],
        summary: 'What and whom the trail can be filtered by',
        response: { 200: auditChoices },
      },
    },
    async (request) => ({
      actions: knownActions(),
      actors: await auditActors(pool, callerOf(request).organisationId),
    }),
  )

  routes.get(
    '/audit/export',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['audit'],
        summary: 'The entries within the filters as a CSV file, the newest first',
        querystring: auditExport,
      },
    },
    async (request, reply) => {
      const { language, ...filter } = request.query
      const found = await exportAudit(pool, callerOf(request).organisationId, filter)
      const content = auditFile(found, language)
      return sendBytes(request, reply, {
        mediaType: 'text/csv; charset=utf-8',
        content,
        sha256: createHash('sha256').update(content).digest(),
        fileName: language === 'fr' ? 'journal.csv' : 'audit-trail.csv',
      })
    },
  )

  routes.get(
    '/audit/verification',
    { config: { scope: 'read' }, schema: { tags: ['audit'], response: { 200: auditVerdict } } },
    async (request) => {
      const verdict = await inOrganisation(pool, callerOf(request).organisationId, verifyAudit)
      return { ...verdict, checkedAt: new Date().toISOString() }
    },
  )
}
