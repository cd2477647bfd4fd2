import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { idParams, readCursor, writeCursor } from '../platform/api-values.ts'
import { inOrganisation, type Pool } from '../platform/postgres.ts'
import { languageOf } from '../platform/problem.ts'
import { importFile } from './import-file.ts'
import { noImport, noRejectedLines } from './import-refusals.ts'
import { findImport, findRejectedFile, listImports } from './imports.queries.ts'
import {
  importDetail,
  importPage,
  importQuery,
  importReport,
  newImport,
  presentImport,
  presentImportSummary,
  presentReport,
  presentUndo,
  undoForeseen,
} from './imports.schema.ts'
import { receiveUpload, removeUpload, uploadedFile } from './receive-upload.ts'
import { sendRejected } from './reporting/send-rejected.ts'
import { parseMapping } from './tables/mapping.ts'
import { foreseeUndo, undoImport } from './undoing/undo-import.ts'

const place: z.ZodType<readonly [number]> = z.tuple([z.number().int()])

export function importRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  app.decorateRequest('uploadFolder', null)

  routes.post(
    '/imports',
    {
      config: { scope: 'write' },
      preValidation: receiveUpload,
      onResponse: removeUpload,
      onRequestAbort: removeUpload,
      schema: {
        tags: ['imports'],
        summary: 'Imports a file (FEC, CSV, XLSX, bank statement): all of it or, when it is refused, nothing',
        consumes: ['multipart/form-data'],
        body: newImport,
        response: { 200: importReport.describe('Of a dry run'), 201: importReport },
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { file, creditor, mapping, ...asked } = request.body
      const today = await inOrganisation(pool, organisationId, todayIn)
      const { report } = await importFile(
        { pool, organisationId, actor, today },
        {
          ...asked,
          path: uploadedFile(request.uploadFolder ?? ''),
          name: file.name,
          creditorKey: creditor,
          mapping: mapping === undefined ? undefined : parseMapping(mapping),
          language: languageOf(request),
        },
      )
      return reply.code(report.dryRun ? 200 : 201).send(presentReport(report))
    },
  )

  readingRoutes(app, pool)
  undoingRoutes(app, pool)
}

function readingRoutes(app: FastifyInstance, pool: Pool): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/imports',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['imports'],
        summary: 'Newest first',
        querystring: importQuery,
        response: { 200: importPage },
      },
    },
    async (request) => {
      const { limit, after } = request.query
      const [before] = readCursor(after, place) ?? [null]
      const rows = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        listImports(tx, before, limit + 1),
      )
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return { imports: shown.map(presentImportSummary), next: last ? writeCursor([last.id]) : null }
    },
  )

  routes.get(
    '/imports/:id',
    {
      config: { scope: 'read' },
      schema: { tags: ['imports'], params: idParams, response: { 200: importDetail } },
    },
    async (request) => {
      const { id } = request.params
      const row = await inOrganisation(pool, callerOf(request).organisationId, (tx) => findImport(tx, id))
      if (!row) throw noImport(id)
      return presentImport(row)
    },
  )

  routes.get(
    '/imports/:id/rejected',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['imports'],
        summary: 'The rejected lines as a file, each with its reason: correct it and import it again',
        params: idParams,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const file = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        findRejectedFile(tx, id),
      )
      if (!file) throw noImport(id)
      if (!file.content) throw noRejectedLines(id)
      return sendRejected(reply, String(id), file.kind === 'fec', file.content)
    },
  )
}

/** Facts are reversed and descriptions given back: for managers, as it takes away what others work with. */
function undoingRoutes(app: FastifyInstance, pool: Pool): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/imports/:id/undo',
    {
      config: { scope: 'manage' },
      schema: {
        tags: ['imports'],
        summary: 'What undoing it would do, or what depends on it; writes nothing',
        params: idParams,
        response: { 200: undoForeseen },
      },
    },
    async (request) =>
      presentUndo(
        await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
          foreseeUndo(tx, request.params.id),
        ),
      ),
  )

  routes.post(
    '/imports/:id/undo',
    {
      config: { scope: 'manage' },
      schema: {
        tags: ['imports'],
        summary: 'Undoes an import on which nothing depends; the same file can be imported again',
        params: idParams,
        response: { 200: importDetail },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const { id } = request.params
      return inOrganisation(pool, organisationId, async (tx) => {
        await undoImport(tx, actor, id)
        const row = await findImport(tx, id)
        if (!row) throw noImport(id)
        return presentImport(row)
      })
    },
  )
}
