import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../../access/caller.ts'
import type { ApiContext } from '../../api-context.ts'
import { idParams } from '../../platform/api-values.ts'
import { inOrganisation, type Tx } from '../../platform/postgres.ts'
import { beginSending } from '../sending/begin-sending.ts'
import { actDetail } from './acts.schema.ts'
import { cancelAct } from './cancel-act.ts'
import {
  bounceGiven,
  cancellation,
  deliveryGiven,
  outcomeGiven,
  outcomeTold,
  sendingSwitch,
  switchedSending,
  verification,
} from './outcomes.schema.ts'
import { type ReceivablesDay, readDay } from './receivables-day.ts'
import { recordOutcome } from './record-outcome.ts'
import { reportBounce, reportDelivery } from './report-delivery.ts'
import { showAct } from './show-acts.ts'
import { sendingState, switchSending } from './switch-sending.ts'
import { verifyAct } from './verify-act.ts'

const about = { params: idParams, response: { 200: actDetail } }

/** What people and carriers say about acts, and the machine cannot know. */
export function outcomeRoutes(app: FastifyInstance, context: ApiContext): void {
  decisionRoutes(app, context)
  carrierRoutes(app, context)
  switchRoutes(app, context)
}

/** Does it to one act, on the day of the receivables, and shows the act. */
async function tell(
  { database: { pool } }: ApiContext,
  request: FastifyRequest,
  id: number,
  work: (tx: Tx, actor: string, day: ReceivablesDay) => Promise<void>,
) {
  const { organisationId, actor } = callerOf(request)
  return inOrganisation(pool, organisationId, async (tx) => {
    await work(tx, actor, await readDay(tx, new Date()))
    return showAct(tx, id)
  })
}

function decisionRoutes(app: FastifyInstance, context: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/acts/:id/cancellation',
    {
      config: { scope: 'write' },
      schema: {
        ...about,
        tags: ['acts'],
        summary: 'Stops an act that has not left; its items are held until the day given',
        body: cancellation,
      },
    },
    async (request) => {
      const { id } = request.params
      return tell(context, request, id, (tx, actor, { asOf }) =>
        cancelAct(tx, actor, id, { ...request.body, asOf }),
      )
    },
  )

  routes.post(
    '/acts/:id/outcome',
    {
      config: { scope: 'write' },
      schema: {
        ...about,
        tags: ['acts'],
        summary: 'What came of a call, or of a step done by hand',
        body: outcomeGiven,
      },
    },
    async (request) => {
      const { id } = request.params
      const { organisationId } = callerOf(request)
      const { database, config } = context
      const sending = await beginSending(database.pool, organisationId, config.smtpUrl, new Date())
      return tell(context, request, id, (tx, actor, day) =>
        recordOutcome(tx, actor, id, outcomeTold(request.body), {
          ...day,
          takes: { organisationId, sending },
        }),
      )
    },
  )

  routes.post(
    '/acts/:id/verification',
    {
      config: { scope: 'write' },
      schema: {
        ...about,
        tags: ['acts'],
        summary: 'Whether an act whose sending was interrupted had left',
        body: verification,
      },
    },
    async (request) => {
      const { id } = request.params
      return tell(context, request, id, (tx, actor, day) => verifyAct(tx, actor, id, request.body.left, day))
    },
  )
}

function carrierRoutes(app: FastifyInstance, context: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/acts/:id/bounce',
    {
      config: { scope: 'write' },
      schema: {
        ...about,
        tags: ['acts'],
        summary: 'What had left came back: the step is not taken, the address is not used any more',
        body: bounceGiven,
      },
    },
    async (request) => {
      const { id } = request.params
      return tell(context, request, id, (tx, actor, { asOf, now }) =>
        reportBounce(tx, actor, id, { answer: request.body.answer, asOf, now }),
      )
    },
  )

  routes.post(
    '/acts/:id/delivery',
    {
      config: { scope: 'write' },
      schema: {
        ...about,
        tags: ['acts'],
        summary: 'The carrier proves that it arrived',
        body: deliveryGiven,
      },
    },
    async (request) => {
      const { id } = request.params
      const { on, proof = null } = request.body
      return tell(context, request, id, (tx, actor, day) => reportDelivery(tx, actor, id, { on, proof, day }))
    },
  )
}

function switchRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/sending',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['sending'],
        summary: 'Whether automatic steps leave without approval, and what waits',
        response: { 200: switchedSending },
      },
    },
    async (request) => inOrganisation(pool, callerOf(request).organisationId, sendingState),
  )

  routes.put(
    '/sending',
    {
      config: { scope: 'manage' },
      schema: {
        tags: ['sending'],
        summary: 'Lets automatic steps leave without approval, or takes that back',
        body: sendingSwitch,
        response: { 200: switchedSending },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      return inOrganisation(pool, organisationId, (tx) => switchSending(tx, actor, request.body.started))
    },
  )
}
