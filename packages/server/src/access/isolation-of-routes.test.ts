import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildApi } from '../api.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { exampleOf, type Hint, mentions, type Operation, operationsOf } from '../testing/operations.ts'
import { idsOf, stateOf } from '../testing/organisation-rows.ts'
import { aRichOrganisation, type RichOrganisation } from '../testing/rich-organisation.ts'
import { TEST_CONFIG } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { createApiKey } from './create-api-key.ts'

/**
 * Two organisations on one database, and every operation of the OpenAPI document asked by one of them for what belongs
 * to the other. The other's texts all hold its name and its numbers lie in a range of their own, so that whatever of
 * it shows in an answer is recognised.
 */
const OWN = 'alpha'
const OTHER = 'bravo'
const OTHERS_NUMBERS = 900_000_001
const LATER_NUMBERS = 950_000_001
const NOBODYS_NUMBER = '990000001'
const OTHERS_TRACE = /bravo|\b9[0-4]\d{7}\b/i

const database = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'recouvrance-isolation-'))
let app: FastifyInstance
let own: RichOrganisation
let other: RichOrganisation
let ownIds: readonly string[]
let othersIds: readonly string[]

beforeAll(async () => {
  app = await buildApi({ database: database.current, config: { ...TEST_CONFIG, dataFolder: folder } })
  await app.ready()
  own = await aRichOrganisation(database.current, OWN)
  await startNumbersAt(OTHERS_NUMBERS)
  other = await aRichOrganisation(database.current, OTHER)
  await startNumbersAt(LATER_NUMBERS)
  ownIds = await idsOf(database.current, own.id)
  othersIds = await idsOf(database.current, other.id)
}, 120_000)
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

async function startNumbersAt(first: number): Promise<void> {
  const { rows } = await database.current.owner.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'`,
  )
  for (const { name } of rows) await database.current.owner.query(`select setval('${name}', ${first}, false)`)
}

/** A new one for each operation: one of them revokes keys. */
async function ownKey(): Promise<string> {
  const { key } = await inOrganisation(database.current.pool, own.id, (tx) =>
    createApiKey(tx, OWN, 'walk', ['admin']),
  )
  return key
}

type Question = {
  readonly url: string
  readonly body?: unknown
  readonly sent: readonly string[]
  /** The same with names that nobody has; absent, where all are numbers of rows: it must answer 404. */
  readonly twin?: string
}

async function ask(operation: Operation, { url, body, sent }: Question, key: string) {
  const response = await app.inject({
    method: operation.method,
    url,
    headers: { authorization: `Bearer ${key}`, ...(operation.multipart ? { 'content-type': FORM } : {}) },
    ...(body === undefined ? {} : { payload: operation.multipart ? formOf(body) : (body as object) }),
  })
  // What was asked for may be named in the answer; a worker's number is drawn by lot, and may lie in any range.
  const said = sent
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, '…'), response.payload)
    .replaceAll(/worker:\d+/g, 'worker')
  return { status: response.statusCode, said, shown: `${response.statusCode} ${said.slice(0, 300)}` }
}

const FORM = 'multipart/form-data; boundary=limit'

function formOf(body: unknown): string {
  const fields = Object.entries(body as Record<string, unknown>).filter(([name]) => name !== 'file')
  const field = (name: string, value: unknown, more = '') =>
    `--limit\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${String(value)}\r\n`
  return `${fields.map(([name, value]) => field(name, value)).join('')}${field('file', 'JournalCode', '; filename="a.txt"')}--limit--\r\n`
}

/** Values for what names a row: of the asking organisation, or of the other one. */
function hintOf(whose: string, id: string): Hint {
  return (name) => {
    if (/(^id|Id|^ids|Ids)$/.test(name)) return id
    if (name === 'creditor' || name === 'creditorKey') return whose
    if (name === 'customer' || name === 'customerNumber') return `${whose}-1`
    return undefined
  }
}

const NO_HINT: Hint = () => undefined

/** What stands for one parameter of the path, of the other organisation or of one's own. */
function candidates(parameter: string, whose: 'own' | 'other'): readonly string[] {
  if (/id$/i.test(parameter)) return whose === 'own' ? ownIds : othersIds
  const name = whose === 'own' ? OWN : OTHER
  return [name, `${name}-1`, `${name} fec`]
}

/** The address with these names in its path; what is not a name (a role, a page) as its schema says. */
function filled(operation: Operation, values: Readonly<Record<string, string>> = {}): string {
  const schemas = new Map(operation.pathParameters.map(({ name, schema }) => [name, schema]))
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(values[name] ?? String(exampleOf(schemas.get(name) ?? {}, NO_HINT))),
  )
  const query = operation.query
    .filter(({ required }) => required)
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(exampleOf(schema, NO_HINT, name)))}`)
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}

function bodyOf(operation: Operation, hint: Hint): { body?: unknown } {
  return operation.body ? { body: exampleOf(operation.body, hint) } : {}
}

/** Bodies that name something of the other organisation, for each of the forms that the body may have. */
function bodiesNaming({ body }: Operation): unknown[] {
  const forms = body?.anyOf ?? body?.oneOf ?? (body ? [body] : [])
  return forms
    .filter((form) => mentions(form, '', hintOf(OTHER, '1')))
    .flatMap((form) => othersIds.map((id) => exampleOf(form, hintOf(OTHER, id))))
}

/** Parameters of the path that name a row; a whole number is a version of the row named before it. */
function namesIn({ pathParameters }: Operation): string[] {
  return pathParameters
    .filter(({ schema }) => schema.enum === undefined && schema.type !== 'integer')
    .map(({ name }) => name)
}

/** The operation with at least one of the other's names in its path, the rest its own. */
function questionsByPath(operation: Operation): Question[] {
  const [first, second] = namesIn(operation)
  if (first === undefined) return []
  const [anyOwn = ''] = ownIds
  const question = (others: Record<string, string>, own: Record<string, string> = {}): Question => {
    const numbered = Object.values(others).every((value) => /^\d+$/.test(value))
    const nobodys = Object.entries(others).map(([name, value]) => [name, nobodysFor(value)])
    return {
      url: filled(operation, { ...own, ...others }),
      ...bodyOf(operation, hintOf(OWN, anyOwn)),
      sent: Object.values(others),
      ...(numbered && Object.keys(own).length === 0
        ? {}
        : { twin: filled(operation, { ...own, ...Object.fromEntries(nobodys) }) }),
    }
  }
  const others = candidates(first, 'other')
  if (second === undefined) return others.map((value) => question({ [first]: value }))
  return candidates(second, 'other').flatMap((inner) => [
    ...others.map((value) => question({ [first]: value, [second]: inner })),
    ...candidates(first, 'own').map((value) => question({ [second]: inner }, { [first]: value })),
  ])
}

/** Of the same kind, and nobody's. */
function nobodysFor(name: string): string {
  return /^\d+$/.test(name) ? NOBODYS_NUMBER : name.replace(OTHER, 'nobody')
}

/** The operation plainly on one's own, then with the other's names in the body and in the query. */
function questionsByContent(operation: Operation): Question[] {
  const [anyOwn = ''] = ownIds
  const values = Object.fromEntries(
    namesIn(operation).map((name) => [name, candidates(name, 'own')[0] ?? '']),
  )
  const url = filled(operation, values)
  const plain: Question = { url, ...bodyOf(operation, hintOf(OWN, anyOwn)), sent: [] }
  const byBody = bodiesNaming(operation).map((body) => ({ url, body, sent: [...othersIds, OTHER] }))
  const joined = url.includes('?') ? '&' : '?'
  const byQuery = operation.query
    .filter(({ schema }) => schema.enum === undefined && schema.format !== 'date')
    .flatMap(({ name }) =>
      (/id$/i.test(name) ? othersIds : [OTHER]).map((value) => ({
        url: `${url}${joined}${name}=${value}`,
        sent: [value],
      })),
    )
  return [plain, ...byBody, ...byQuery]
}

it('the trace of an organisation is recognised in its own answers', async () => {
  const lists = operationsOf(app).filter(
    ({ method, pathParameters, scope }) =>
      method === 'GET' && pathParameters.length === 0 && scope !== 'public',
  )
  const shown: string[] = []
  for (const operation of lists) {
    const { said } = await ask(operation, { url: filled(operation), sent: [] }, other.adminKey)
    if (OTHERS_TRACE.test(said)) shown.push(operation.name)
  }
  expect(shown).toEqual(
    expect.arrayContaining(['GET /api/v1/customers', 'GET /api/v1/items', 'GET /api/v1/acts']),
  )
})

it('every operation that names something of the other organisation in its body or query finds nothing and changes nothing', async () => {
  const before = await stateOf(database.current, other.id)
  const wrong: string[] = []
  for (const operation of readsFirst()) {
    const key = await ownKey()
    for (const question of questionsByContent(operation)) {
      const { status, said, shown } = await ask(operation, question, key)
      const named = question.body !== undefined && question.sent.length > 0
      if (status >= 500 || (named && status < 400)) wrong.push(`${operation.name} ${question.url}: ${shown}`)
      if (OTHERS_TRACE.test(said)) wrong.push(`${operation.name} ${question.url} shows ${shown}`)
    }
    expect(await stateOf(database.current, other.id), operation.name).toEqual(before)
  }
  expect(wrong).toEqual([])
}, 300_000)

it('every operation on a name of the other organisation answers as if it did not exist, and changes nothing', async () => {
  const before = await stateOf(database.current, other.id)
  const wrong: string[] = []
  for (const operation of readsFirst()) {
    const key = await ownKey()
    for (const question of questionsByPath(operation)) {
      const { status, said, shown } = await ask(operation, question, key)
      const allowed = await answersOfNobody(operation, question, key)
      if (!allowed.includes(status)) wrong.push(`${operation.name} ${question.url}: ${shown}`)
      if (OTHERS_TRACE.test(said)) wrong.push(`${operation.name} ${question.url} shows ${shown}`)
    }
    expect(await stateOf(database.current, other.id), operation.name).toEqual(before)
  }
  expect(wrong).toEqual([])
}, 300_000)

it('a row that the policies no longer hid would be noticed', async () => {
  const { owner } = database.current
  const list = operationsOf(app).find(({ name }) => name === 'GET /api/v1/customers')
  if (!list) throw new Error('customers are no longer listed there')
  await owner.query('alter table customer disable row level security')
  const { said } = await ask(list, { url: filled(list), sent: [] }, await ownKey())
  await owner.query('alter table customer enable row level security')
  expect(said).toMatch(OTHERS_TRACE)
})

/** What an operation may answer to the other's name: what it answers to one that nobody has. */
async function answersOfNobody(
  operation: Operation,
  { twin, ...question }: Question,
  key: string,
): Promise<number[]> {
  if (twin === undefined) return [404]
  return [(await ask(operation, { ...question, url: twin }, key)).status]
}

/** What is written while walking must not stand for the other's rows in what is read later. */
function readsFirst(): Operation[] {
  const all = operationsOf(app)
  return [...all.filter(({ method }) => method === 'GET'), ...all.filter(({ method }) => method !== 'GET')]
}
