import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { callerOf } from '../../access/caller.ts'
import type { ApiContext } from '../../api-context.ts'
import { idParams, pageQuery, readCursor, writeCursor } from '../../platform/api-values.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { actDetail } from './acts.schema.ts'
import { departures, outboxPage, takenOutPage, troublePage } from './departures.schema.ts'
import { readDay } from './receivables-day.ts'
import { restoreAct } from './restore-act.ts'
import { showAct } from './show-acts.ts'
import { showDepartures, showOutbox, showTakenOut, showTroubles } from './show-departures.ts'

const place = z.tuple([z.number().int()])

/** The departures of the day as a whole: what leaves, what was taken out of it, what went wrong. */
export function departureRoutes(app: FastifyInstance, context: ApiContext): void {
  overviewRoutes(app, context)
  outboxRoutes(app, context)
  takenOutRoutes(app, context)
}

function overviewRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/departures',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['departures'],
        summary: 'What waits for approval or may leave, by channel, with what is at stake and what waits',
        response: { 200: departures },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        showDepartures(tx, new Date(), config.smtpUrl),
      ),
  )

  routes.get(
    '/departures/troubles',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['departures'],
        summary: 'Acts whose sending went wrong and that somebody must treat, the newest first',
        querystring: pageQuery,
        response: { 200: troublePage },
      },
    },
    async (request) => {
      const { after, limit } = request.query
      const [before] = readCursor(after, place) ?? [null]
      const { troubles, last } = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        showTroubles(tx, { before, limit }),
      )
      return { troubles, next: last === null ? null : writeCursor([last]) }
    },
  )
}

function outboxRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/departures/outbox',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['departures'],
        summary: 'E-mails that became files because no mail server is set, the newest first',
        querystring: pageQuery,
        response: { 200: outboxPage },
      },
    },
    async (request) => {
      const { after, limit } = request.query
      const [before] = readCursor(after, place) ?? [null]
      const { messages, last } = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        showOutbox(tx, { before, limit }),
      )
      return { messages, next: last === null ? null : writeCursor([last]) }
    },
  )
}

function takenOutRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/departures/taken-out',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['departures'],
        summary: 'Acts that people took out in the last day and nobody has put back, the newest first',
        querystring: pageQuery,
        response: { 200: takenOutPage },
      },
    },
    async (request) => {
      const { after, limit } = request.query
      const [before] = readCursor(after, place) ?? [null]
      const { acts, last } = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        showTakenOut(tx, new Date(), { before, limit }),
      )
      return { acts, next: last === null ? null : writeCursor([last]) }
    },
  )

  routes.post(
    '/acts/:id/restoration',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['acts'],
        summary: 'Puts an act back that a person had taken out, if the facts of now still ask for it',
        params: idParams,
        response: { 200: actDetail },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const { id } = request.params
      return inOrganisation(pool, organisationId, async (tx) => {
        await restoreAct(tx, actor, id, await readDay(tx, new Date()))
        return showAct(tx, id)
      })
    },
  )
}
