import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildApi } from './api.ts'
import { filesAreRead } from './testing/import-files.ts'
import { exampleOf, type Hint, type Operation, operationsOf } from './testing/operations.ts'
import { stateOf } from './testing/organisation-rows.ts'
import { aRichOrganisation, type RichOrganisation } from './testing/rich-organisation.ts'
import { sendingsAreOver } from './testing/sendable.ts'
import { TEST_CONFIG } from './testing/test-api.ts'
import { useTestDatabase } from './testing/test-database.ts'

/** Every write of the OpenAPI document, repeated with its `Idempotency-Key`. */
const database = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'recouvrance-repeated-'))
let app: FastifyInstance
let organisation: RichOrganisation

beforeAll(async () => {
  app = await buildApi({ database: database.current, config: { ...TEST_CONFIG, dataFolder: folder } })
  await app.ready()
  organisation = await aRichOrganisation(database.current, 'alpha')
}, 60_000)
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Writes of a known caller; a key that is shown once cannot be asked for again. */
function writes(): Operation[] {
  return operationsOf(app).filter(
    ({ method, name, scope }) => method !== 'GET' && scope !== 'public' && !name.includes('/api-keys'),
  )
}

const NAMES: Readonly<Record<string, unknown>> = {
  creditor: 'alpha',
  creditorKey: 'alpha',
  scenario: 'alpha',
  key: 'alpha',
  name: 'alpha',
  siren: '732829320',
  amount: '1.00',
  value: 'neuf@alpha.example',
  subject: 'Relance',
  on: '2026-06-16',
  madeOn: '2026-06-16',
  dueOn: '2199-01-01',
  collectOn: '2199-01-01',
}

function example(operation: Operation, id: string, author: string): InjectOptions {
  const hint: Hint = (name) => {
    if (name === 'reason' || name === 'note') return author
    return /(^id|Id|^ids|Ids)$/.test(name) ? id : undefined
  }
  const named: Hint = (name) => hint(name) ?? NAMES[name]
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => {
    const { schema = {} } = operation.pathParameters.find((parameter) => parameter.name === name) ?? {}
    return encodeURIComponent(
      String(schema.enum?.[0] ?? (schema.type === 'integer' ? 1 : (named(name) ?? id))),
    )
  })
  // Only what is required is invented; what names rows is given where it must be.
  const body = operation.body && exampleOf(requiredOf(operation.body), named)
  return {
    method: operation.method,
    url: path,
    ...(body === null ? {} : operation.multipart ? form(author) : { payload: body as object }),
  }
}

function requiredOf(schema: NonNullable<Operation['body']>): NonNullable<Operation['body']> {
  const { properties = {}, required = [] } = schema
  const kept = Object.entries(properties).filter(([name]) => required.includes(name) || name === 'reason')
  return { ...schema, properties: Object.fromEntries(kept) }
}

function form(content: string): InjectOptions {
  return {
    headers: { 'content-type': 'multipart/form-data; boundary=limit' },
    payload: `--limit\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNuméro;${content}\r\n--limit--\r\n`,
  }
}

async function ask(request: InjectOptions, key: string) {
  const authorization = `Bearer ${organisation.adminKey}`
  const response = await app.inject({
    ...request,
    headers: { authorization, 'idempotency-key': key, ...request.headers },
  })
  const { statusCode: status, headers, payload } = response
  const json = payload === '' || !/json/.test(String(headers['content-type'])) ? null : response.json()
  return { status, json, type: headers['content-type'], replayed: headers['idempotent-replay'] === 'true' }
}

async function rows(): Promise<string[]> {
  await filesAreRead(database.current, organisation.id)
  await sendingsAreOver(database.current, organisation.id)
  const state = await stateOf(database.current, organisation.id)
  return state.filter((line) => !line.startsWith('idempotency_key'))
}

it('the same key with the same request answers the same without doing it again, also at the same moment', async () => {
  let done = 0
  for (const [index, operation] of writes().entries())
    for (const id of ['1', '2']) {
      const request = example(operation, id, 'premier')
      const key = `same-${index}-${id}`
      const both = await Promise.all([ask(request, key), ask(request, key)])
      const once = await rows()
      const again = await ask(request, key)
      const told = both.filter(({ json }) => !String(json?.detail).includes('en cours de traitement'))
      expect(told.length, operation.name).toBeGreaterThan(0)
      for (const answer of told)
        expect({ ...answer, replayed: again.replayed }, operation.name).toEqual(again)
      expect(await rows(), operation.name).toEqual(once)
      if (again.replayed && again.status < 300) done += 1
    }
  // Otherwise everything was refused and nothing was proved.
  expect(done).toBeGreaterThan(15)
}, 120_000)

it('the same key with another request is refused, and nothing is done', async () => {
  const key = 'other'
  await ask({ method: 'PUT', url: '/api/v1/sending', payload: { started: false } }, key)
  const before = await rows()
  const answers = []
  for (const operation of writes()) {
    const { status, json } = await ask(example(operation, '2', 'second'), key)
    answers.push(json?.code)
    // What only a person does is refused to a key before anything else.
    if (String(json?.detail).includes('clé d’API n’a pas de compte')) continue
    if (json?.code !== 'idempotency-conflict')
      expect([operation.name, status], JSON.stringify(json)).toEqual([operation.name, 400])
  }
  expect(await rows()).toEqual(before)
  expect(answers.filter((code) => code === 'idempotency-conflict').length).toBeGreaterThan(20)
})

it.each(['', ' ', 'a b', 'x'.repeat(256), 'é'])('"%s" is no key', async (key) => {
  const { status, json } = await ask(
    { method: 'PUT', url: '/api/v1/sending', payload: { started: true } },
    key,
  )
  expect([status, json.code]).toEqual([400, 'invalid-request'])
})
