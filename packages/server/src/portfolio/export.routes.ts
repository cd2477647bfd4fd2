import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { exportPortfolio } from './export-portfolio.ts'
import { customerExportQuery, filterOf, itemExportQuery } from './portfolio.schema.ts'

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** What the portfolio shows, as a file for a spreadsheet. */
export function exportRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/customers/export',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['customers'],
        summary: 'The customers within the filters, a row for each currency; told in the audit trail',
        querystring: customerExportQuery,
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const { format, language, sort, order, ...given } = request.query
      const filter = filterOf(caller, given)
      const today = await inOrganisation(pool, caller.organisationId, todayIn)
      const content = await exportPortfolio(
        pool,
        caller.organisationId,
        { list: 'customers', question: { filter, sort, order, today } },
        { format, language, actor: caller.actor, asked: given },
      )
      return sendFile(reply, content, format, language === 'fr' ? 'clients' : 'customers')
    },
  )

  routes.get(
    '/open-items/export',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['items'],
        summary: 'The open items within the filters; told in the audit trail',
        querystring: itemExportQuery,
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const { format, language, sort, order, ...given } = request.query
      const filter = filterOf(caller, given)
      const today = await inOrganisation(pool, caller.organisationId, todayIn)
      const content = await exportPortfolio(
        pool,
        caller.organisationId,
        { list: 'items', question: { filter, sort, order, today } },
        { format, language, actor: caller.actor, asked: given },
      )
      return sendFile(reply, content, format, language === 'fr' ? 'pieces-ouvertes' : 'open-items')
    },
  )
}

function sendFile(
  reply: FastifyReply,
  content: AsyncIterable<Uint8Array>,
  format: keyof typeof MEDIA_TYPES,
  name: string,
): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .header('cache-control', 'private, no-store')
    .type(MEDIA_TYPES[format])
    .send(Readable.from(content))
}
