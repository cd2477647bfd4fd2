import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { callerOf } from '../../access/caller.ts'
import type { ApiContext } from '../../api-context.ts'
import { idParams, idText, readCursor, writeCursor } from '../../platform/api-values.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { languageOf } from '../../platform/problem.ts'
import { sendBytes } from '../../platform/send-bytes.ts'
import { beginSending } from '../sending/begin-sending.ts'
import { confirmPrintBatch } from './confirm-print-batch.ts'
import { createPrintBatch } from './create-print-batch.ts'
import { discardPrintBatch, takeOutLetter } from './discard-print-batch.ts'
import { overtakenLetters } from './overtaken-letters.ts'
import { previewLetters } from './preview-letters.ts'
import {
  batchDetail,
  batchMade,
  batchPage,
  batchQuery,
  letterParams,
  lettersGivenBack,
  newBatch,
  postingGiven,
  presentWaiting,
} from './print-batches.schema.ts'
import { readBatchDocument, showBatch, showBatches } from './show-print-batches.ts'

const place = z.tuple([z.number().int()])

/** Letters on their way to the post. */
export function printBatchRoutes(app: FastifyInstance, context: ApiContext): void {
  readingRoutes(app, context)
  makingRoutes(app, context)
  postingRoutes(app, context)
}

function readingRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/departures/letters',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['departures'],
        summary: 'The letters of the day as one PDF before they are made, approved or not; writes nothing',
      },
    },
    async (request, reply) => {
      const { organisationId } = callerOf(request)
      const day = await beginSending(pool, organisationId, config.smtpUrl, new Date())
      return sendBytes(request, reply, await previewLetters(pool, organisationId, day, languageOf(request)))
    },
  )

  routes.get(
    '/print-batches',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['print batches'],
        summary: 'Print batches, the newest first',
        querystring: batchQuery,
        response: { 200: batchPage },
      },
    },
    async (request) => {
      const { after, limit } = request.query
      const [before] = readCursor(after, place) ?? [null]
      const { batches, last } = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        showBatches(tx, { before, limit }),
      )
      return { batches, next: last === null ? null : writeCursor([last]) }
    },
  )

  routes.get(
    '/print-batches/:id',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['print batches'],
        summary: 'One batch: its figures and its letters',
        params: idParams,
        response: { 200: batchDetail },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        showBatch(tx, request.params.id, new Date()),
      ),
  )

  routes.get(
    '/print-batches/:id/:file',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['print batches'],
        summary: 'Its letters in one PDF, to be printed on both sides, or their list as CSV',
        params: z.object({ id: idText, file: z.enum(['pdf', 'list']) }),
      },
    },
    async (request, reply) => {
      const { id, file } = request.params
      const document = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        readBatchDocument(tx, id, file),
      )
      return sendBytes(request, reply, document)
    },
  )
}

function makingRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/print-batches',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['print batches'],
        summary: 'Writes the approved letters and binds them into one PDF with its list',
        body: newBatch,
        response: { 201: batchMade },
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const day = await beginSending(pool, organisationId, config.smtpUrl, new Date())
      const made = await createPrintBatch(pool, organisationId, {
        ...request.body,
        actor,
        day,
        language: languageOf(request),
      })
      const id = made.batch?.id
      const batch = id
        ? await inOrganisation(pool, organisationId, (tx) => showBatch(tx, id, new Date()))
        : null
      const { cancelled, waiting } = made
      return reply.code(201).send({ batch, cancelled, waiting: presentWaiting(waiting) })
    },
  )

  routes.post(
    '/print-batches/:id/discard',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['print batches'],
        summary: 'Gives its letters back: they are approved again, and the next batch takes them',
        params: idParams,
        response: { 200: lettersGivenBack },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const givenBack = await inOrganisation(pool, organisationId, (tx) =>
        discardPrintBatch(tx, actor, request.params.id, new Date()),
      )
      return { givenBack }
    },
  )
}

function postingRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/print-batches/:id/confirmation',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['print batches'],
        summary: 'Its letters were posted: their steps are taken on that day',
        params: idParams,
        body: postingGiven,
        response: { 200: batchDetail },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const { id } = request.params
      const { on, registeredNumbers } = request.body
      return inOrganisation(pool, organisationId, async (tx) => {
        const overtaken = await overtakenLetters(tx, id, new Date())
        await confirmPrintBatch(tx, actor, id, {
          on,
          registeredNumbers: new Map(registeredNumbers.map(({ actId, number }) => [actId, number])),
          now: new Date(),
          language: languageOf(request),
        })
        return showBatch(tx, id, new Date(), overtaken)
      })
    },
  )

  routes.delete(
    '/print-batches/:id/letters/:actId',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['print batches'],
        summary: 'Takes one letter out before posting; the PDF and the list are made anew without it',
        params: letterParams,
        response: { 200: batchDetail },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const { id, actId } = request.params
      return inOrganisation(pool, organisationId, async (tx) => {
        await takeOutLetter(tx, actor, id, actId, { now: new Date(), language: languageOf(request) })
        return showBatch(tx, id, new Date())
      })
    },
  )
}
