import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf, personOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { openWith, removeView, saveView, updateView, type Viewer } from './save-view.ts'
import { listViewRows, openingViewOf } from './views.queries.ts'
import { newView, openingView, presentViews, viewChange, viewList, viewMade } from './views.schema.ts'

/** How people look at the portfolio: each their own views, and those of the team. */
export function viewRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const asViewer = <T>(request: FastifyRequest, work: (tx: Tx, viewer: Viewer) => Promise<T>) => {
    const viewer = { ...callerOf(request), person: personOf(request) }
    return inOrganisation(pool, viewer.organisationId, (tx) => work(tx, viewer))
  }

  routes.get(
    '/portfolio-views',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['customers'],
        summary: 'One’s own and those of the team',
        response: { 200: viewList },
      },
    },
    async (request) => {
      const { organisationId, person } = callerOf(request)
      return inOrganisation(pool, organisationId, async (tx) =>
        presentViews(
          await listViewRows(tx, person?.id ?? null),
          person ? await openingViewOf(tx, person.id) : null,
        ),
      )
    },
  )

  routes.post(
    '/portfolio-views',
    {
      config: { scope: 'read' },
      schema: { tags: ['customers'], body: newView, response: { 201: viewMade } },
    },
    async (request, reply) => {
      const id = await asViewer(request, (tx, viewer) => saveView(tx, viewer, request.body))
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.put(
    '/portfolio-views/opening',
    { config: { scope: 'read' }, schema: { tags: ['customers'], body: openingView } },
    async (request, reply) => {
      await asViewer(request, (tx, viewer) => openWith(tx, viewer, request.body.id))
      return reply.code(204).send()
    },
  )

  routes.patch(
    '/portfolio-views/:id',
    { config: { scope: 'read' }, schema: { tags: ['customers'], params: idParams, body: viewChange } },
    async (request, reply) => {
      await asViewer(request, (tx, viewer) => updateView(tx, viewer, request.params.id, request.body))
      return reply.code(204).send()
    },
  )

  routes.delete(
    '/portfolio-views/:id',
    { config: { scope: 'read' }, schema: { tags: ['customers'], params: idParams } },
    async (request, reply) => {
      await asViewer(request, (tx, viewer) => removeView(tx, viewer, request.params.id))
      return reply.code(204).send()
    },
  )
}
