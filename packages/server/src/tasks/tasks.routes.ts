import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { finishTask } from './finish-task.ts'
import { listTasks } from './tasks.queries.ts'
import { presentTask, taskIdParams, taskPage, taskQuery } from './tasks.schema.ts'

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
      const { after, limit, ...filter } = request.query
      const rows = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        listTasks(tx, filter, after, limit),
      )
      const last = rows.at(-1)
      return {
        tasks: rows.map(presentTask),
        after: last && rows.length === limit ? String(last.id) : null,
      }
    },
  )

  routes.post(
    '/tasks/:id/done',
    {
      config: { scope: 'write' },
      schema: { tags: ['tasks'], summary: 'Says that a task is done', params: taskIdParams },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, (tx) => finishTask(tx, actor, request.params.id))
      return reply.code(204).send()
    },
  )
}
