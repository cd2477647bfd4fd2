import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../../access/caller.ts'
import type { ApiContext } from '../../api-context.ts'
import { idParams } from '../../platform/api-values.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { pageOfMail } from '../../platform/read-mail.ts'
import { sendBytes } from '../../platform/send-bytes.ts'
import { nothingToShow } from './act-refusals.ts'
import {
  documentParams,
  presentPreview,
  previewAnswer,
  previewDocument,
  previewStatement,
} from './preview.schema.ts'
import { previewAct } from './preview-act.ts'
import { readActDocument } from './read-document.ts'

/** What left, and what would leave. */
export function previewRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/acts/:id/documents/:role',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['acts'],
        summary:
          'The exact bytes that left: mail, PDF of the letter, script of the call; ETag is their SHA-256',
        params: documentParams,
      },
    },
    async (request, reply) => {
      const { id, role } = request.params
      const document = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        readActDocument(tx, id, role),
      )
      return sendBytes(request, reply, document)
    },
  )

  routes.get(
    '/acts/:id/documents/email/page',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['acts'],
        summary: 'The archived e-mail as the page that its reader saw',
        params: idParams,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const mail = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        readActDocument(tx, id, 'email'),
      )
      const page = await pageOfMail(mail.content)
      return sendBytes(request, reply, { ...mail, ...page, fileName: `act-${id}-email.html` })
    },
  )

  routes.get(
    '/acts/:id/preview',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['acts'],
        summary: 'What would leave if the act left now, or why it would not; nothing is written',
        params: idParams,
        response: { 200: previewAnswer },
      },
    },
    async (request) => {
      const { organisationId } = callerOf(request)
      return presentPreview(await previewAct(pool, organisationId, request.params.id, config.smtpUrl))
    },
  )

  routes.get(
    '/acts/:id/preview/document',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['acts'],
        summary: 'The same as a page (e-mail, script) or a PDF (letter)',
        params: idParams,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const preview = await previewAct(pool, callerOf(request).organisationId, id, config.smtpUrl)
      if (preview.message === null) throw nothingToShow(id, preview)
      return sendBytes(request, reply, previewDocument(id, preview.message))
    },
  )

  routes.get(
    '/acts/:id/preview/statement',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['acts'],
        summary: 'The statement of account that would go with a formal notice, as PDF/A',
        params: idParams,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const preview = await previewAct(pool, callerOf(request).organisationId, id, config.smtpUrl)
      if (preview.message === null) throw nothingToShow(id, preview)
      return sendBytes(request, reply, previewStatement(id, preview.message))
    },
  )
}
