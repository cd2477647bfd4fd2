import type { FastifyReply, FastifyRequest } from 'fastify'
import { ADDRESS_HEADER, SESSION_COOKIE } from './auth.ts'

/** The headers of a request that better-auth reads, with the address as the server sees it. */
export function authHeaders(request: FastifyRequest): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: request.ip })
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name]
    if (value !== undefined) headers.set(name, value)
  }
  return headers
}

/**
 * The same for a sign-in that goes on: without the session that somebody may have here besides, which is not what is
 * asked about.
 */
export function authHeadersOfSignIn(request: FastifyRequest): Headers {
  const headers = authHeaders(request)
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/)
  headers.set('cookie', cookies.filter((cookie) => !cookie.startsWith(`${SESSION_COOKIE}=`)).join('; '))
  return headers
}

/**
 * Passes cookies on to the browser; over TLS only, if it came over TLS. Whoever forges the header that a proxy sets
 * makes only a cookie of their own stricter.
 */
export function passCookies(request: FastifyRequest, reply: FastifyReply, from: Headers): void {
  const secure = request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https'
  for (const cookie of from.getSetCookie()) reply.header('set-cookie', secure ? `${cookie}; Secure` : cookie)
}
