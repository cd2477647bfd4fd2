import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApiKey } from './access/create-api-key.ts'
import { buildApi } from './api.ts'
import { inOrganisation } from './platform/postgres.ts'
import { STATUS_OF } from './refusal.ts'
import { hostileTo, type Names } from './testing/hostile-values.ts'
import { filesAreRead } from './testing/import-files.ts'
import { type Operation, operationsOf, type Parameter } from './testing/operations.ts'
import { idsOf, stateOf } from './testing/organisation-rows.ts'
import { aRichOrganisation, type RichOrganisation } from './testing/rich-organisation.ts'
import { sendingsAreOver } from './testing/sendable.ts'
import { TEST_CONFIG } from './testing/test-api.ts'
import { useTestDatabase } from './testing/test-database.ts'

/**
 * Every operation of the OpenAPI document, asked with whatever a stranger may send. Another seed asks other
 * questions: `RECOUVRANCE_SEED=7 RECOUVRANCE_RUNS=200 npm test -- hostile-requests`.
 */
const SEED = Number(process.env.RECOUVRANCE_SEED ?? 20_260_615)
const RUNS = Number(process.env.RECOUVRANCE_RUNS ?? 10)

const database = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'recouvrance-hostile-'))
let app: FastifyInstance
let organisation: RichOrganisation
let names: Names

beforeAll(async () => {
  app = await buildApi({ database: database.current, config: { ...TEST_CONFIG, dataFolder: folder } })
  await app.ready()
  organisation = await aRichOrganisation(database.current, 'alpha')
  const ids = (await idsOf(database.current, organisation.id)).filter((id) => Number(id) <= 8)
  const own = ['alpha', 'alpha', 'alpha', 'nobody']
  const keys = { reditor: own, creditorKey: own, scenario: own, key: own, emplate: ['alpha', 'reminder'] }
  names = { ids, byName: { ...keys, customer: ['alpha-1', 'alpha-2'], source: ['alpha fec'] } }
}, 120_000)
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A new one for each operation: one of them revokes keys. */
async function ownKey(): Promise<string> {
  const { key } = await inOrganisation(database.current.pool, organisation.id, (tx) =>
    createApiKey(tx, 'test', 'hostile', ['admin']),
  )
  // That a key is used is written down the first time: what is refused after that must write nothing.
  await app.inject({ url: '/api/v1/creditors', headers: { authorization: `Bearer ${key}` } })
  return key
}

const FORM = 'multipart/form-data; boundary=limit'

/** Requests whose parts are mostly what the document asks for. */
function requestsTo(operation: Operation, key: string): fc.Arbitrary<InjectOptions> {
  const { body, multipart } = operation
  const payload = body ? hostileTo(body, names) : fc.constant(undefined)
  const parts = fc.tuple(
    valuesOf(operation.pathParameters),
    valuesOf(operation.query),
    payload,
    fc.nat(65_535),
  )
  return parts.map(([inPath, inQuery, content, caller]) => {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => written(inPath[name]).slice(0, 150) || '-')
    // A place in a list is mostly not asked for: an invented one is nearly always refused.
    const asked = Object.entries(inQuery).filter(([name]) => name !== 'after' || caller % 4 === 0)
    const query = asked.map(([name, value]) => `${name}=${written(value).slice(0, 5000)}`)
    return {
      method: operation.method,
      url: query.length === 0 ? path : `${path}?${query.join('&')}`,
      headers: {
        authorization: `Bearer ${key}`,
        ...(content === undefined ? {} : { 'content-type': multipart ? FORM : 'application/json' }),
      },
      ...(content === undefined ? {} : { payload: multipart ? formOf(content) : JSON.stringify(content) }),
      // Public routes count what each address asks.
      remoteAddress: `10.1.${caller >> 8}.${caller & 255}`,
    }
  })
}

function valuesOf(parameters: readonly Parameter[]): fc.Arbitrary<Record<string, unknown>> {
  const values = parameters.map(({ name, schema }) => [name, hostileTo(schema, names, name)])
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name)
  return fc.record(Object.fromEntries(values), { requiredKeys: required })
}

/** As it stands in an address; half a surrogate pair cannot. */
function written(value: unknown): string {
  return encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed())
}

function formOf(content: unknown): string {
  const fields = Object.entries(Object(content)).map(
    ([name, value]) =>
      `--limit\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${typeof value === 'string' ? value : JSON.stringify(value)}\r\n`,
  )
  const file =
    '--limit\r\nContent-Disposition: form-data; name="file"; filename="../../a.txt"\r\n\r\nNom;Solde\r\n'
  return `${fields.join('')}${file}--limit--\r\n`
}

type State = {
  known(): Promise<string>
  /** It has been written to since. */
  forget(): void
}

/** All that the organisation holds, once nothing is being written beside the answers any more. */
function watchedState(): State {
  let known: string | null = null
  const read = async () => {
    await filesAreRead(database.current, organisation.id)
    await sendingsAreOver(database.current, organisation.id)
    return (await stateOf(database.current, organisation.id)).join()
  }
  return {
    known: async () => {
      known ??= await read()
      return known
    },
    forget: () => {
      known = null
    },
  }
}

const NO_STATE: State = { known: async () => '', forget: () => undefined }

/** What is wrong with an answer; null: nothing. */
async function faultOf(request: InjectOptions, state: State): Promise<string | null> {
  const before = await state.known()
  const response = await app.inject(request)
  state.forget()
  const { statusCode, headers, payload } = response
  const shown = `${request.method} ${request.url} ${String(request.payload ?? '').slice(0, 600)} → ${statusCode} ${payload.slice(0, 300)}`
  if (statusCode >= 500) return shown
  if (headers['x-content-type-options'] !== 'nosniff' || !headers['content-security-policy'])
    return `no security headers: ${shown}`
  if (statusCode < 400) return null
  if (!String(headers['content-type']).startsWith('application/problem+json')) return `no problem: ${shown}`
  const { code, detail, status } = response.json<{ code: string; detail: string; status: number }>()
  const expected = Object.entries(STATUS_OF).find(([name]) => name === code)?.[1]
  if (expected !== statusCode || status !== statusCode || !detail) return `unknown problem: ${shown}`
  return (await state.known()) === before ? null : `refused, and yet written: ${shown}`
}

it('whatever is asked is answered or refused in a sentence, and what is refused changes nothing', async () => {
  const faults: string[] = []
  for (const operation of operationsOf(app)) {
    const key = await ownKey()
    const state = operation.method === 'GET' ? NO_STATE : watchedState()
    const asked = fc.asyncProperty(requestsTo(operation, key), async (request) => {
      const fault = await faultOf(request, state)
      if (fault !== null) throw new Error(fault)
    })
    const found = await fc.check(asked, { seed: SEED, numRuns: RUNS, endOnFailure: true })
    if (found.failed) faults.push(`seed ${SEED}: ${String(found.errorInstance).slice(0, 1200)}`)
  }
  expect(faults).toEqual([])
}, 300_000)

const BODIES = [
  '{',
  '',
  'null',
  '[]',
  '"',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{}}}',
  '1e999',
]
const MEDIA_TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'application/yaml',
  'multipart/form-data',
  FORM,
  'nonsense',
  '',
]
const QUERIES = [
  '?limit=0',
  '?limit=1&limit=2',
  '?%',
  '?%00=%00',
  '?after=',
  '?after=e30',
  '?__proto__[a]=1',
  '?=&=',
]

/** What is no request of ours: broken bodies under all media types, odd addresses. */
function malformed(operation: Operation): InjectOptions[] {
  const { method } = operation
  const path = operation.path.replaceAll(/\{\w+\}/g, '1')
  const paths = [
    ...QUERIES.map((query) => path + query),
    `${path}/`,
    `/${path}`,
    path.replace('1', '%ff'),
    `${path}%00`,
  ]
  const odd = paths.map((url) => ({ method, url }))
  const contents = [
    ...BODIES.map((body) => Buffer.from(body)),
    Buffer.from([0xff, 0xfe, 0x00]),
    Buffer.from(FORM_CUT),
  ]
  const broken = contents.flatMap((payload) =>
    MEDIA_TYPES.map((type) => ({ method, url: path, payload, headers: { 'content-type': type } })),
  )
  return method === 'GET' ? odd : [...odd, ...broken]
}

const FORM_CUT = '--limit\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNom;So'

it('what is no request is refused in a sentence', async () => {
  const faults: string[] = []
  for (const operation of operationsOf(app)) {
    const authorization = `Bearer ${await ownKey()}`
    for (const [index, request] of malformed(operation).entries()) {
      const headers = { ...request.headers, authorization }
      const remoteAddress = `10.2.${index}.1`
      const fault = await faultOf({ ...request, headers, remoteAddress }, NO_STATE)
      if (fault !== null) faults.push(fault)
    }
  }
  expect(faults.slice(0, 20)).toEqual([])
}, 120_000)
