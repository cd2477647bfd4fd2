import type { FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/**
 * A page of another site may not change anything here with the session of whoever looks at it. Browsers say where a
 * request comes from; programs say nothing, and have no session.
 * @throws Refusal
 */
export function refuseForeignOrigin({ method, headers }: FastifyRequest): void {
  if (SAFE.includes(method) || headers.authorization !== undefined) return
  const site = headers['sec-fetch-site']
  const { origin, host } = headers
  const foreign =
    site !== undefined ? site !== 'same-origin' : origin !== undefined && hostOf(origin) !== host
  if (foreign)
    throw new Refusal(
      'forbidden',
      'This request comes from a page of another site. Open Recouvrance itself and do it there.',
      'Cette demande vient d’une page d’un autre site. Ouvrez Recouvrance et recommencez depuis ses pages.',
    )
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
