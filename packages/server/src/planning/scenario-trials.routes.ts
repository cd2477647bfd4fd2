import { civilDate } from '@recouvrance/core/calendar/civil-date'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { draftOf } from '../scenarios/draft-of.ts'
import { keyParams } from '../scenarios/scenarios.schema.ts'
import { replayScenario } from './replay-scenario.ts'
import {
  presentReplay,
  presentSimulation,
  replayAnswer,
  scenarioTrial,
  simulationAnswer,
  simulationTrial,
} from './scenario-trials.schema.ts'
import { simulateScenario } from './simulate-scenario.ts'

/** What a draft would do, before anybody receives anything of it. */
export function scenarioTrialRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/scenarios/:key/simulation',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['scenarios'],
        summary:
          'Who would leave on a day under a draft, against what is in force, page by page; writes nothing',
        params: keyParams,
        body: simulationTrial,
        response: { 200: simulationAnswer },
      },
    },
    async (request) => {
      const { scenario, asOf: given, followersOf = scenario.key, after = 0, limit } = request.body
      return inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        const { draft } = await draftOf(tx, request.params.key, scenario)
        const asOf = civilDate(given ?? (await todayIn(tx)))
        const simulation = await simulateScenario(tx, draft, asOf, { followersOf, after, limit })
        return presentSimulation(simulation, asOf, draft)
      })
    },
  )

  routes.post(
    '/scenarios/:key/replay',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['scenarios'],
        summary: 'The past twelve months under a draft, from the facts of each day; writes nothing',
        params: keyParams,
        body: scenarioTrial,
        response: { 200: replayAnswer },
      },
    },
    async (request) => {
      const { organisationId } = callerOf(request)
      const { scenario, asOf: given, followersOf = scenario.key } = request.body
      const { draft, today } = await inOrganisation(pool, organisationId, async (tx) => ({
        ...(await draftOf(tx, request.params.key, scenario)),
        today: await todayIn(tx),
      }))
      const replay = await replayScenario(pool, organisationId, draft, civilDate(given ?? today), followersOf)
      return presentReplay(replay, draft)
    },
  )
}
