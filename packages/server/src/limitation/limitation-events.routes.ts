import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { refuseFuture } from '../claims/refuse-future.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import {
  limitationEventMade,
  limitationEventReversal,
  newLimitationEvent,
} from './limitation-events.schema.ts'
import { recordLimitationEvent } from './record-limitation-event.ts'
import { reverseLimitationEvent } from './reverse-limitation-event.ts'

/** What moved the limitation of invoices. */
export function limitationEventRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/items/:id/limitation-events',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['items'],
        summary: 'Records what moved the last day to claim an invoice, with what proves it',
        params: idParams,
        body: newLimitationEvent,
        response: { 201: limitationEventMade },
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { kind, on, until = null, proof } = request.body
      const id = await inOrganisation(pool, organisationId, async (tx) => {
        await refuseFuture(tx, on)
        if (until !== null) await refuseFuture(tx, until, 'until')
        return recordLimitationEvent(tx, actor, { itemId: request.params.id, kind, on, until, proof })
      })
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.post(
    '/limitation-events/:id/reversal',
    {
      config: { scope: 'write' },
      schema: { tags: ['items'], params: idParams, body: limitationEventReversal },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, async (tx) =>
        reverseLimitationEvent(tx, actor, request.params.id, request.body.reason),
      )
      return reply.code(204).send()
    },
  )
}
