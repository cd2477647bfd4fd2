import { civilDate } from '@recouvrance/core/calendar/civil-date'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { wayOut } from '../mail/way-out.ts'
import { foreseeDay } from '../planning/foresee-day.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { chooseEntry, entryOfShipped } from './choose-entry.ts'
import { readFirstSteps } from './first-steps.queries.ts'
import {
  entryChoice,
  firstSteps,
  foresight,
  foresightQuery,
  presentFirstSteps,
} from './first-steps.schema.ts'

const tags = ['first-steps']

/** The way from an empty installation to the first reminder that leaves. */
export function firstStepsRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/first-steps',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Which of the first steps are taken, known from what there is',
        response: { 200: firstSteps },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) =>
        presentFirstSteps(await readFirstSteps(tx), (await wayOut(tx, config.smtpUrl)) !== null),
      ),
  )

  routes.get(
    '/first-steps/foresight',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'What would leave today under an entry policy, counted; writes nothing',
        querystring: foresightQuery,
        response: { 200: foresight },
      },
    },
    async (request) => {
      const { organisationId } = callerOf(request)
      const { asOf, inForce } = await inOrganisation(pool, organisationId, async (tx) => ({
        asOf: civilDate(await todayIn(tx)),
        inForce: await entryOfShipped(tx),
      }))
      const { entry } = request.query
      return { asOf, entry: inForce, ...(await foreseeDay(pool, organisationId, asOf, entry)) }
    },
  )

  routes.put(
    '/first-steps/entry',
    {
      config: { scope: 'manage' },
      schema: {
        tags,
        summary: 'Publishes the shipped scenarios with this entry policy; the same again changes nothing',
        body: entryChoice,
        response: { 200: entryChoice },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, (tx) => chooseEntry(tx, actor, request.body.entry))
      return request.body
    },
  )
}
