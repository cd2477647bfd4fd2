import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fecFile, receipt, sale } from '../testing/fec.ts'
import { itemLines, writtenRows } from '../testing/imports.ts'
import { buildTestApi, type TestApi, type TestClient } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
let other: TestApi
// Uploads of this file only: others may be under way on the machine.
const folder = mkdtempSync(join(tmpdir(), 'recouvrance-test-'))
beforeAll(async () => {
  vi.stubEnv('TMPDIR', folder)
  api = await buildTestApi(database.current)
  other = await buildTestApi(database.current)
})
afterAll(async () => {
  await api.app.close()
  await other.app.close()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const BOOKS = [
  ...sale({ customer: 'C1', piece: 'F1', cents: 120_000, letter: 'A' }),
  ...receipt({ customer: 'C1', piece: 'R1', cents: 120_000, letter: 'A' }),
  ...sale({ customer: 'C2', piece: 'F2', cents: 60_000 }),
]
const WRONG = sale({ customer: 'C3', piece: 'F3', cents: 6_000, name: '=cmd|calc' }).map((line, index) =>
  index === 0 ? { ...line, pieceDay: '20259999' } : line,
)

type Form = { readonly file?: Buffer; readonly name?: string } & Readonly<
  Record<string, string | Buffer | undefined>
>

async function upload(
  { app }: TestApi,
  client: TestClient,
  { file, name = 'books.txt', ...fields }: Form,
  headers: Record<string, string> = {},
) {
  const form = new FormData()
  if (file) form.append('file', new File([new Uint8Array(file)], name))
  for (const [key, value] of Object.entries(fields)) if (typeof value === 'string') form.append(key, value)
  const request = new Request('http://test', { method: 'POST', body: form })
  return app.inject({
    method: 'POST',
    url: '/api/v1/imports',
    headers: { ...client.headers, ...headers, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  })
}

test('an uploaded file is imported and its report can be read again', async () => {
  const answer = await upload(api, api.as('write'), { file: fecFile(BOOKS) })
  expect(answer.statusCode).toBe(201)
  const report = answer.json()
  expect(report).toMatchObject({ created: 3, rejected: 0, file: { name: 'books.txt' }, kind: 'fec' })
  const known = await api.as('read').get(`/api/v1/imports/${report.importId}`)
  expect(known.json()).toMatchObject({ ...report, author: 'key:write' })
  expect(await itemLines(database.current, api.organisationId)).toEqual([
    'C1 F1 120000/0',
    'C1 R1 -120000/0',
    'C2 F2 60000/60000',
  ])
})

test('the list goes from the newest to the oldest, page by page', async () => {
  for (const _ of ['once', 'twice']) await upload(api, api.as('write'), { file: fecFile(BOOKS) })
  const ids: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const page: { imports: { importId: string }[]; next: string | null } = (
      await api.as('read').get(`/api/v1/imports?limit=2${after && `&after=${after}`}`)
    ).json()
    ids.push(...page.imports.map(({ importId }) => importId))
    after = page.next
  }
  expect(ids.length).toBeGreaterThanOrEqual(2)
  expect(ids).toEqual(ids.toSorted((a, b) => Number(b) - Number(a)))
})

test('rejected lines are fetched as a file that no spreadsheet runs, corrected and sent again', async () => {
  const answer = await upload(api, api.as('write'), { file: fecFile([...BOOKS, ...WRONG]) })
  const { importId, rejected } = answer.json()
  expect(rejected).toBe(1)
  const file = await api.as('read').get(`/api/v1/imports/${importId}/rejected`)
  expect(file.headers['content-disposition']).toBe(`attachment; filename="import-${importId}-rejected.txt"`)
  expect(file.body).toContain("\t'=cmd|calc\t")
  const corrected = Buffer.from(file.body.replace('20259999', '20250110'))
  const again = await upload(api, api.as('write'), { file: corrected })
  expect(again.json()).toMatchObject({ created: 1, rejected: 0 })
  const customers = (await api.as('read').get('/api/v1/customers?q=C3')).json()
  expect(customers.customers[0].name).toBe('=cmd|calc')
  expect((await api.as('read').get(`/api/v1/imports/${again.json().importId}/rejected`)).statusCode).toBe(404)
})

test('a dry run answers 200 and keeps nothing', async () => {
  const before = await writtenRows(database.current, api.organisationId)
  const answer = await upload(api, api.as('write'), {
    file: fecFile(sale({ customer: 'C9', piece: 'F9', cents: 1_000 })),
    dryRun: 'true',
  })
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ importId: null, created: 1 })
  expect(await writtenRows(database.current, api.organisationId)).toBe(before)
})

test('the same key with the same file answers the same, with another file it is refused', async () => {
  const key = { 'idempotency-key': 'import-1' }
  const file = fecFile(sale({ customer: 'C5', piece: 'F5', cents: 1_000 }))
  const first = await upload(api, api.as('write'), { file }, key)
  const second = await upload(api, api.as('write'), { file }, key)
  expect(second.json()).toEqual(first.json())
  const third = await upload(api, api.as('write'), { file: fecFile(BOOKS) }, key)
  expect(third.json()).toMatchObject({ code: 'idempotency-conflict' })
})

test.each([
  ['no file', {}, 'invalid-request', 400],
  ['an unknown field', { file: fecFile(BOOKS), colour: 'blue' }, 'invalid-request', 400],
  ['an unknown format', { file: fecFile(BOOKS), as: 'paper' }, 'invalid-request', 400],
  ['an unknown creditor', { file: fecFile(BOOKS), creditor: 'nobody' }, 'not-found', 404],
  ['books that do not balance', { file: fecFile(BOOKS.slice(1)) }, 'file-cut', 422],
  ['a PDF', { file: Buffer.from('%PDF-1.7 …') }, 'unsupported-file', 422],
  ['nothing', { file: Buffer.alloc(0) }, 'unreadable-file', 422],
] as const)('%s is refused with a sentence, and nothing is left behind', async (_, form, code, status) => {
  const before = await writtenRows(database.current, api.organisationId)
  const answer = await upload(api, api.as('write'), form)
  expect(answer.statusCode).toBe(status)
  expect(answer.json()).toMatchObject({ code, detail: expect.stringMatching(/\S/) })
  expect(await writtenRows(database.current, api.organisationId)).toBe(before)
  await expect.poll(() => readdirSync(folder)).toEqual([])
})

test('a body that is no form is refused', async () => {
  const answer = await api.as('write').post('/api/v1/imports', { file: 'x' })
  expect(answer.json()).toMatchObject({ code: 'invalid-request' })
})

test('a key that may only read imports nothing; another organisation sees no import', async () => {
  const refused = await upload(api, api.as('read'), { file: fecFile(BOOKS) })
  expect(refused.statusCode).toBe(403)
  const { importId } = (await upload(api, api.as('write'), { file: fecFile([...BOOKS, ...WRONG]) })).json()
  const stranger = other.as('admin')
  expect((await stranger.get('/api/v1/imports')).json().imports).toEqual([])
  expect((await stranger.get(`/api/v1/imports/${importId}`)).statusCode).toBe(404)
  expect((await stranger.get(`/api/v1/imports/${importId}/rejected`)).statusCode).toBe(404)
})

test('a manager undoes an import after having seen what it does; a colleague who may write does not', async () => {
  const lines = sale({ customer: 'C77', piece: 'F77', cents: 7_700 })
  const { importId } = (await upload(api, api.as('write'), { file: fecFile(lines), extract: 'true' })).json()
  const path = `/api/v1/imports/${importId}/undo`
  expect((await api.as('write').get(path)).statusCode).toBe(403)
  expect((await api.as('write').post(path, {})).statusCode).toBe(403)
  expect((await api.as('manage').get(path)).json()).toMatchObject({ possible: true, effects: { items: 1 } })
  const undone = await api.as('manage').post(path, {})
  expect(undone.json()).toMatchObject({ importId, undone: { by: 'key:manage' } })
  expect((await api.as('manage').post(path, {})).json()).toMatchObject({ code: 'conflict' })
  expect((await other.as('manage').post(path, {})).statusCode).toBe(404)
})
