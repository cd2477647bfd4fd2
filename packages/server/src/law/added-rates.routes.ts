import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { languageOf } from '../platform/problem.ts'
import { addRates, reverseRate } from './add-rates.ts'
import { addedRateRows } from './added-rates.queries.ts'
import { newRates, presentRates, rateList, ratesAdded, ratesIn } from './added-rates.schema.ts'
import { standingRates } from './house-rates.ts'
import { ratesToCome } from './missing-rates.ts'

const tags = ['law']

/** Rates that the law publishes each half-year, as far as the house has to add them itself. */
export function addedRateRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/law/rates',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Rates that the house has added, the series there are, and what is missing',
        response: { 200: rateList },
      },
    },
    async (request) => {
      const [rows, day] = await inOrganisation(pool, callerOf(request).organisationId, async (tx) => [
        await addedRateRows(tx),
        await todayIn(tx),
      ])
      const standing = standingRates(rows)
      return presentRates(rows, standing, ratesToCome(day, standing), day, languageOf(request))
    },
  )

  routes.post(
    '/law/rates',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Adds rates that the program does not hold yet, each with its source; all or none',
        body: newRates,
        response: { 201: ratesAdded },
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const rates = ratesIn(request.body)
      return reply
        .code(201)
        .send(await inOrganisation(pool, organisationId, (tx) => addRates(tx, actor, rates)))
    },
  )

  routes.post(
    '/law/rates/:id/reversal',
    {
      config: { scope: 'admin' },
      schema: { tags, summary: 'Takes an added rate back: it stays on record', params: idParams },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, (tx) => reverseRate(tx, actor, request.params.id))
      return reply.code(204).send()
    },
  )
}
