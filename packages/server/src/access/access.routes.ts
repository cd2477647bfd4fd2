import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { apiKeyIdParams, apiKeyList, apiKeyMade, newApiKey, presentApiKey } from './access.schema.ts'
import { listApiKeys } from './api-keys.queries.ts'
import { callerOf } from './caller.ts'
import { createApiKey } from './create-api-key.ts'
import { revokeApiKey } from './revoke-api-key.ts'

export function accessRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/api-keys',
    { config: { scope: 'admin' }, schema: { tags: ['access'], response: { 200: apiKeyList } } },
    async (request) => {
      const rows = await inOrganisation(pool, callerOf(request).organisationId, listApiKeys)
      return { apiKeys: rows.map(presentApiKey) }
    },
  )

  routes.post(
    '/api-keys',
    {
      config: { scope: 'admin', answersSecret: true },
      schema: { tags: ['access'], body: newApiKey, response: { 201: apiKeyMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { name, scopes, expiresOn } = request.body
      const row = await inOrganisation(pool, organisationId, (tx) =>
        createApiKey(tx, actor, name, scopes, expiresOn),
      )
      return reply.code(201).send({ ...presentApiKey(row), key: row.key })
    },
  )

  routes.delete(
    '/api-keys/:id',
    { config: { scope: 'admin' }, schema: { tags: ['access'], params: apiKeyIdParams } },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { id } = request.params
      await inOrganisation(pool, organisationId, (tx) => revokeApiKey(tx, actor, id))
      return reply.code(204).send()
    },
  )
}
