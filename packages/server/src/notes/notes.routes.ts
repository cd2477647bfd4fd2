import { readFile } from 'node:fs/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { callerOf, mayUse, personOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { receiveFile, removeUpload, uploadedFile } from '../imports/receive-upload.ts'
import { idParams, readCursor, writeCursor } from '../platform/api-values.ts'
import { inOrganisation, type Pool } from '../platform/postgres.ts'
import { sendBytes } from '../platform/send-bytes.ts'
import { attachFile, LARGEST_FILE_MIB } from './attach-file.ts'
import { changeNote, deleteNote } from './change-note.ts'
import { mentionsOf } from './mentions-of.ts'
import { attachmentTooLarge } from './note-refusals.ts'
import { listNotes } from './notes.queries.ts'
import {
  attachmentMade,
  attachmentParams,
  mentionTreatment,
  newAttachment,
  newNote,
  noteChange,
  noteMade,
  notePage,
  noteQuery,
  presentNote,
} from './notes.schema.ts'
import { readAttachment } from './read-attachment.ts'
import { treatMention } from './treat-mention.ts'
import { writeNotes } from './write-notes.ts'

const place: z.ZodType<readonly [number]> = z.tuple([z.number().int()])

/** What colleagues tell each other about a customer. */
export function noteRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/notes',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['notes'],
        summary: 'Newest first',
        querystring: noteQuery,
        response: { 200: notePage },
      },
    },
    async (request) => {
      const { customerId, pinned, limit, after } = request.query
      const [before] = readCursor(after, place) ?? [null]
      const filter = { customerId, pinnedOnly: pinned !== undefined }
      const rows = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        listNotes(tx, filter, before, limit + 1),
      )
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return { notes: shown.map(presentNote), next: last ? writeCursor([last.id]) : null }
    },
  )

  writingRoutes(app, pool)
  mentionRoutes(app, pool)
  attachmentRoutes(app, pool)
}

function writingRoutes(app: FastifyInstance, pool: Pool): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/notes',
    {
      config: { scope: 'write' },
      schema: { tags: ['notes'], body: newNote, response: { 201: noteMade } },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { customerId, itemId = null, text, pinned, mentions } = request.body
      const called = await mentionsOf(pool, organisationId, mentions)
      const note = { customerIds: [customerId], itemId, text, pinned, mentions: called }
      const [id] = await inOrganisation(pool, organisationId, (tx) => writeNotes(tx, actor, note))
      return reply.code(201).send({ id: String(id) })
    },
  )

  routes.patch(
    '/notes/:id',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['notes'],
        summary: 'Its author corrects it during 15 minutes; anybody pins it',
        params: idParams,
        body: noteChange,
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { mentions, ...change } = request.body
      const called = mentions && (await mentionsOf(pool, organisationId, mentions))
      await inOrganisation(pool, organisationId, (tx) =>
        changeNote(tx, actor, request.params.id, { ...change, mentions: called }),
      )
      return reply.code(204).send()
    },
  )

  routes.delete(
    '/notes/:id',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['notes'],
        summary: 'By its author during 15 minutes, by who manages at any time',
        params: idParams,
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      await inOrganisation(pool, caller.organisationId, (tx) =>
        deleteNote(tx, caller.actor, request.params.id, mayUse(caller, 'manage')),
      )
      return reply.code(204).send()
    },
  )
}

function mentionRoutes(app: FastifyInstance, pool: Pool): void {
  app.withTypeProvider<ZodTypeProvider>().put(
    '/notes/:id/treatment',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['notes'],
        summary: 'Whom a note calls says that they have treated it, or that it waits again',
        params: idParams,
        body: mentionTreatment,
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const treatment = { noteId: request.params.id, personId: personOf(request).id, ...request.body }
      await inOrganisation(pool, organisationId, (tx) => treatMention(tx, actor, treatment))
      return reply.code(204).send()
    },
  )
}

function attachmentRoutes(app: FastifyInstance, pool: Pool): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/notes/:id/attachments',
    {
      config: { scope: 'write' },
      preValidation: receiveAttachment,
      onResponse: removeUpload,
      onRequestAbort: removeUpload,
      schema: {
        tags: ['notes'],
        summary: 'Attaches a file to a note that was just written',
        consumes: ['multipart/form-data'],
        params: idParams,
        body: newAttachment,
        response: { 201: attachmentMade },
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const content = await readFile(uploadedFile(request.uploadFolder ?? ''))
      const file = { name: request.body.file.name, content }
      const position = await inOrganisation(pool, organisationId, (tx) =>
        attachFile(tx, actor, request.params.id, file),
      )
      return reply.code(201).send({ position })
    },
  )

  routes.get(
    '/notes/:id/attachments/:position',
    { config: { scope: 'read' }, schema: { tags: ['notes'], params: attachmentParams } },
    async (request, reply) => {
      const { id, position } = request.params
      const file = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        readAttachment(tx, id, position),
      )
      const { media_type: mediaType, sha256, content } = file
      return sendBytes(request, reply, { mediaType, sha256, content, fileName: plainName(file.name) })
    },
  )
}

async function receiveAttachment(request: FastifyRequest): Promise<void> {
  const bytes = LARGEST_FILE_MIB * 2 ** 20
  await receiveFile(request, { bytes, refusal: () => attachmentTooLarge(LARGEST_FILE_MIB) })
}

/** A name as headers take it: the ending stays, what is not ASCII goes. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
  return plain.replace(/^[.-]+/, '') || 'file'
}
