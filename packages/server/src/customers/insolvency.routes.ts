import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { refuseFuture } from '../claims/refuse-future.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { insolvencyBody, insolvencyValues } from './insolvency.schema.ts'
import { updateCustomer } from './update-customer.ts'

const tags = ['customers']

/** The insolvency of a customer, as its notice tells it. */
export function insolvencyRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.put(
    '/customers/:id/insolvency',
    {
      config: { scope: 'write' },
      schema: {
        tags,
        summary: 'Records the insolvency of a customer; every reminder stops',
        params: idParams,
        body: insolvencyBody,
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { openedOn, publishedOn, declaredOn } = request.body
      await inOrganisation(pool, organisationId, async (tx) => {
        for (const day of [openedOn, publishedOn, declaredOn]) if (day) await refuseFuture(tx, day)
        await updateCustomer(tx, actor, request.params.id, insolvencyValues(request.body))
      })
      return reply.code(204).send()
    },
  )

  routes.delete(
    '/customers/:id/insolvency',
    {
      config: { scope: 'write' },
      schema: {
        tags,
        summary: 'Takes it back, with what its notice said: it was another customer',
        params: idParams,
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, (tx) =>
        updateCustomer(tx, actor, request.params.id, { insolvency_opened_on: null }),
      )
      return reply.code(204).send()
    },
  )
}
