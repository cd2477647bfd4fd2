import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { findLogo } from './creditors.queries.ts'
import { creditorParams, logoAnswer, logoBody, presentLogo } from './creditors.schema.ts'
import { setLogo } from './set-logo.ts'

/** The picture at the head of the letters of a creditor. */
export function logoRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/creditors/:key/logo',
    {
      config: { scope: 'read' },
      schema: { tags: ['creditors'], params: creditorParams, response: { 200: logoAnswer } },
    },
    async (request) =>
      presentLogo(
        await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
          findLogo(tx, request.params.key),
        ),
      ),
  )

  routes.put(
    '/creditors/:key/logo',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['creditors'],
        summary: 'Puts a PNG or JPEG at the head of letters',
        params: creditorParams,
        body: logoBody,
        response: { 200: logoAnswer },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const { key } = request.params
      const { content, alt } = request.body
      return inOrganisation(pool, organisationId, async (tx) => {
        await setLogo(tx, actor, key, { content: Buffer.from(content, 'base64'), alt })
        return presentLogo(await findLogo(tx, key))
      })
    },
  )

  routes.delete(
    '/creditors/:key/logo',
    {
      config: { scope: 'admin' },
      schema: { tags: ['creditors'], params: creditorParams, response: { 200: logoAnswer } },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, (tx) => setLogo(tx, actor, request.params.key, null))
      return presentLogo(undefined)
    },
  )
}
