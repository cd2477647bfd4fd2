import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemLines } from '../../testing/imports.ts'
import { buildTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
let other: TestApi
beforeAll(async () => {
  api = await buildTestApi(database.current)
  other = await buildTestApi(database.current)
})
afterAll(async () => {
  await api.app.close()
  await other.app.close()
})

const CONTENT = 'Beleg;Kunde;Datum;Betrag\nR1;K1;31.01.2026;12,50\n'
const MAPPING = JSON.stringify({
  kind: 'open-items',
  columns: { number: 'Beleg', customer: 'Kunde', issuedOn: 'Datum', openAmount: 'Betrag' },
})

async function upload({ app }: TestApi, client: TestClient, fields: Readonly<Record<string, string>>) {
  const form = new FormData()
  form.append('file', new File([CONTENT], 'liste.csv'))
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  const request = new Request('http://test', { method: 'POST', body: form })
  return app.inject({
    method: 'POST',
    url: '/api/v1/imports',
    headers: { ...client.headers, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  })
}

test('a table is uploaded with its mapping, which is remembered of its source', async () => {
  const first = await upload(api, api.as('write'), { mapping: MAPPING, source: 'liste' })
  expect(first.statusCode).toBe(201)
  expect(first.json()).toMatchObject({
    kind: 'open-items',
    created: 1,
    format: { layout: 'csv', dateFormat: 'DD/MM/YYYY', fields: { number: 'Beleg', openAmount: 'Betrag' } },
    controlTotals: { amounts: [{ currency: 'EUR', count: 1, amount: '12.50' }] },
  })
  const again = await upload(api, api.as('write'), { source: 'liste' })
  expect(again.json()).toMatchObject({ created: 0, unchanged: 1 })
  expect(await itemLines(database.current, api.organisationId)).toEqual(['K1 R1 1250/1250'])
})

test('another organisation knows neither the mapping nor the items', async () => {
  const answer = await upload(other, other.as('write'), { source: 'liste' })
  expect(answer.json()).toMatchObject({ status: 422, code: 'invalid-mapping' })
  expect(await itemLines(database.current, other.organisationId)).toEqual([])
})

test.each([
  [{ mapping: '{"columns": {"nombre": "Beleg"}}' }, 422, 'invalid-mapping'],
  [{ mapping: 'x'.repeat(50_001) }, 400, 'invalid-request'],
  [{ kind: 'everything' }, 400, 'invalid-request'],
  [{ asOf: '31/12/2025' }, 400, 'invalid-request'],
] as const)('the field %j is refused', async (fields, status, code) => {
  const answer = await upload(api, api.as('write'), fields)
  expect(answer.json()).toMatchObject({ status, code })
})

test('reading is not enough to import a table', async () => {
  const answer = await upload(api, api.as('read'), { mapping: MAPPING, source: 'liste' })
  expect(answer.statusCode).toBe(403)
})
