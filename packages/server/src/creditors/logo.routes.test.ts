import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, expect, test } from 'vitest'
import { inOrganisation } from '../platform/postgres.ts'
import { loadMessageFacts } from '../reminders/rendering/load-messages.ts'
import { aCreditor } from '../testing/accounts.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const URL = '/api/v1/creditors/principal/logo'
const database = useTestDatabase()
let api: TestApi
let creditorId: number

beforeAll(async () => {
  api = await buildTestApi(database.current)
  creditorId = await inOrganisation(database.current.pool, api.organisationId, (tx) => aCreditor(tx))
})

test('is put, read, kept with the documents, given to letters, and taken away', async () => {
  expect((await api.as('read').get(URL)).json()).toEqual({ logo: null })
  const put = await api.as('admin').put(URL, { content: PNG, alt: 'Maison Exemple' })
  expect(put.json().logo).toEqual({ alt: 'Maison Exemple', source: `data:image/png;base64,${PNG}` })
  const facts = await inOrganisation(database.current.pool, api.organisationId, (tx) =>
    loadMessageFacts(tx, [{ creditorId, customerId: 0, itemIds: [], tone: 'firm' }], civilDate('2026-03-31')),
  )
  expect(facts.creditors.get(creditorId)).toMatchObject({ logo_alt: 'Maison Exemple' })
  expect((await api.as('admin').delete(URL)).json()).toEqual({ logo: null })
  expect((await api.as('read').get(URL)).json()).toEqual({ logo: null })
})

test.each([
  ['a drawing that may hold a script', Buffer.from('<svg/>').toString('base64')],
  [
    'a picture of more than 300 kB',
    Buffer.concat([Buffer.from(PNG, 'base64'), Buffer.alloc(300_000)]).toString('base64'),
  ],
])('%s is refused at its field', async (_, content) => {
  const refused = await api.as('admin').put(URL, { content, alt: 'x' })
  expect(refused.json()).toMatchObject({ code: 'invalid-request', errors: [{ path: 'content' }] })
})

test('only an administrator changes it; a creditor that is not there has none', async () => {
  expect((await api.as('manage').put(URL, { content: PNG, alt: 'x' })).statusCode).toBe(403)
  expect((await api.as('manage').delete(URL)).statusCode).toBe(403)
  const absent = await api.as('admin').put('/api/v1/creditors/nobody/logo', { content: PNG, alt: 'x' })
  expect(absent.statusCode).toBe(404)
})
