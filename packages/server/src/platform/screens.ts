import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { log } from './log.ts'

const BUILT = fileURLToPath(new URL('../../../web/dist', import.meta.url))

// What `packages/web/vite.config.ts` writes wherever a nonce belongs.
const NONCE = 'NONCE_OF_THIS_PAGE'

/**
 * The screens: their files under names that change with their content, kept by browsers for ever, and the one page
 * that every other address answers, so that a link to a customer can be opened. `/api` is left alone.
 */
export async function screenRoutes(app: FastifyInstance): Promise<void> {
  const file = join(BUILT, 'index.html')
  if (!existsSync(file)) {
    log.warn('the screens are not built: npm run build')
    app.get('/', { schema: { hide: true } }, async (_, reply) => reply.redirect('/api/docs'))
    return
  }
  const page = readFileSync(file, 'utf8')
  await app.register(fastifyStatic, {
    root: join(BUILT, 'assets'),
    prefix: '/assets/',
    schemaHide: true,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  })
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    if (/^\/(api|assets)(\/|$)/.test(request.url)) return reply.callNotFound()
    const nonce = randomBytes(16).toString('base64')
    return reply
      .header('content-security-policy', policy(nonce))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE, nonce))
  })
}

/** Scripts, styles and data come from here and from nowhere else. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
