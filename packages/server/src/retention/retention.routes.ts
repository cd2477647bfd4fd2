import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { describeRetention } from './describe-retention.ts'
import { presentRetention, retentionAnswer, retentionChange, retentionQuery } from './retention.schema.ts'
import { setRetention } from './set-retention.ts'

const tags = ['retention']

/** For how long personal data are kept that nothing obliges to keep. */
export function retentionRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/retention',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'For how long contacts and notes are kept, and what the next night would erase',
        querystring: retentionQuery,
        response: { 200: retentionAnswer },
      },
    },
    async (request) =>
      presentRetention(
        await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
          describeRetention(tx, request.query.years),
        ),
      ),
  )

  routes.put(
    '/retention',
    {
      config: { scope: 'admin' },
      schema: { tags, body: retentionChange, response: { 200: retentionAnswer } },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      return inOrganisation(pool, organisationId, async (tx) => {
        await setRetention(tx, actor, request.body.contactsKeptYears)
        return presentRetention(await describeRetention(tx, undefined))
      })
    },
  )
}
