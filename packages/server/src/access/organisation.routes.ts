import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { callerOf } from './caller.ts'
import { describeOrganisation } from './describe-organisation.ts'
import { organisationAnswer, organisationChange, presentOrganisation } from './organisation.schema.ts'
import { setOrganisation } from './set-organisation.ts'

const tags = ['access']

/** The organisation itself: for administrators, who answer for it. */
export function organisationRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/organisation',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Its name, its hours, and where its data lie',
        response: { 200: organisationAnswer },
      },
    },
    async (request) =>
      presentOrganisation(
        await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
          describeOrganisation(tx, config),
        ),
      ),
  )

  routes.put(
    '/organisation',
    {
      config: { scope: 'admin' },
      schema: { tags, body: organisationChange, response: { 200: organisationAnswer } },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      return inOrganisation(pool, organisationId, async (tx) => {
        await setOrganisation(tx, actor, request.body)
        return presentOrganisation(await describeOrganisation(tx, config))
      })
    },
  )
}
