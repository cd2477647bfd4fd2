import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { dayOfFact } from '../claims/refuse-future.ts'
import { idParams, readAmount } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { agreePaymentPlan } from './agree-payment-plan.ts'
import { lapsePaymentPlan } from './lapse-payment-plan.ts'
import { listPaymentPlans } from './list-payment-plans.ts'
import { newPlan, planLapse, planList, planMade, planQuery, presentPlan } from './payment-plans.schema.ts'

/** Instalments agreed by both sides that replace invoices. */
export function paymentPlanRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/payment-plans',
    {
      config: { scope: 'read' },
      schema: { tags: ['payment-plans'], querystring: planQuery, response: { 200: planList } },
    },
    async (request) => {
      const plans = await inOrganisation(pool, callerOf(request).organisationId, async (tx) =>
        listPaymentPlans(tx, request.query.customerId, await todayIn(tx)),
      )
      return { paymentPlans: plans.map(presentPlan) }
    },
  )

  routes.post(
    '/payment-plans',
    {
      config: { scope: 'write' },
      schema: { tags: ['payment-plans'], body: newPlan, response: { 201: planMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { itemIds, agreedOn, instalments, lapseAfterDays } = request.body
      const id = await inOrganisation(pool, organisationId, async (tx) =>
        agreePaymentPlan(tx, actor, {
          itemIds,
          agreedOn: await dayOfFact(tx, agreedOn, 'agreedOn'),
          // Read once the currency of the invoices is known.
          instalments: (_, currency) =>
            instalments.map(({ dueOn, amount }, index) => ({
              dueOn,
              amountMinor: readAmount(amount, currency, `instalments.${index}.amount`),
            })),
          lapseAfterDays: lapseAfterDays ?? null,
        }),
      )
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.post(
    '/payment-plans/:id/lapse',
    {
      config: { scope: 'write' },
      schema: { tags: ['payment-plans'], params: idParams, body: planLapse },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, async (tx) =>
        lapsePaymentPlan(tx, actor, request.params.id, await dayOfFact(tx, request.body.on)),
      )
      return reply.code(204).send()
    },
  )
}
