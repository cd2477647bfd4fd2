import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../../access/caller.ts'
import type { ApiContext } from '../../api-context.ts'
import { idParams } from '../../platform/api-values.ts'
import { sendBytes } from '../../platform/send-bytes.ts'
import { nothingToShow } from './act-refusals.ts'
import { discardEdit, editAct } from './edit-act.ts'
import {
  editedMessage,
  presentPreview,
  previewAnswer,
  previewDocument,
  wordsTyped,
} from './preview.schema.ts'
import { previewAct } from './preview-act.ts'

/** Other words for one act: tried, put in force, taken back. */
export function editRoutes(app: FastifyInstance, { database: { pool }, config }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const { smtpUrl } = config

  routes.put(
    '/acts/:id/message',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['acts'],
        summary: 'Puts words in the place of the template’s, for this act and the amount that it claims now',
        params: idParams,
        body: editedMessage,
        response: { 200: previewAnswer },
      },
    },
    async (request) => {
      const editing = { ...callerOf(request), smtpUrl }
      return presentPreview(await editAct(pool, editing, request.params.id, wordsTyped(request.body)))
    },
  )

  routes.delete(
    '/acts/:id/message',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['acts'],
        summary: 'Goes back to the words of the template',
        params: idParams,
        response: { 200: previewAnswer },
      },
    },
    async (request) =>
      presentPreview(await discardEdit(pool, { ...callerOf(request), smtpUrl }, request.params.id)),
  )

  routes.post(
    '/acts/:id/message/preview',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['acts'],
        summary: 'What would leave with these words; nothing is written',
        params: idParams,
        body: editedMessage,
        response: { 200: previewAnswer },
      },
    },
    async (request) => {
      const { organisationId } = callerOf(request)
      const words = wordsTyped(request.body)
      return presentPreview(await previewAct(pool, organisationId, request.params.id, smtpUrl, words))
    },
  )

  routes.post(
    '/acts/:id/message/preview/document',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['acts'],
        summary: 'The same as a page (e-mail) or a PDF (letter)',
        params: idParams,
        body: editedMessage,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { organisationId } = callerOf(request)
      const preview = await previewAct(pool, organisationId, id, smtpUrl, wordsTyped(request.body))
      if (preview.message === null) throw nothingToShow(id, preview)
      return sendBytes(request, reply, previewDocument(id, preview.message))
    },
  )
}
