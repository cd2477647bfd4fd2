import { civilDate } from '@recouvrance/core/calendar/civil-date'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { requireCustomer } from '../customers/known-customer.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { followedScenarios, presentFollowed, scenarioQuestion } from './customer-scenario.schema.ts'
import { scenariosOf } from './customer-scenario.ts'

export function customerScenarioRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/customers/:id/scenarios',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['planning'],
        summary:
          'Which scenario a customer follows and why, and what another one would change; writes nothing',
        params: idParams,
        querystring: scenarioQuestion,
        response: { 200: followedScenarios },
      },
    },
    async (request) => {
      const { id } = request.params
      const { instead } = request.query
      return inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        await requireCustomer(tx, id)
        const asOf = civilDate(await todayIn(tx))
        return presentFollowed(await scenariosOf(tx, id, asOf, instead === '' ? null : instead))
      })
    },
  )
}
