import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { creditorIdOf } from '../creditors/creditor-id-of.ts'
import { idParams, readAmount } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { itemMade, matchMade, newMatch, newPayment, newReversal, reversalMade } from './claims.schema.ts'
import { currencyOfItem } from './currency-of-item.ts'
import { matchItems } from './match-items.ts'
import { recordPayment } from './record-payment.ts'
import { refuseFuture } from './refuse-future.ts'
import { reverseMatch } from './reverse-entries.ts'

/** Money received, and which invoices it settles. */
export function matchRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/payments',
    {
      config: { scope: 'write' },
      schema: { tags: ['payments'], body: newPayment, response: { 201: itemMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { creditor, amount, ...payment } = request.body
      const id = await inOrganisation(pool, organisationId, async (tx) => {
        await refuseFuture(tx, payment.receivedOn, 'receivedOn')
        const creditorId = await creditorIdOf(tx, creditor)
        const amountMinor = readAmount(amount, payment.currency, 'amount')
        return recordPayment(tx, actor, { ...payment, creditorId, amountMinor })
      })
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.post(
    '/matches',
    {
      config: { scope: 'write' },
      schema: { tags: ['payments'], body: newMatch, response: { 201: matchMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { on, lines } = request.body
      const matchId = await inOrganisation(pool, organisationId, async (tx) => {
        await refuseFuture(tx, on)
        const taken = []
        for (const [index, { itemId, amount }] of lines.entries()) {
          const currency = await currencyOfItem(tx, itemId)
          taken.push({ itemId, takenMinor: readAmount(amount, currency, `lines.${index}.amount`) })
        }
        return matchItems(tx, actor, on, taken)
      })
      return reply.code(201).send({ matchId: String(matchId) })
    },
  )

  routes.post(
    '/matches/:id/reversal',
    {
      config: { scope: 'write' },
      schema: { tags: ['payments'], params: idParams, body: newReversal, response: { 201: reversalMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const ids = await inOrganisation(pool, organisationId, async (tx) => {
        await refuseFuture(tx, request.body.on)
        return reverseMatch(tx, actor, request.params.id, request.body)
      })
      return reply.code(201).send({ entryIds: ids.map(String) })
    },
  )
}
