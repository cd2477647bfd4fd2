import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { callerOf } from '../../access/caller.ts'
import type { ApiContext } from '../../api-context.ts'
import { inOrganisation, type Tx } from '../../platform/postgres.ts'
import { sendBytes } from '../../platform/send-bytes.ts'
import { previewDocument } from '../acts/preview.schema.ts'
import { knownVariables } from './check-template.ts'
import { templateInForce, templatesInForce } from './load-templates.ts'
import { templateOf } from './message-template.ts'
import { previewTemplate } from './preview-template.ts'
import { revertTemplate, saveTemplate, shippedTemplate } from './save-template.ts'
import { templateVersions } from './templates.queries.ts'
import {
  presentTemplate,
  presentTemplateDetail,
  presentTemplatePreview,
  presentVersions,
  templateDetail,
  templateList,
  templateParams,
  templatePreview,
  templatePreviewAnswer,
  templateQuery,
  templateRevert,
  templateSaved,
  templateText,
  templateVersionList,
} from './templates.schema.ts'

const PATH = '/templates/:key/:language/:tone'

/** The texts of messages. */
export function templateRoutes(app: FastifyInstance, context: ApiContext): void {
  readingRoutes(app, context)
  writingRoutes(app, context)
  previewingRoutes(app, context)
}

function readingRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/templates',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['templates'],
        summary: 'The texts in force, by key, language and tone',
        querystring: templateQuery,
        response: { 200: templateList },
      },
    },
    async (request) => {
      const { key, language, tone } = request.query
      const all = await inOrganisation(pool, callerOf(request).organisationId, templatesInForce)
      const templates = all
        .filter(
          ({ template }) =>
            (key ?? template.key) === template.key &&
            (language ?? template.language) === template.language &&
            (tone ?? template.tone) === template.tone,
        )
        .map(presentTemplate)
      return { templates }
    },
  )

  routes.get(
    PATH,
    {
      config: { scope: 'read' },
      schema: {
        tags: ['templates'],
        summary: 'One text in force, the shipped one beside it, and the variables that it may use',
        params: templateParams,
        response: { 200: templateDetail },
      },
    },
    async (request) => {
      const slot = request.params
      const found = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        templateInForce(tx, slot),
      )
      return presentTemplateDetail(found, shippedTemplate(slot), knownVariables(slot.language))
    },
  )

  routes.get(
    `${PATH}/versions`,
    {
      config: { scope: 'read' },
      schema: {
        tags: ['templates'],
        summary: 'Every version of the organisation’s own text, the newest first',
        params: templateParams,
        response: { 200: templateVersionList },
      },
    },
    async (request) =>
      presentVersions(
        await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
          templateVersions(tx, request.params),
        ),
      ),
  )
}

function writingRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.put(
    PATH,
    {
      config: { scope: 'manage' },
      schema: {
        tags: ['templates'],
        summary: 'Puts a text in force as a new version, once it has made a complete message',
        params: templateParams,
        body: templateText,
        response: { 200: templateSaved },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const content = { ...request.params, ...request.body }
      return { version: await inOrganisation(pool, organisationId, (tx) => saveTemplate(tx, actor, content)) }
    },
  )

  routes.post(
    `${PATH}/revert`,
    {
      config: { scope: 'manage' },
      schema: {
        tags: ['templates'],
        summary: 'Puts an earlier version, or the shipped text, in force again',
        params: templateParams,
        body: templateRevert,
        response: { 200: templateSaved },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const { to } = request.body
      const version = await inOrganisation(pool, organisationId, (tx) =>
        revertTemplate(tx, actor, request.params, to),
      )
      return { version }
    },
  )
}

function previewingRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const previewed = (request: FastifyRequest, question: z.infer<typeof templatePreview>) =>
    inOrganisation(pool, callerOf(request).organisationId, (tx) => preview(tx, question))

  routes.post(
    '/templates/preview',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['templates'],
        summary:
          'A message made of a text, saved or not, for a customer or an invented one; nothing is written',
        body: templatePreview,
        response: { 200: templatePreviewAnswer },
      },
    },
    async (request) => presentTemplatePreview(await previewed(request, request.body)),
  )

  routes.register(async (pages) => {
    acceptForms(pages)
    pages.withTypeProvider<ZodTypeProvider>().post(
      '/templates/preview/document',
      {
        config: { scope: 'read' },
        schema: {
          tags: ['templates'],
          summary:
            'The same as a page (e-mail, script) or a PDF (letter); a form may send the question in its field "question"',
          body: templatePreview,
        },
      },
      async (request, reply) => {
        const { message } = await previewed(request, request.body)
        return sendBytes(request, reply, previewDocument(request.body.key, message))
      },
    )
  })
}

/**
 * A page of a stranger's words must come with a policy of its own, and a frame gets one only from an address: so the
 * screen sends its question as a form into the frame, in one field of JSON.
 */
function acceptForms(pages: FastifyInstance): void {
  pages.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_, body: string, done) => {
      try {
        done(null, JSON.parse(new URLSearchParams(body).get('question') ?? ''))
      } catch {
        done(null, null)
      }
    },
  )
}

async function preview(tx: Tx, { text, customerId, kind, medium, ...slot }: z.infer<typeof templatePreview>) {
  const template = text ? templateOf({ ...slot, ...text }) : (await templateInForce(tx, slot)).template
  return previewTemplate(tx, template, { customerId: customerId ?? null, kind, medium })
}
