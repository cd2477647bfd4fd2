import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { refuseFuture } from '../claims/refuse-future.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { noCreditor } from './creditor-id-of.ts'
import { findCreditor, listCreditors } from './creditors.queries.ts'
import {
  bankStatement,
  bankStatementDone,
  creditorAnswer,
  creditorBody,
  creditorChange,
  creditorList,
  creditorParams,
  presentCreditor,
} from './creditors.schema.ts'
import { recordBankStatement } from './record-bank-statement.ts'
import { setCreditor } from './set-creditor.ts'

export function creditorRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/creditors',
    { config: { scope: 'read' }, schema: { tags: ['creditors'], response: { 200: creditorList } } },
    async (request) => {
      const rows = await inOrganisation(pool, callerOf(request).organisationId, listCreditors)
      return { creditors: rows.map(presentCreditor) }
    },
  )

  routes.get(
    '/creditors/:key',
    {
      config: { scope: 'read' },
      schema: { tags: ['creditors'], params: creditorParams, response: { 200: creditorAnswer } },
    },
    async (request) => {
      const { key } = request.params
      const row = await inOrganisation(pool, callerOf(request).organisationId, (tx) => findCreditor(tx, key))
      if (!row) throw noCreditor(key)
      return presentCreditor(row)
    },
  )

  // Where money is to be paid to: for administrators, as keys are.
  routes.put(
    '/creditors/:key',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['creditors'],
        params: creditorParams,
        body: creditorBody,
        response: { 200: creditorAnswer, 201: creditorAnswer },
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { key } = request.params
      const { done, row } = await inOrganisation(pool, organisationId, async (tx) => ({
        done: await setCreditor(tx, actor, key, creditorChange(request.body), request.body.basedOn),
        row: await findCreditor(tx, key),
      }))
      if (!row) throw noCreditor(key)
      // Answered once it is committed: who asks again must find it.
      return reply.code(done === 'created' ? 201 : 200).send(presentCreditor(row))
    },
  )

  routes.post(
    '/creditors/:key/bank-statements',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['creditors'],
        summary: 'Says up to which day the movements of a bank account are known',
        params: creditorParams,
        body: bankStatement,
        response: { 200: bankStatementDone },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const { iban, on } = request.body
      const news = await inOrganisation(pool, organisationId, async (tx) => {
        await refuseFuture(tx, on)
        return recordBankStatement(tx, actor, request.params.key, { iban: iban ?? null, on })
      })
      return { news }
    },
  )
}
