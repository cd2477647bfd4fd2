import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { readCursor, writeCursor } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { listAccounts, listLines } from './bank-lines.queries.ts'
import { accountList, linePage, lineQuery, presentAccount, presentLine } from './bank-statements.schema.ts'

const tags = ['bank-statements']
const place: z.ZodType<readonly [string, number]> = z.tuple([z.iso.date(), z.number().int()])

/** What came in from the bank. Files are imported like any other: POST /imports. */
export function bankStatementRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/bank-statement-accounts',
    {
      config: { scope: 'read' },
      schema: { tags, summary: 'Accounts whose statements came', response: { 200: accountList } },
    },
    async (request) => {
      const rows = await inOrganisation(pool, callerOf(request).organisationId, listAccounts)
      return { accounts: rows.map(presentAccount) }
    },
  )

  routes.get(
    '/bank-lines',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Movements of the bank, the latest first',
        querystring: lineQuery,
        response: { 200: linePage },
      },
    },
    async (request) => {
      const { limit, after, account, import: importId } = request.query
      const before = readCursor(after, place)
      const rows = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        listLines(tx, { accountId: account ?? null, importId: importId ?? null, before, limit: limit + 1 }),
      )
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return { lines: shown.map(presentLine), next: last ? writeCursor([last.booked_on, last.id]) : null }
    },
  )
}
