import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { ApiContext } from '../api-context.ts'
import { callerOf } from './caller.ts'
import { listColleagues } from './list-colleagues.ts'

const colleagueList = z.object({
  colleagues: z.array(z.object({ id: z.string(), name: z.string(), email: z.string() })),
})

/** Who works here: for everybody who does. What each may do is told to administrators only. */
export function colleagueRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/colleagues',
    {
      config: { scope: 'read' },
      schema: { tags: ['access'], summary: 'By name', response: { 200: colleagueList } },
    },
    async (request) => ({ colleagues: await listColleagues(pool, callerOf(request).organisationId) }),
  )
}
