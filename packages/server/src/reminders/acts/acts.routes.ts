import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { callerOf } from '../../access/caller.ts'
import type { ApiContext } from '../../api-context.ts'
import { idParams, readCursor, writeCursor } from '../../platform/api-values.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import {
  actDetail,
  actPage,
  actQuery,
  approval,
  approvalAnswer,
  filterOf,
  undo,
  undoAnswer,
} from './acts.schema.ts'
import { approveActs, UNDO_SECONDS, undoApprovals } from './approve-acts.ts'
import type { LackingNotice } from './notices-that-lack.ts'
import { showAct, showActs } from './show-acts.ts'

const place = z.tuple([z.number().int()])

export function actRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/acts',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['acts'],
        summary: 'Acts in the order in which they were planned, with where each stands',
        querystring: actQuery,
        response: { 200: actPage },
      },
    },
    async (request) => {
      const { after, limit } = request.query
      const [from] = readCursor(after, place) ?? [0]
      const { acts, last } = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        showActs(tx, filterOf(request.query), { after: from, limit }),
      )
      return { acts, next: last === null ? null : writeCursor([last]) }
    },
  )

  routes.get(
    '/acts/:id',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['acts'],
        summary: 'One act: its items, why it leaves as it does, what happened to it, its documents',
        params: idParams,
        response: { 200: actDetail },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, (tx) => showAct(tx, request.params.id)),
  )

  routes.post(
    '/acts/approvals',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['acts'],
        summary: 'Lets planned acts leave: those named, or all that match',
        body: approval,
        response: { 200: approvalAnswer },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const { ids, customerId, channel, step, asOf, upTo, undoable } = request.body
      const undoSeconds = undoable ? UNDO_SECONDS : 0
      const { approved, lacking } = await inOrganisation(pool, organisationId, (tx) =>
        approveActs(
          tx,
          actor,
          { ids, customerId, channel, stepKey: step, plannedBy: asOf, upTo },
          undoSeconds,
        ),
      )
      return {
        approved: approved.length,
        ...presentLacking(lacking),
        ...(undoable ? { undo: { ids: approved.slice(0, 1000).map(String), seconds: undoSeconds } } : {}),
      }
    },
  )

  routes.post(
    '/acts/approvals/undo',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['acts'],
        summary: 'Takes approvals back while nothing has left: the acts wait for approval again',
        body: undo,
        response: { 200: undoAnswer },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const { ids } = request.body
      const undone = new Set(
        await inOrganisation(pool, organisationId, (tx) => undoApprovals(tx, actor, ids)),
      )
      return {
        undone: [...undone].map(String),
        gone: ids.filter((id) => !undone.has(id)).map(String),
      }
    },
  )
}

function presentLacking(lacking: readonly LackingNotice[]) {
  if (lacking.length === 0) return {}
  return { lacking: lacking.map(({ id, problem }) => ({ id: String(id), ...problem })) }
}
