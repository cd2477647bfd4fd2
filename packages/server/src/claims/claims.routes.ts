import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { creditorIdOf } from '../creditors/creditor-id-of.ts'
import { idParams, readAmount, readCursor, writeCursor } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { noItem } from './claim-refusals.ts'
import { entriesOf } from './claims.queries.ts'
import {
  itemDetail,
  itemMade,
  itemPage,
  itemQuery,
  newItem,
  presentItem,
  presentItemDetail,
} from './claims.schema.ts'
import { issueItem } from './issue-item.ts'
import { findItem, type ItemPlace, listItems, stepRecordsOf } from './items.queries.ts'

const place: z.ZodType<ItemPlace> = z.tuple([z.number().int(), z.number().int()])

export function claimsRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/items',
    {
      config: { scope: 'read' },
      schema: { tags: ['items'], querystring: itemQuery, response: { 200: itemPage } },
    },
    async (request) => {
      const { limit, after, customerId, kind, open, overdue, settled } = request.query
      const rows = await inOrganisation(pool, callerOf(request).organisationId, async (tx) =>
        listItems(
          tx,
          {
            customerId,
            kind,
            openOnly: open === true || overdue === true,
            settledOnly: settled === true,
            overdueBefore: overdue === true ? await todayIn(tx) : null,
          },
          { after: readCursor(after, place), limit: limit + 1 },
        ),
      )
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return { items: shown.map(presentItem), next: last ? writeCursor([last.customer_id, last.id]) : null }
    },
  )

  routes.get(
    '/items/:id',
    {
      config: { scope: 'read' },
      schema: { tags: ['items'], params: idParams, response: { 200: itemDetail } },
    },
    async (request) => {
      const { id } = request.params
      return inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        const row = await findItem(tx, id)
        if (!row) throw noItem(id)
        return presentItemDetail(row, await entriesOf(tx, [id]), await stepRecordsOf(tx, id))
      })
    },
  )

  routes.post(
    '/items',
    {
      config: { scope: 'write' },
      schema: { tags: ['items'], body: newItem, response: { 201: itemMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { creditor, amount, dueOn, agreedRate, ...document } = request.body
      const id = await inOrganisation(pool, organisationId, async (tx) =>
        issueItem(tx, actor, {
          ...document,
          creditorId: await creditorIdOf(tx, creditor),
          dueOn: dueOn ?? null,
          agreedRate: agreedRate ?? null,
          amountMinor: readAmount(amount, document.currency, 'amount'),
        }),
      )
      return reply.code(201).send({ id: String(id) })
    },
  )
}
