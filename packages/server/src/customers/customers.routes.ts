import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { addContact } from './add-contact.ts'
import { listContacts } from './contacts.queries.ts'
import { createCustomer } from './create-customer.ts'
import { noCustomer } from './customer-refusals.ts'
import { findCustomer } from './customers.queries.ts'
import {
  customerChanged,
  customerDetail,
  customerMade,
  customerPatch,
  customerValues,
  newCustomer,
  presentCustomer,
  presentStandings,
  standings,
} from './customers.schema.ts'
import { positionOf } from './position-of.ts'
import { refreshStandings } from './refresh-standings.ts'
import { sumStandings } from './standings.queries.ts'
import { updateCustomer } from './update-customer.ts'

export function customerRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/standings',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['customers'],
        summary: 'What all customers together owe today, by currency',
        response: { 200: standings },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        await refreshStandings(tx, await todayIn(tx))
        return presentStandings(await sumStandings(tx))
      }),
  )

  routes.get(
    '/customers/:id',
    {
      config: { scope: 'read' },
      schema: { tags: ['customers'], params: idParams, response: { 200: customerDetail } },
    },
    async (request) => {
      const { id } = request.params
      return inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        const row = await findCustomer(tx, id)
        if (!row) throw noCustomer(id)
        return presentCustomer(row, await listContacts(tx, id), await positionOf(tx, id, await todayIn(tx)))
      })
    },
  )

  routes.post(
    '/customers',
    {
      config: { scope: 'write' },
      schema: { tags: ['customers'], body: newCustomer, response: { 201: customerMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { number, name, contacts, ...rest } = request.body
      const id = await inOrganisation(pool, organisationId, async (tx) => {
        const made = await createCustomer(tx, actor, { ...customerValues(rest), number, name })
        for (const contact of contacts)
          await addContact(tx, actor, made, { ...contact, name: contact.name ?? null })
        return made
      })
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.patch(
    '/customers/:id',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['customers'],
        params: idParams,
        body: customerPatch,
        response: { 200: customerChanged },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      return inOrganisation(pool, organisationId, (tx) =>
        updateCustomer(tx, actor, request.params.id, customerValues(request.body)),
      )
    },
  )
}
