import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { readCursor, writeCursor } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { ageCustomerPage, ageOpenItems } from './age-open-items.ts'
import { ageingAnswer, ageingQuery, presentAccount } from './ageing.schema.ts'

const place = z.tuple([z.string()])

export function ageingRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/ageing',
    {
      config: { scope: 'read' },
      schema: { tags: ['ageing'], querystring: ageingQuery, response: { 200: ageingAnswer } },
    },
    async (request) => {
      const { by, currency, limit, after } = request.query
      const [number = null] = readCursor(after, place) ?? []
      return inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        const asOf = request.query.asOf ?? (await todayIn(tx))
        if (by === 'creditor') {
          const accounts = await ageOpenItems(tx, { asOf, by, currency })
          return { asOf, by, accounts: accounts.map(presentAccount), next: null }
        }
        const page = await ageCustomerPage(tx, { asOf, currency }, { after: number, limit })
        return {
          asOf,
          by,
          accounts: page.accounts.map(presentAccount),
          next: page.next === null ? null : writeCursor([page.next]),
        }
      })
    },
  )
}
