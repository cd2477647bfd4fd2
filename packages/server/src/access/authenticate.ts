import type { FastifyInstance } from 'fastify'
import { outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { findApiKey } from './api-keys.queries.ts'
import { callerOf, mayUse, SCOPES } from './caller.ts'

/** Finds out who asks and whether they may, before anything of the request is read. A route without a scope fails. */
export function authenticate(app: FastifyInstance, pool: Pool): void {
  app.decorateRequest('caller', null)
  app.addHook('onRequest', async (request) => {
    const { scope } = request.routeOptions.config
    if (scope === 'public' || !isOurs(request.routeOptions.url)) return
    const key = /^Bearer (rcv_[\w-]{10,100})$/.exec(request.headers.authorization ?? '')?.[1]
    if (key) {
      const row = await outsideOrganisations(pool, (tx) => findApiKey(tx, key))
      if (row)
        request.caller = {
          organisationId: row.organisation_id,
          scopes: SCOPES.filter((known) => row.scopes.includes(known)),
          actor: `key:${row.name}`,
        }
    }
    const caller = callerOf(request)
    if (!scope) throw new Error(`route ${request.method} ${request.routeOptions.url} says no scope`)
    if (!mayUse(caller, scope))
      throw new Refusal(
        'forbidden',
        `This key may not do that: it needs the scope "${scope}".`,
        `Cette clé n’y est pas autorisée : il lui faut la portée « ${scope} ».`,
      )
  })
}

// The documentation page and unknown addresses carry no data and ask nobody who they are.
function isOurs(url: string | undefined): boolean {
  return url?.startsWith('/api/v1') ?? false
}
