import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inOrganisation, type Pool, readOutside } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { findApiKey, markUsed } from './api-keys.queries.ts'
import type { Auth } from './auth.ts'
import { type Caller, callerOf, mayUse } from './caller.ts'
import { findMemberships } from './people.queries.ts'
import { refuseForeignOrigin } from './refuse-foreign-origin.ts'
import { scopeOf } from './roles.ts'
import { SCOPES } from './scopes.ts'
import { authHeaders, passCookies } from './session-cookies.ts'

/** Finds out who asks and whether they may, before anything of the request is read. A route without a scope fails. */
export function authenticate(app: FastifyInstance, pool: Pool, auth: Auth): void {
  app.decorateRequest('caller', null)
  app.addHook('onRequest', async (request, reply) => {
    const { scope, withoutFactor = false } = request.routeOptions.config
    if (!isOurs(request.routeOptions.url)) return
    refuseForeignOrigin(request)
    if (scope === 'public') return
    request.caller = await findCaller(pool, auth, request, reply)
    const caller = callerOf(request)
    if (!scope) throw new Error(`route ${request.method} ${request.routeOptions.url} says no scope`)
    if (caller.person?.owesFactor && !withoutFactor) throw factorFirst()
    if (!mayUse(caller, scope)) throw caller.person ? notYourRole() : notThisKey(scope)
  })
}

/** A key goes before a session: a program that has both means the key. */
export async function findCaller(
  pool: Pool,
  auth: Auth,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller | null> {
  const { authorization, cookie } = request.headers
  if (authorization !== undefined) return callerOfKey(pool, authorization)
  return cookie === undefined ? null : callerOfSession(pool, auth, request, reply)
}

async function callerOfKey(pool: Pool, authorization: string): Promise<Caller | null> {
  const key = /^Bearer (rcv_[\w-]{10,100})$/.exec(authorization)?.[1]
  const row = key ? await readOutside(pool, (tx) => findApiKey(tx, key)) : null
  if (row) await noteUse(pool, row)
  return (
    row && {
      organisationId: row.organisation_id,
      scopes: SCOPES.filter((known) => row.scopes.includes(known)),
      actor: `key:${row.name}`,
      person: null,
    }
  )
}

// To the minute: a program that asks without a pause does not write without one.
const NOTED_AGAIN_MS = 60_000
const noted = new WeakMap<Pool, Map<string, number>>()

async function noteUse(pool: Pool, { organisation_id, id }: { organisation_id: number; id: number }) {
  const name = `${organisation_id}:${id}`
  const known = noted.get(pool) ?? new Map<string, number>()
  noted.set(pool, known)
  if (performance.now() - (known.get(name) ?? Number.NEGATIVE_INFINITY) < NOTED_AGAIN_MS) return
  known.set(name, performance.now())
  await inOrganisation(pool, organisation_id, (tx) => markUsed(tx, id))
}

/** Asked of the database each time: a session that was revoked, or a role that was taken away, ends at once. */
async function callerOfSession(
  pool: Pool,
  auth: Auth,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller | null> {
  const { headers, response } = await auth.api.getSession({
    headers: authHeaders(request),
    returnHeaders: true,
  })
  passCookies(request, reply, headers)
  if (!response) return null
  const { user, session } = response
  const memberships = await readOutside(pool, (tx) => findMemberships(tx, user.id))
  // Who was let out of the one they worked in works in another of theirs.
  const chosen = memberships.find(({ organisation_id }) => organisation_id === session.worksIn)
  const [membership = null] = chosen ? [chosen] : memberships
  if (!membership) return null
  const { organisation_id: organisationId, role, second_factor_required: required } = membership
  const owesFactor = required && !user.twoFactorEnabled && session.signedInBy !== 'single-sign-on'
  const { id, name, email } = user
  return {
    organisationId,
    scopes: [scopeOf(role)],
    actor: `user:${email}`,
    person: { id, name, email, role, sessionId: session.id, owesFactor },
  }
}

// The documentation page, the screens and unknown addresses carry no data and ask nobody who they are.
function isOurs(url: string | undefined): boolean {
  return url?.startsWith('/api/v1') ?? false
}

function notThisKey(scope: string): Refusal {
  return new Refusal(
    'forbidden',
    `This key may not do that: it needs the scope "${scope}".`,
    `Cette clé n’y est pas autorisée : il lui faut la portée « ${scope} ».`,
  )
}

function factorFirst(): Refusal {
  return new Refusal(
    'second-factor-required',
    'Your organisation asks for a second factor: add one under “My account”, then everything is open to you.',
    'Votre organisation demande une double authentification : ajoutez-la dans « Mon compte », puis tout vous est ouvert.',
  )
}

function notYourRole(): Refusal {
  return new Refusal(
    'forbidden',
    'Your role does not include this. An administrator of your organisation can do it or change your role.',
    'Votre rôle ne le permet pas. Un administrateur de votre organisation peut le faire ou changer votre rôle.',
  )
}
