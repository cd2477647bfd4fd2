import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { listCustomers, listOpenItems, summariseCustomers, summariseItems } from './list-portfolio.ts'
import {
  customerPage,
  customerQuery,
  customerSummary,
  customerSummaryQuery,
  filterOf,
  itemListQuery,
  itemSummary,
  itemSummaryQuery,
  openItemPage,
  presentCustomerPage,
  presentItemPage,
  presentOpen,
  presentOwed,
} from './portfolio.schema.ts'

/** Who owes what, customer by customer and item by item, within filters. */
export function portfolioRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const within = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
    inOrganisation(pool, callerOf(request).organisationId, work)

  routes.get(
    '/customers',
    {
      config: { scope: 'read' },
      schema: { tags: ['customers'], querystring: customerQuery, response: { 200: customerPage } },
    },
    async (request) => {
      const { limit, after, sort, order, ...given } = request.query
      const filter = filterOf(callerOf(request), given)
      return within(request, async (tx) => {
        const question = { filter, sort, order, today: await todayIn(tx) }
        return presentCustomerPage(await listCustomers(tx, question, { limit, after }))
      })
    },
  )

  routes.get(
    '/customers/summary',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['customers'],
        summary: 'How many customers are within the filters, and what they owe together',
        querystring: customerSummaryQuery,
        response: { 200: customerSummary },
      },
    },
    async (request) => {
      const { sort, ...given } = request.query
      const filter = filterOf(callerOf(request), given)
      return within(request, async (tx) => {
        const { count, owed } = await summariseCustomers(tx, { filter, sort, today: await todayIn(tx) })
        return { count, owed: presentOwed(owed) }
      })
    },
  )

  routes.get(
    '/open-items',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['items'],
        summary: 'What is open of everybody, without instalments, which stand with their payment plan',
        querystring: itemListQuery,
        response: { 200: openItemPage },
      },
    },
    async (request) => {
      const { limit, after, sort, order, law, ...given } = request.query
      const filter = filterOf(callerOf(request), given)
      return within(request, async (tx) => {
        const question = { filter, sort, order, today: await todayIn(tx) }
        return presentItemPage(await listOpenItems(tx, question, { limit, after }, law === 'true'))
      })
    },
  )

  routes.get(
    '/open-items/summary',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['items'],
        summary: 'How many open items are within the filters, and what is open of them',
        querystring: itemSummaryQuery,
        response: { 200: itemSummary },
      },
    },
    async (request) => {
      const filter = filterOf(callerOf(request), request.query)
      return within(request, async (tx) => {
        const { count, open } = await summariseItems(tx, { filter, today: await todayIn(tx) })
        return { count, open: presentOpen(open) }
      })
    },
  )
}
