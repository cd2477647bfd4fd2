import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { requireCustomer } from '../customers/known-customer.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { endSafeguard } from './end-safeguard.ts'
import { listSafeguards } from './list-safeguards.ts'
import { type NewSafeguard, recordSafeguard } from './record-safeguard.ts'
import {
  newSafeguard,
  presentSafeguard,
  safeguardEnd,
  safeguardList,
  safeguardMade,
} from './safeguards.schema.ts'

/** What protects a customer from being contacted: recorded, and ended, by people. */
export function safeguardRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/customers/:id/safeguards',
    {
      config: { scope: 'read' },
      schema: { tags: ['safeguards'], params: idParams, response: { 200: safeguardList } },
    },
    async (request) => {
      const { id } = request.params
      return inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        await requireCustomer(tx, id)
        const listed = await listSafeguards(tx, id, await todayIn(tx))
        return { safeguards: listed.map(presentSafeguard) }
      })
    },
  )

  routes.post(
    '/customers/:id/safeguards',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['safeguards'],
        summary: 'Records what protects the customer from being contacted',
        params: idParams,
        body: newSafeguard,
        response: { 201: safeguardMade },
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const id = await inOrganisation(pool, organisationId, async (tx) => {
        const { from = await todayIn(tx), note = null, ...rest } = request.body
        const recorded: NewSafeguard =
          rest.kind === 'represented'
            ? { ...rest, writeTo: rest.writeTo ?? null, from, note }
            : { ...rest, from, note }
        return recordSafeguard(tx, actor, request.params.id, recorded)
      })
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.post(
    '/safeguards/:id/end',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['safeguards'],
        summary: 'Says from which day it no longer protects the customer, and why',
        params: idParams,
        body: safeguardEnd,
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { on, reason } = request.body
      await inOrganisation(pool, organisationId, async (tx) =>
        endSafeguard(tx, actor, request.params.id, { on: on ?? (await todayIn(tx)), reason }),
      )
      return reply.code(204).send()
    },
  )
}
