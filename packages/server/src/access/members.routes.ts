import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ApiContext } from '../api-context.ts'
import { wayOut } from '../mail/way-out.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { callerOf } from './caller.ts'
import { askSecondFactor, changeRole, removeMember, resetFactorsOf } from './change-members.ts'
import { invitePerson, sendInvitationAgain, takeInvitationBack } from './invite-person.ts'
import { openInvitations } from './links.queries.ts'
import { listMembers } from './list-members.ts'
import {
  accessPolicy,
  invitationList,
  invitationMade,
  memberChange,
  memberList,
  memberParams,
  newInvitation,
  presentInvitation,
} from './members.schema.ts'

const tags = ['access']
const ADMIN = { scope: 'admin' } as const

/** Who belongs to the organisation, and as what: only administrators may know and change it. */
export function memberRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/members',
    { config: ADMIN, schema: { tags, summary: 'Who is here, and as what', response: { 200: memberList } } },
    async (request) => {
      const caller = callerOf(request)
      const way = await inOrganisation(pool, caller.organisationId, (tx) => wayOut(tx, config.smtpUrl))
      return {
        ...(await listMembers(pool, caller)),
        mail: way === null ? ('outbox' as const) : ('smtp' as const),
      }
    },
  )

  routes.patch(
    '/members/:id',
    {
      config: ADMIN,
      schema: { tags, summary: 'Gives another role', params: memberParams, body: memberChange },
    },
    async (request, reply) => {
      await changeRole(pool, callerOf(request), request.params.id, request.body.role)
      return reply.code(204).send()
    },
  )

  routes.delete(
    '/members/:id',
    { config: ADMIN, schema: { tags, summary: 'Lets somebody in no more, at once', params: memberParams } },
    async (request, reply) => {
      await removeMember(pool, callerOf(request), request.params.id)
      return reply.code(204).send()
    },
  )

  routes.post(
    '/members/:id/factors-reset',
    {
      config: ADMIN,
      schema: { tags, summary: 'Removes the second factor of who has lost it', params: memberParams },
    },
    async (request, reply) => {
      await resetFactorsOf(pool, callerOf(request), request.params.id)
      return reply.code(204).send()
    },
  )

  routes.put(
    '/access-policy',
    {
      config: ADMIN,
      schema: { tags, summary: 'Whether everybody must have a second factor', body: accessPolicy },
    },
    async (request, reply) => {
      await askSecondFactor(pool, callerOf(request), request.body.secondFactorRequired)
      return reply.code(204).send()
    },
  )

  invitationRoutes(app, pool)
}

function invitationRoutes(app: FastifyInstance, pool: ApiContext['database']['pool']): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/invitations',
    { config: ADMIN, schema: { tags, summary: 'Those that are open', response: { 200: invitationList } } },
    async (request) => {
      const rows = await inOrganisation(pool, callerOf(request).organisationId, openInvitations)
      return { invitations: rows.map(presentInvitation) }
    },
  )

  routes.post(
    '/invitations',
    {
      config: ADMIN,
      schema: { tags, summary: 'Invites by mail', body: newInvitation, response: { 201: invitationMade } },
    },
    async (request, reply) => {
      const id = await invitePerson(pool, callerOf(request), request.body)
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.post(
    '/invitations/:id/mail',
    { config: ADMIN, schema: { tags, summary: 'Sends it again, with another link', params: idParams } },
    async (request, reply) => {
      await sendInvitationAgain(pool, callerOf(request), request.params.id)
      return reply.code(204).send()
    },
  )

  routes.delete(
    '/invitations/:id',
    { config: ADMIN, schema: { tags, summary: 'Takes it back: its link is good no more', params: idParams } },
    async (request, reply) => {
      await takeInvitationBack(pool, callerOf(request), request.params.id)
      return reply.code(204).send()
    },
  )
}
