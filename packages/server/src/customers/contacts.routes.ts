import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { addContact } from './add-contact.ts'
import { contactMade, contactParams, contactPatch, newContact } from './customers.schema.ts'
import { deleteContact } from './delete-contact.ts'
import { updateContact } from './update-contact.ts'

export function contactRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/customers/:id/contacts',
    {
      config: { scope: 'write' },
      schema: { tags: ['customers'], params: idParams, body: newContact, response: { 201: contactMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const contact = { ...request.body, name: request.body.name ?? null }
      const id = await inOrganisation(pool, organisationId, (tx) =>
        addContact(tx, actor, request.params.id, contact),
      )
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.patch(
    '/customers/:id/contacts/:contactId',
    {
      config: { scope: 'write' },
      schema: { tags: ['customers'], params: contactParams, body: contactPatch },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { id, contactId } = request.params
      await inOrganisation(pool, organisationId, (tx) =>
        updateContact(tx, actor, id, contactId, request.body),
      )
      return reply.code(204).send()
    },
  )

  routes.delete(
    '/customers/:id/contacts/:contactId',
    { config: { scope: 'write' }, schema: { tags: ['customers'], params: contactParams } },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { id, contactId } = request.params
      await inOrganisation(pool, organisationId, (tx) => deleteContact(tx, actor, id, contactId))
      return reply.code(204).send()
    },
  )
}
