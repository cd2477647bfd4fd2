import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { idParams, readCursor, writeCursor } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { finishTask } from './finish-task.ts'
import { listTasks } from './tasks.queries.ts'
import { presentTask, taskPage, taskQuery } from './tasks.schema.ts'

const place = z.tuple([z.number().int()])

export function taskRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/tasks',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['tasks'],
        summary: 'Work for people: contacts to mend, calls to make, payments to match, files to review',
        querystring: taskQuery,
        response: { 200: taskPage },
      },
    },
    async (request) => {
      const { after, limit, done = false, kind, customerId } = request.query
      const [from] = readCursor(after, place) ?? [0]
      const rows = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        listTasks(tx, { done, kind, customerId }, from, limit + 1),
      )
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return { tasks: shown.map(presentTask), next: last ? writeCursor([last.id]) : null }
    },
  )

  routes.post(
    '/tasks/:id/done',
    {
      config: { scope: 'write' },
      schema: { tags: ['tasks'], summary: 'Says that a task is done', params: idParams },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, (tx) => finishTask(tx, actor, request.params.id))
      return reply.code(204).send()
    },
  )
}
