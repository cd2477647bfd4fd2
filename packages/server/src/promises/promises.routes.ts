import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { amountAboutItems } from '../claims/currency-of-item.ts'
import { dayOfFact } from '../claims/refuse-future.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { listPromises } from './list-promises.ts'
import {
  newPromise,
  presentPromise,
  promiseList,
  promiseMade,
  promiseQuery,
  promiseWithdrawal,
} from './promises.schema.ts'
import { recordPromise } from './record-promise.ts'
import { withdrawPromise } from './withdraw-promise.ts'

/** What customers said they would pay. */
export function promiseRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/promises',
    {
      config: { scope: 'read' },
      schema: { tags: ['promises'], querystring: promiseQuery, response: { 200: promiseList } },
    },
    async (request) => {
      const promises = await inOrganisation(pool, callerOf(request).organisationId, async (tx) =>
        listPromises(tx, request.query.customerId, await todayIn(tx)),
      )
      return { promises: promises.map(presentPromise) }
    },
  )

  routes.post(
    '/promises',
    {
      config: { scope: 'write' },
      schema: { tags: ['promises'], body: newPromise, response: { 201: promiseMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { itemIds, amount, madeOn, dueOn } = request.body
      const id = await inOrganisation(pool, organisationId, async (tx) =>
        recordPromise(tx, actor, {
          itemIds,
          amountMinor: await amountAboutItems(tx, itemIds, amount),
          madeOn: await dayOfFact(tx, madeOn, 'madeOn'),
          dueOn,
        }),
      )
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.post(
    '/promises/:id/withdrawal',
    {
      config: { scope: 'write' },
      schema: { tags: ['promises'], params: idParams, body: promiseWithdrawal },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, async (tx) =>
        withdrawPromise(tx, actor, request.params.id, await dayOfFact(tx, request.body.on)),
      )
      return reply.code(204).send()
    },
  )
}
