import { civilDate } from '@recouvrance/core/calendar/civil-date'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { noCustomer } from '../customers/customer-refusals.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { businessDate } from './business-date.ts'
import { heldAnswer, heldQuery, presentHeld } from './held.schema.ts'
import { heldByRule } from './held-items.ts'
import { planCustomers, readPlanningContext } from './plan-portfolio.ts'
import { customersOf, nextCustomers } from './planning.queries.ts'
import {
  customerPlan,
  customerRunAnswer,
  joinHeld,
  joinPlans,
  planPage,
  planQuery,
  runAnswer,
  runRequest,
} from './planning.schema.ts'
import { planAgain, runPlanning } from './run-planning.ts'

export function planningRoutes(app: FastifyInstance, context: ApiContext): void {
  readingRoutes(app, context)
  runRoutes(app, context)
}

function readingRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/planning',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['planning'],
        summary: 'What would leave on a day, and why everything else waits; writes nothing',
        querystring: planQuery,
        response: { 200: planPage },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        const { after = 0, limit, rule } = request.query
        const asOf = civilDate(request.query.asOf ?? (await todayIn(tx)))
        const ids = await nextCustomers(tx, { asOf, scope: 'all', after, limit })
        const { accounts } = await planCustomers(tx, await readPlanningContext(tx), ids, asOf)
        const last = ids.at(-1)
        return {
          asOf,
          ...(rule === undefined ? joinPlans(accounts) : joinHeld(accounts, rule)),
          next: last !== undefined && ids.length === limit ? String(last) : null,
        }
      }),
  )

  routes.get(
    '/planning/held',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['planning'],
        summary: 'What does not leave on a day, added up by the rule that stops it; writes nothing',
        querystring: heldQuery,
        response: { 200: heldAnswer },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        const { after = 0, limit } = request.query
        const asOf = civilDate(request.query.asOf ?? (await todayIn(tx)))
        return presentHeld(await heldByRule(tx, asOf, { after, limit }), asOf)
      }),
  )

  routes.get(
    '/customers/:id/planning',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['planning'],
        summary: 'The same for one customer: each open item with its next act or the rule that blocks it',
        params: idParams,
        querystring: planQuery.pick({ asOf: true }),
        response: { 200: customerPlan },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        const { id } = request.params
        const asOf = civilDate(request.query.asOf ?? (await todayIn(tx)))
        if ((await customersOf(tx, [id])).length === 0) throw noCustomer(id)
        const { accounts } = await planCustomers(tx, await readPlanningContext(tx), [id], asOf)
        return joinPlans(accounts)
      }),
  )
}

function runRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/customers/:id/planning/run',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['planning'],
        summary:
          'Plans one customer now, on the day of the receivables: after something of theirs has changed',
        params: idParams,
        response: { 200: customerRunAnswer },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const { id } = request.params
      return inOrganisation(pool, organisationId, async (tx) => {
        if ((await customersOf(tx, [id])).length === 0) throw noCustomer(id)
        return planAgain(tx, [id], await businessDate(tx, await todayIn(tx)), actor)
      })
    },
  )

  routes.post(
    '/planning/run',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['planning'],
        summary: 'Inserts the acts of the plan of a day; repeated, it adds nothing',
        body: runRequest,
        response: { 200: runAnswer },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const { scope } = request.body
      const asOf = request.body.asOf ?? (await inOrganisation(pool, organisationId, todayIn))
      return runPlanning(pool, organisationId, civilDate(asOf), actor, { scope })
    },
  )
}
