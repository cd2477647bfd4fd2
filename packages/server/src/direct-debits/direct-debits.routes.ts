import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { dayOfFact } from '../claims/refuse-future.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { cancelDirectDebit } from './cancel-direct-debit.ts'
import {
  directDebitCancellation,
  directDebitList,
  directDebitMade,
  directDebitQuery,
  newDirectDebit,
  presentDirectDebit,
} from './direct-debits.schema.ts'
import { listDirectDebits } from './list-direct-debits.ts'
import { scheduleDirectDebit } from './schedule-direct-debit.ts'

/** Collections from the customer's bank that are on their way. */
export function directDebitRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/direct-debits',
    {
      config: { scope: 'read' },
      schema: { tags: ['direct-debits'], querystring: directDebitQuery, response: { 200: directDebitList } },
    },
    async (request) => {
      const debits = await inOrganisation(pool, callerOf(request).organisationId, async (tx) =>
        listDirectDebits(tx, request.query.customerId, await todayIn(tx)),
      )
      return { directDebits: debits.map(presentDirectDebit) }
    },
  )

  routes.post(
    '/direct-debits',
    {
      config: { scope: 'write' },
      schema: { tags: ['direct-debits'], body: newDirectDebit, response: { 201: directDebitMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const id = await inOrganisation(pool, organisationId, async (tx) =>
        scheduleDirectDebit(tx, actor, { ...request.body, scheduledOn: await todayIn(tx) }),
      )
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.post(
    '/direct-debits/:id/cancellation',
    {
      config: { scope: 'write' },
      schema: { tags: ['direct-debits'], params: idParams, body: directDebitCancellation },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, async (tx) =>
        cancelDirectDebit(tx, actor, request.params.id, await dayOfFact(tx, request.body.on)),
      )
      return reply.code(204).send()
    },
  )
}
