import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { languageOf } from '../platform/problem.ts'
import {
  calendarAnswer,
  calendarQuery,
  newClosing,
  presentCalendar,
  presentShifts,
  shiftList,
} from './calendar.schema.ts'
import { addClosing, previewClosing, removeClosing } from './change-closings.ts'
import { showCalendar } from './show-calendar.ts'

const tags = ['calendar']

/** The days on which nothing leaves: public holidays, which are as they are, and closings of the house. */
export function calendarRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/calendar',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'The public holidays of a year where customers are, and the closings of the house',
        querystring: calendarQuery,
        response: { 200: calendarAnswer },
      },
    },
    async (request) => {
      const { year, country, region = null } = request.query
      const place = country === undefined ? null : { country, region }
      return presentCalendar(
        year,
        await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
          showCalendar(tx, year, place, languageOf(request)),
        ),
      )
    },
  )

  routes.post(
    '/closings/preview',
    {
      config: { scope: 'manage' },
      schema: {
        tags,
        summary: 'Which reminders would leave on other days; writes nothing',
        body: newClosing,
        response: { 200: shiftList },
      },
    },
    async (request) =>
      presentShifts(
        await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
          previewClosing(tx, request.body),
        ),
      ),
  )

  routes.post(
    '/closings',
    {
      config: { scope: 'manage' },
      schema: {
        tags,
        summary: 'Closes the house on these days: nothing leaves and nobody is asked to call',
        body: newClosing,
        response: { 201: shiftList },
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const shifts = await inOrganisation(pool, organisationId, (tx) => addClosing(tx, actor, request.body))
      return reply.code(201).send(presentShifts(shifts))
    },
  )

  routes.delete(
    '/closings/:id',
    { config: { scope: 'manage' }, schema: { tags, summary: 'Opens those days again', params: idParams } },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, (tx) => removeClosing(tx, actor, request.params.id))
      return reply.code(204).send()
    },
  )
}
