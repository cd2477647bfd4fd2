import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { idParams, readAmount } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { agreeRate } from './agree-rate.ts'
import {
  entryMade,
  newAgreedRate,
  newCorrection,
  newReversal,
  newWriteOff,
  reversalMade,
} from './claims.schema.ts'
import { correctItem } from './correct-item.ts'
import { currencyOfItem } from './currency-of-item.ts'
import { refuseFuture } from './refuse-future.ts'
import { reverseEntry } from './reverse-entries.ts'
import { writeOffItem } from './write-off-item.ts'

/** What is given up, put right or taken back on an item. */
export function correctionRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/items/:id/write-offs',
    {
      // Who gives money up is not who asks for it.
      config: { scope: 'manage' },
      schema: { tags: ['items'], params: idParams, body: newWriteOff, response: { 201: entryMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { id } = request.params
      const { on, amount, reason } = request.body
      const entryId = await inOrganisation(pool, organisationId, async (tx) => {
        await refuseFuture(tx, on)
        const currency = await currencyOfItem(tx, id)
        const amountMinor = amount ? readAmount(amount, currency, 'amount') : null
        return writeOffItem(tx, actor, id, { on, amountMinor, reason })
      })
      return reply.code(201).send({ entryId: String(entryId) })
    },
  )

  routes.post(
    '/items/:id/corrections',
    {
      config: { scope: 'write' },
      schema: { tags: ['items'], params: idParams, body: newCorrection, response: { 201: entryMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { id } = request.params
      const { on, change, amount, reason } = request.body
      const entryId = await inOrganisation(pool, organisationId, async (tx) => {
        await refuseFuture(tx, on)
        const size = readAmount(amount, await currencyOfItem(tx, id), 'amount')
        return correctItem(tx, actor, id, {
          on,
          reason,
          differenceMinor: change === 'increase' ? size : -size,
        })
      })
      return reply.code(201).send({ entryId: String(entryId) })
    },
  )

  routes.put(
    '/items/:id/agreed-rate',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['items'],
        summary: 'The late-interest rate that an invoice states itself',
        params: idParams,
        body: newAgreedRate,
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { id } = request.params
      await inOrganisation(pool, organisationId, (tx) => agreeRate(tx, actor, id, request.body.rate))
      return reply.code(204).send()
    },
  )

  routes.post(
    '/entries/:id/reversal',
    {
      config: { scope: 'write' },
      schema: { tags: ['items'], params: idParams, body: newReversal, response: { 201: reversalMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const ids = await inOrganisation(pool, organisationId, async (tx) => {
        await refuseFuture(tx, request.body.on)
        return reverseEntry(tx, actor, request.params.id, request.body)
      })
      return reply.code(201).send({ entryIds: ids.map(String) })
    },
  )
}
