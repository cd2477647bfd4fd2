import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import {
  bulkDone,
  bulkOrder,
  bulkPreview,
  bulkQuestion,
  bulkUndone,
  presentBulkPreview,
  selectedBy,
} from './bulk.schema.ts'
import { previewCustomers, treatCustomers } from './treat-customers.ts'
import { undoTreatment } from './undo-treatment.ts'

/** The same thing done to many customers at once. */
export function bulkRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/customers/bulk/preview',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['customers'],
        summary: 'How many and whom a bulk action would treat',
        body: bulkQuestion,
        response: { 200: bulkPreview },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      const filter = selectedBy(caller, request.body.selection)
      return inOrganisation(pool, caller.organisationId, async (tx) =>
        presentBulkPreview(await previewCustomers(tx, filter, await todayIn(tx))),
      )
    },
  )

  routes.post(
    '/customers/bulk',
    {
      config: { scope: 'write' },
      schema: { tags: ['customers'], body: bulkOrder, response: { 201: bulkDone } },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const { selection, expected, action } = request.body
      const filter = selectedBy(caller, selection)
      const { id, customers } = await inOrganisation(pool, caller.organisationId, async (tx) => {
        const today = await todayIn(tx)
        const whole =
          action.kind === 'hold'
            ? { ...action, from: action.from ?? today, until: action.until ?? null }
            : action
        return treatCustomers(tx, caller.actor, { filter, today, expected }, whole)
      })
      return reply.code(201).send({ id: String(id), customers })
    },
  )

  routes.post(
    '/customers/bulk/:id/undo',
    {
      config: { scope: 'write' },
      schema: { tags: ['customers'], params: idParams, response: { 200: bulkUndone } },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const customers = await inOrganisation(pool, organisationId, (tx) =>
        undoTreatment(tx, actor, request.params.id),
      )
      return { customers }
    },
  )
}
