import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../../access/caller.ts'
import { todayIn } from '../../access/today.ts'
import type { ApiContext } from '../../api-context.ts'
import { idParams } from '../../platform/api-values.ts'
import { inOrganisation, type Pool } from '../../platform/postgres.ts'
import { languageOf } from '../../platform/problem.ts'
import { refuseUnknownCreditor } from '../creditor-of-import.ts'
import { noRejectedLines } from '../import-refusals.ts'
import { receiveUpload, removeUpload, uploadedFile } from '../receive-upload.ts'
import { sendRejected } from '../reporting/send-rejected.ts'
import { discardFile } from './discard-file.ts'
import { noFile } from './import-file-refusals.ts'
import { findRejectedOfFile, listWaiting } from './import-files.queries.ts'
import {
  importFileDetail,
  importFileList,
  newImportFile,
  presentFile,
  presentFileDetail,
  readingRequest,
} from './import-files.schema.ts'
import { openReadings, type Readings } from './open-readings.ts'
import { showFile } from './show-file.ts'
import { takeFile } from './take-file.ts'

const tags = ['imports']
const SHOWN = 50

/** Files on their way: given, looked at, corrected, imported. What takes minutes goes on while nobody waits for it. */
export function importFileRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const readings = openReadings(pool)
  app.addHook('onClose', () => readings.close())
  takingRoutes(app, pool, readings)
  lookingRoutes(app, pool)
}

function takingRoutes(app: FastifyInstance, pool: Pool, readings: Readings): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/import-files',
    {
      config: { scope: 'write' },
      preValidation: receiveUpload,
      onResponse: removeUpload,
      onRequestAbort: removeUpload,
      schema: {
        tags,
        summary: 'Takes a file and begins to read it: nothing is imported until somebody says so',
        consumes: ['multipart/form-data'],
        body: newImportFile,
        response: { 201: importFileDetail },
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const path = uploadedFile(request.uploadFolder ?? '')
      const fileId = await takeFile(pool, organisationId, actor, path, request.body.file.name)
      const today = await inOrganisation(pool, organisationId, todayIn)
      const language = languageOf(request)
      await readings.begin({ organisationId, actor, today, fileId, dryRun: true, language }, {})
      const { row } = await showFile(pool, organisationId, fileId)
      return reply.code(201).send(presentFileDetail(row, undefined))
    },
  )

  routes.post(
    '/import-files/:id/read',
    {
      config: { scope: 'write' },
      schema: {
        tags,
        summary: 'Reads it again as is said, to see or for good; answers at once, GET tells how far it is',
        params: idParams,
        body: readingRequest,
        response: { 202: importFileDetail },
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const fileId = request.params.id
      const { dryRun, ...said } = request.body
      const today = await inOrganisation(pool, organisationId, async (tx) => {
        await refuseUnknownCreditor(tx, said.creditor)
        return todayIn(tx)
      })
      const language = languageOf(request)
      await readings.begin({ organisationId, actor, today, fileId, dryRun, language }, said)
      const { row, before } = await showFile(pool, organisationId, fileId)
      return reply.code(202).send(presentFileDetail(row, before))
    },
  )

  routes.delete(
    '/import-files/:id',
    {
      config: { scope: 'write' },
      schema: { tags, summary: 'Forgets a file; what was imported stays', params: idParams },
    },
    async (request, reply) => {
      await discardFile(pool, callerOf(request).organisationId, request.params.id)
      return reply.code(204).send()
    },
  )
}

function lookingRoutes(app: FastifyInstance, pool: Pool): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/import-files',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Files that are not imported yet, newest first',
        response: { 200: importFileList },
      },
    },
    async (request) => {
      const rows = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        listWaiting(tx, SHOWN),
      )
      return { files: rows.map(presentFile) }
    },
  )

  routes.get(
    '/import-files/:id',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'How it was read: its columns, the report of what an import would do, or why it is refused',
        params: idParams,
        response: { 200: importFileDetail },
      },
    },
    async (request) => {
      const { row, before } = await showFile(pool, callerOf(request).organisationId, request.params.id)
      return presentFileDetail(row, before)
    },
  )

  routes.get(
    '/import-files/:id/rejected',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'The lines that an import would reject, each with its reason',
        params: idParams,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const file = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        findRejectedOfFile(tx, id),
      )
      if (!file) throw noFile(id)
      if (!file.content) throw noRejectedLines(id)
      return sendRejected(reply, `file-${id}`, file.kind === 'fec', file.content)
    },
  )
}
