import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fecFile, sale } from './testing/fec.ts'
import { aRichOrganisation } from './testing/rich-organisation.ts'
import { buildTestApi, type TestApi, type TestClient } from './testing/test-api.ts'
import { useTestDatabase } from './testing/test-database.ts'

/** What one caller can do to all others: nothing. Asked through a socket where the framework's own tests would not. */
const database = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'recouvrance-limits-'))
const formerTmp = process.env.TMPDIR
let api: TestApi
let admin: TestClient
let port: number

beforeAll(async () => {
  api = await buildTestApi(database.current, { dataFolder: folder })
  const { adminKey } = await aRichOrganisation(database.current, 'alpha')
  admin = api.with(adminKey)
  port = Number(new URL(await api.app.listen({ port: 0, host: '127.0.0.1' })).port)
  process.env.TMPDIR = folder
}, 60_000)
afterAll(async () => {
  if (formerTmp === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = formerTmp
  await api.app.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(head: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(head)
  return socket
}

/** The first line of the answer. */
async function firstLine(socket: Socket): Promise<string> {
  socket.on('error', () => {})
  const [data] = await once(socket, 'data')
  socket.destroy()
  return String(data).split('\r\n')[0] ?? ''
}

const BOOKS = fecFile(sale({ customer: 'C9', piece: 'F9', cents: 1_000 }))
const FORM = 'multipart/form-data; boundary=limit'
const PART = '--limit\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'

const importBooks = () =>
  api.app.inject({
    method: 'POST',
    url: '/api/v1/imports',
    headers: { ...admin.headers, 'content-type': FORM },
    payload: `${PART}${BOOKS}\r\n--limit--\r\n`,
  })

it('a body above 2 MiB is refused in a sentence', async () => {
  const response = await admin.post('/api/v1/customers', { number: 'N', name: 'x'.repeat(2 * 2 ** 20) })
  expect(response.statusCode).toBe(413)
  expect(response.headers['content-type']).toMatch('application/problem+json')
  expect(response.json()).toMatchObject({ code: 'too-large' })
})

it.each([
  ['ten thousand headers', `GET /healthz HTTP/1.1\r\n${'X-A: b\r\n'.repeat(10_000)}\r\n`],
  ['an address of a hundred thousand characters', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`],
  ['no HTTP at all', '\u0016\u0003\u0001\r\n\r\n'],
])('%s is refused, and the next request is answered', async (_, head) => {
  expect(await firstLine(await open(head))).toMatch(/^HTTP\/1.1 4/)
  expect(await firstLine(await open('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n'))).toBe('HTTP/1.1 200 OK')
})

const uploads = () => readdirSync(folder).filter((name) => name.startsWith('recouvrance-upload-'))

it('an upload that is cut leaves nothing behind', async () => {
  const before = (await admin.get('/api/v1/imports')).json()
  const head = `POST /api/v1/imports HTTP/1.1\r\nHost: a\r\nAuthorization: ${admin.headers.authorization}\r\nContent-Type: ${FORM}\r\nContent-Length: 1000000\r\n\r\n`
  const socket = await open(`${head}${PART}${BOOKS}`)
  await expect.poll(() => uploads().length).toBe(1)
  socket.destroy()
  await expect.poll(uploads).toEqual([])
  expect((await admin.get('/api/v1/imports')).json()).toEqual(before)
})

it.each([
  ['reads', 100, () => admin.get('/api/v1/customers')],
  ['approvals', 100, () => admin.post('/api/v1/acts/approvals', { all: true })],
  ['plannings', 30, () => admin.post('/api/v1/planning/run', { asOf: '2026-06-16' })],
  ['imports', 20, importBooks],
  ['batches', 100, () => admin.post('/api/v1/print-batches', {})],
  ['sendings', 100, () => admin.post('/api/v1/sending/run', {})],
  ['rules', 100, () => admin.put('/api/v1/scenario-rules', { rules: [{ scenario: 'alpha' }] })],
  ['letters', 100, () => admin.get('/api/v1/customers/1/account-statement.pdf')],
])(
  '%s asked at once are all answered, and the product stays ready',
  async (_, count, ask) => {
    const answers = Array.from({ length: count }, ask)
    const ready = await api.app.inject('/readyz')
    const statuses = (await Promise.all(answers)).map(({ statusCode }) => statusCode)
    expect([ready.statusCode, ...statuses].filter((status) => status >= 500)).toEqual([])
  },
  60_000,
)
