import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf, mayUse } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { amountAboutItems } from '../claims/currency-of-item.ts'
import { dayOfFact } from '../claims/refuse-future.ts'
import { idParams } from '../platform/api-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import {
  cureMade,
  cureOfferList,
  cureQuery,
  cureWithdrawal,
  newCureOffer,
  presentCureOffer,
} from './cure-offers.schema.ts'
import { listCureOffers } from './list-cure-offers.ts'
import { makeCureOffer } from './make-cure-offer.ts'
import { withdrawCureOffer } from './withdraw-cure-offer.ts'
import { wordingOfOffer } from './wording-of-offer.ts'

/** Delays that are offered before the escalation. */
export function cureOfferRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/cure-offers',
    {
      config: { scope: 'read' },
      schema: { tags: ['cure-periods'], querystring: cureQuery, response: { 200: cureOfferList } },
    },
    async (request) => {
      const offers = await inOrganisation(pool, callerOf(request).organisationId, async (tx) =>
        listCureOffers(tx, request.query.customerId, await todayIn(tx)),
      )
      return { cureOffers: offers.map(presentCureOffer) }
    },
  )

  routes.post(
    '/cure-offers',
    {
      config: { scope: 'write' },
      schema: { tags: ['cure-periods'], body: newCureOffer, response: { 201: cureMade } },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const { itemIds, amount, madeOn, until, waivesPenalties } = request.body
      if (waivesPenalties && !mayUse(caller, 'manage')) throw waiversAreForManagers()
      const made = await inOrganisation(pool, caller.organisationId, async (tx) => {
        const id = await makeCureOffer(tx, caller.actor, {
          itemIds,
          amountMinor: await amountAboutItems(tx, itemIds, amount),
          madeOn: await dayOfFact(tx, madeOn, 'madeOn'),
          until,
          waivesPenalties,
        })
        return { id: String(id), wording: await wordingOfOffer(tx, id) }
      })
      return reply.code(201).send(made)
    },
  )

  routes.post(
    '/cure-offers/:id/withdrawal',
    {
      config: { scope: 'write' },
      schema: { tags: ['cure-periods'], params: idParams, body: cureWithdrawal },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      await inOrganisation(pool, organisationId, async (tx) =>
        withdrawCureOffer(tx, actor, request.params.id, await dayOfFact(tx, request.body.on)),
      )
      return reply.code(204).send()
    },
  )
}

function waiversAreForManagers(): Refusal {
  return new Refusal(
    'forbidden',
    'Waiving interest and compensation is for managers: offer the delay without it, or ask one of them.',
    'Renoncer aux pénalités revient aux responsables : offrez le délai sans cette remise, ou demandez-leur.',
    [
      {
        path: 'waivesPenalties',
        code: 'forbidden',
        message: 'for managers',
        fr: 'réservé aux responsables',
      },
    ],
  )
}
