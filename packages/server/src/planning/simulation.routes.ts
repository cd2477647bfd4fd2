import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { languageOf } from '../platform/problem.ts'
import { nameSteps } from '../scenarios/name-steps.ts'
import { simulatePlan } from './simulate-plan.ts'
import { presentSimulation, simulationAnswer, simulationRequest } from './simulation.schema.ts'

/** A thousand items with their history; the costliest request that fits, made to be costly, takes a second. */
const BODY_LIMIT = 1024 * 1024

/** For each address: a script of conformance cases passes, a flood does not. */
const PER_MINUTE = 3000

export function simulationRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/planning/simulate',
    {
      bodyLimit: BODY_LIMIT,
      config: { scope: 'public', rateLimit: { max: PER_MINUTE, timeWindow: '1 minute' } },
      schema: {
        tags: ['planning'],
        summary:
          'Runs the engine on the facts of the request: what would leave, and why everything else waits',
        description: 'Stateless: reads and writes nothing, needs no sign-in, is rate limited.',
        security: [],
        body: simulationRequest,
        response: { 200: simulationAnswer },
      },
    },
    async (request) => {
      const { plan, scenario } = simulatePlan(request.body)
      return presentSimulation(plan, nameSteps(scenario), languageOf(request))
    },
  )
}
