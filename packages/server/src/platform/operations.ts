import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { z } from 'zod'
import type { Pool } from './postgres.ts'

export const metrics = new Registry()
collectDefaultMetrics({ register: metrics })

/**
 * What the machine around the product asks: does it live, can it serve, how does it do, what can it be asked.
 * @param measure brings the figures up to date that are read from the database
 */
export function operationRoutes(
  app: FastifyInstance,
  { database }: { database: { pool: Pool } },
  measure: () => Promise<void>,
): void {
  const state = z.object({ status: z.string() })

  app.get('/healthz', { schema: { tags: ['operations'], response: { 200: state } } }, async () => ({
    status: 'ok',
  }))

  app.get(
    '/readyz',
    { schema: { tags: ['operations'], response: { 200: state, 503: state } } },
    async (_, reply) => {
      try {
        await database.pool.query('select 1')
        return { status: 'ready' }
      } catch {
        return reply.code(503).send({ status: 'database unavailable' })
      }
    },
  )

  app.get('/metrics', { schema: { hide: true } }, async (_, reply) => {
    await measure()
    return reply.type(metrics.contentType).send(await metrics.metrics())
  })

  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
