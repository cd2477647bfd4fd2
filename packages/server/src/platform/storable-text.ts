import type { FastifyInstance } from 'fastify'
import { Refusal } from '../refusal.ts'

/**
 * Refuses requests with a text that PostgreSQL cannot keep: the character NUL, or half of a surrogate pair, which
 * JSON can write and UTF-8 cannot. Once for all routes, after validation: no schema needs to think of it.
 */
export function refuseUnstorableTexts(app: FastifyInstance): void {
  app.addHook('preHandler', async ({ params, query, body }) => {
    for (const part of [params, query, body]) refuseUnstorable(part)
  })
}

/** @throws Refusal when a text inside the value, whatever its depth, cannot be stored */
export function refuseUnstorable(value: unknown): void {
  const path = unstorableIn(value)
  if (path !== null) throw unstorable(path.join('.'))
}

function unstorableIn(value: unknown): string[] | null {
  if (typeof value === 'string') return isStorable(value) ? null : []
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key)) return []
    const path = unstorableIn(inner)
    if (path !== null) return [key, ...path]
  }
  return null
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed()
}

function unstorable(path: string): Refusal {
  return new Refusal(
    'invalid-request',
    `${path || 'body'}: the text holds a character that cannot be kept (NUL, or half of a pair). Remove it.`,
    `${path || 'body'} : le texte contient un caractère impossible à conserver (NUL, ou moitié de paire). Supprimez-le.`,
    [{ path, code: 'unstorable', message: 'holds a character that cannot be kept' }],
  )
}
