import type { FastifyInstance, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { Refusal, STATUS_OF } from '../refusal.ts'
import { log } from './log.ts'
import { listProblems, type SchemaProblem, schemaProblem } from './schema-problems.ts'

/** Language of the caller: what `Accept-Language` asks first of French and English; French when it asks neither. */
export function languageOf(request: FastifyRequest): 'fr' | 'en' {
  const wanted = (request.headers['accept-language'] ?? '').toLowerCase()
  const fr = wanted.indexOf('fr')
  const en = wanted.indexOf('en')
  return en >= 0 && (fr < 0 || en < fr) ? 'en' : 'fr'
}

/** The one place where a refusal becomes HTTP: RFC 9457 problem details. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: unknown, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal) {
      const language = languageOf(request)
      return reply
        .code(STATUS_OF[refusal.code])
        .type('application/problem+json')
        .send(problem(refusal, language))
    }
    if (request.socket.destroyed)
      log.info({ method: request.method, url: request.url }, 'the caller went away')
    else log.error({ err: error, method: request.method, url: request.url }, 'request failed')
    return reply
      .code(500)
      .type('application/problem+json')
      .send({
        type: 'about:blank',
        title: 'internal',
        status: 500,
        code: 'internal',
        detail:
          languageOf(request) === 'fr'
            ? 'Erreur interne : rien n’a été enregistré. Elle est inscrite au journal du serveur.'
            : 'Internal error: nothing was written. It is in the server’s log.',
      })
  })
  app.setNotFoundHandler((request) => {
    const asked = `${request.method} ${request.originalUrl.split('?')[0]}`
    throw new Refusal(
      'not-found',
      `There is nothing at ${asked}. The routes are listed at /api/docs.`,
      `Il n’y a rien à ${asked}. Les routes sont décrites sur /api/docs.`,
    )
  })
}

function problem(refusal: Refusal, language: 'fr' | 'en') {
  const { code, fields } = refusal
  const base = {
    type: `urn:recouvrance:problem:${code}`,
    title: code,
    status: STATUS_OF[code],
    code,
    detail: refusal.in(language),
  }
  const errors = fields.map(({ fr, message, ...field }) => ({
    ...field,
    message: language === 'fr' ? (fr ?? message) : message,
  }))
  return errors.length > 0 ? { ...base, errors } : base
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (isResponseSerializationError(error) || !(error instanceof Error)) return null
  if (hasZodFastifySchemaValidationErrors(error)) {
    return invalid(
      error.validation.map(({ keyword, instancePath, message = 'invalid', params }) =>
        schemaProblem({
          ...params,
          code: keyword,
          message,
          path: instancePath.split('/').filter(Boolean),
        }),
      ),
    )
  }
  const status = 'statusCode' in error ? error.statusCode : undefined
  if (status === 429)
    return new Refusal(
      'rate-limited',
      'Too many requests: wait a moment.',
      'Trop de requêtes : patientez un instant.',
    )
  if (status === 413)
    return new Refusal('too-large', 'The request is too large.', 'La requête est trop volumineuse.')
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new Refusal('invalid-request', error.message, `Requête illisible : ${error.message}`)
  return null
}

// A thousand wrong items make one answer that can be read.
const MOST_PROBLEMS = 50

function invalid(problems: readonly SchemaProblem[]): Refusal {
  const shown = problems.slice(0, MOST_PROBLEMS)
  return new Refusal(
    'invalid-request',
    `Some values cannot be used: ${listProblems(shown, 'body', 'en')}`,
    `Certaines valeurs sont inutilisables : ${listProblems(shown, 'body', 'fr')}`,
    shown.map(({ path, code, en, fr }) => ({ path, code, message: en, fr })),
  )
}
