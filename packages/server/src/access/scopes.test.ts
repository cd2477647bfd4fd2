import { beforeAll, expect, it } from 'vitest'
import { exampleOf, type Operation, operationsOf } from '../testing/operations.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { SCOPES } from './scopes.ts'

/** What anybody may ask: it tells of the machine, computes with what the question holds, or lets people in. */
const PUBLIC = [
  'DELETE /api/v1/session',
  'GET /api/v1/session',
  'GET /healthz',
  'GET /readyz',
  'POST /api/v1/invitation',
  'POST /api/v1/invitation/answer',
  'POST /api/v1/law/allocation',
  'POST /api/v1/law/deadlines',
  'POST /api/v1/law/identifiers/check',
  'POST /api/v1/law/late-interest',
  'POST /api/v1/law/limitation',
  'POST /api/v1/law/payment-term',
  'POST /api/v1/password-resets',
  'POST /api/v1/password-resets/answer',
  'POST /api/v1/planning/simulate',
  'POST /api/v1/session',
  'POST /api/v1/session/code',
  'POST /api/v1/session/passkey',
  'POST /api/v1/session/passkey-options',
  'POST /api/v1/session/single-sign-on',
  'POST /api/v1/session/single-sign-on/answer',
  'POST /api/v1/setup',
]

/** Questions that are too long for an address: they write nothing. */
const QUESTIONS = [
  'POST /api/v1/customers/bulk/preview',
  'POST /api/v1/scenario-rules/preview',
  'POST /api/v1/scenarios/{key}/comparison',
  'POST /api/v1/scenarios/{key}/replay',
  'POST /api/v1/scenarios/{key}/simulation',
  'POST /api/v1/templates/preview',
  'POST /api/v1/templates/preview/document',
]

/** What readers do with what is their own. */
const OWN = [
  'DELETE /api/v1/portfolio-views/{id}',
  'DELETE /api/v1/sessions/{id}',
  'PATCH /api/v1/portfolio-views/{id}',
  'POST /api/v1/account/passkeys',
  'POST /api/v1/account/passkeys/options',
  'POST /api/v1/account/passkeys/{id}/removal',
  'POST /api/v1/account/totp',
  'POST /api/v1/account/totp/backup-codes',
  'POST /api/v1/account/totp/confirmation',
  'POST /api/v1/account/totp/removal',
  'POST /api/v1/law/watch/acknowledgements',
  'POST /api/v1/portfolio-views',
  'PUT /api/v1/account/password',
  'PUT /api/v1/notes/{id}/treatment',
  'PUT /api/v1/portfolio-views/opening',
  'PUT /api/v1/session/organisation',
]

/** Addresses that the document leaves out: it itself, its page, what a machine reads, and the screens. None is below /api/v1. */
const NOT_DOCUMENTED = ['*', '/metrics', '/api/openapi.json']

const database = useTestDatabase()
let api: TestApi
let operations: readonly Operation[]

beforeAll(async () => {
  api = await buildTestApi(database.current)
  await api.app.ready()
  operations = operationsOf(api.app)
})

async function ask({ method, path, body }: Operation, authorization?: string): Promise<number> {
  const { statusCode } = await api.app.inject({
    method,
    url: path.replace(/\{(\w+)\}/g, '999999999'),
    headers: authorization === undefined ? {} : { authorization },
    ...(body ? { payload: exampleOf(body, () => undefined) as object } : {}),
  })
  return statusCode
}

/** Works for half a minute once it is let in: `demo.routes.test.ts` asks it. */
const LONG = ['POST /api/v1/demonstration']

const guarded = () => operations.filter(({ scope }) => scope !== 'public')

it('what is public is a closed list', () => {
  const open = operations.filter(({ scope }) => scope === 'public').map(({ name }) => name)
  expect(open.toSorted()).toEqual(PUBLIC)
})

it('every route is in the document, but for those that are named', () => {
  const documented = new Set(operations.map(({ path }) => path.replace(/\{(\w+)\}/g, ':$1')))
  const hidden = registeredPaths().filter((path) => !documented.has(path) && !path.startsWith('/api/docs'))
  expect(hidden.toSorted()).toEqual(NOT_DOCUMENTED.toSorted())
})

/** Fastify draws its routes as a tree: each line is what its address adds to that of the line it hangs from. */
function registeredPaths(): string[] {
  const above: string[] = []
  return api.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, branches = '', segment = ''] = /^(.*?)[├└]── (\S+)(?: |$)/.exec(line) ?? []
      if (segment === '') return []
      const depth = branches.length / 4
      above[depth] = `${depth === 0 ? '' : above[depth - 1]}${segment}`.replace('//', '/')
      return [above[depth]]
    })
}

it('nobody without a key, with a wrong or a revoked one, is let in anywhere', async () => {
  const made = (await api.as('admin').post('/api/v1/api-keys', { name: 'old', scopes: ['admin'] })).json()
  await api.as('admin').delete(`/api/v1/api-keys/${made.id}`)
  const keys = [undefined, 'Bearer rcv_wrongwrongwrong', `Bearer ${made.key}`, 'Basic YWRtaW46YWRtaW4=']
  for (const operation of guarded())
    for (const key of keys) expect(await ask(operation, key), `${operation.name} ${key}`).toBe(401)
})

it('a key does what its scope says and nothing above it, on every route', async () => {
  for (const operation of guarded())
    for (const scope of SCOPES) {
      const status = await ask(operation, api.as(scope).headers.authorization)
      const may = SCOPES.slice(0, SCOPES.indexOf(scope) + 1).some((known) => known === operation.scope)
      if (may && LONG.includes(operation.name)) continue
      if (may) expect([401, 403], `${operation.name} as ${scope}`).not.toContain(status)
      else expect(status, `${operation.name} as ${scope}`).toBe(403)
    }
}, 60_000)

it('what changes something asks for more than a key that reads, and keys are made by administrators', () => {
  const readers = operations.filter(({ method, scope }) => method !== 'GET' && scope === 'read')
  expect(readers.map(({ name }) => name).toSorted()).toEqual([...OWN, ...QUESTIONS].toSorted())
  for (const { name, path, scope } of operations) if (/api-keys/.test(path)) expect(scope, name).toBe('admin')
})
