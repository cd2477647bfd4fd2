import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { amountAboutItems } from '../claims/currency-of-item.ts'
import { dayOfFact } from '../claims/refuse-future.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { grantWaiver } from './grant-waiver.ts'
import { listWaivers } from './list-waivers.ts'
import { reverseWaiver } from './reverse-waiver.ts'
import {
  newWaiver,
  presentWaiver,
  waiverList,
  waiverMade,
  waiverQuery,
  waiverReversal,
} from './waivers.schema.ts'

/** Interest and compensation that the creditor gave up: granted and reversed by managers only. */
export function waiverRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/waivers',
    {
      config: { scope: 'read' },
      schema: { tags: ['waivers'], querystring: waiverQuery, response: { 200: waiverList } },
    },
    async (request) => {
      const waivers = await inOrganisation(pool, callerOf(request).organisationId, async (tx) =>
        listWaivers(tx, request.query.customerId, await todayIn(tx)),
      )
      return { waivers: waivers.toReversed().map(presentWaiver) }
    },
  )

  routes.post(
    '/waivers',
    {
      config: { scope: 'manage' },
      schema: { tags: ['waivers'], body: newWaiver, response: { 201: waiverMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { itemIds, parts, amount, grantedOn, reason, condition } = request.body
      const id = await inOrganisation(pool, organisationId, async (tx) =>
        grantWaiver(tx, actor, {
          itemIds,
          parts: [...new Set(parts)],
          upToMinor: await amountAboutItems(tx, itemIds, amount),
          grantedOn: await dayOfFact(tx, grantedOn, 'grantedOn'),
          reason,
          condition: condition
            ? {
                settledMinor: await amountAboutItems(tx, itemIds, condition.amount),
                by: condition.paidBy,
              }
            : null,
        }),
      )
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.post(
    '/waivers/:id/reversal',
    {
      config: { scope: 'manage' },
      schema: { tags: ['waivers'], params: idParams, body: waiverReversal },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { on, reason } = request.body
      await inOrganisation(pool, organisationId, async (tx) =>
        reverseWaiver(tx, actor, request.params.id, { on: await dayOfFact(tx, on), reason }),
      )
      return reply.code(204).send()
    },
  )
}
