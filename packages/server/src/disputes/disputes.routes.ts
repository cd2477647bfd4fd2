import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { amountAboutItems } from '../claims/currency-of-item.ts'
import { dayOfFact } from '../claims/refuse-future.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { acceptedAmountOf } from './accepted-amount-of.ts'
import {
  disputeList,
  disputeMade,
  disputeQuery,
  disputeSettlement,
  newDispute,
  presentDispute,
} from './disputes.schema.ts'
import { listDisputes } from './list-disputes.ts'
import { openDispute } from './open-dispute.ts'
import { settleDispute } from './settle-dispute.ts'

/** Contested amounts of invoices. */
export function disputeRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/disputes',
    {
      config: { scope: 'read' },
      schema: { tags: ['disputes'], querystring: disputeQuery, response: { 200: disputeList } },
    },
    async (request) => {
      const disputes = await inOrganisation(pool, callerOf(request).organisationId, async (tx) =>
        listDisputes(tx, request.query.customerId, await todayIn(tx)),
      )
      return { disputes: disputes.map(presentDispute) }
    },
  )

  routes.post(
    '/disputes',
    {
      config: { scope: 'write' },
      schema: { tags: ['disputes'], body: newDispute, response: { 201: disputeMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { itemId, amount, reason, owner, openedOn, deadlineOn } = request.body
      const id = await inOrganisation(pool, organisationId, async (tx) =>
        openDispute(tx, actor, {
          itemId,
          amountMinor: await amountAboutItems(tx, [itemId], amount),
          reason,
          owner: owner ?? null,
          openedOn: await dayOfFact(tx, openedOn, 'openedOn'),
          deadlineOn: deadlineOn ?? null,
        }),
      )
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.post(
    '/disputes/:id/settlement',
    {
      config: { scope: 'write' },
      schema: { tags: ['disputes'], params: idParams, body: disputeSettlement },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { id } = request.params
      const { outcome, amount, on } = request.body
      await inOrganisation(pool, organisationId, async (tx) =>
        settleDispute(tx, actor, id, {
          outcome,
          on: await dayOfFact(tx, on),
          acceptedMinor: await acceptedAmountOf(tx, id, amount),
        }),
      )
      return reply.code(204).send()
    },
  )
}
