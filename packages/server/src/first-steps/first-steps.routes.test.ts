import { beforeAll, expect, test } from 'vitest'
import { createApiKey } from '../access/create-api-key.ts'
import { createOrganisation } from '../access/create-organisation.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { fecFile, sale } from '../testing/fec.ts'
import { importContent } from '../testing/imports.ts'
import { buildTestApi, type TestApi, type TestClient } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
let organisationId: number
let admin: TestClient
let reader: TestClient

beforeAll(async () => {
  api = await buildTestApi(database.current)
  organisationId = (await createOrganisation(database.current, 'test', 'Maison Exemple')).id
  const keyOf = (scope: 'admin' | 'read') =>
    inOrganisation(database.current.pool, organisationId, (tx) => createApiKey(tx, 'test', scope, [scope]))
  admin = api.with((await keyOf('admin')).key)
  reader = api.with((await keyOf('read')).key)
})

const steps = async () => (await reader.get('/api/v1/first-steps')).json()
const IDENTITY = {
  name: 'Maison Exemple',
  siren: '732829320',
  bankAccounts: [{ iban: 'FR7630006000011234567890189' }],
}
const ADDRESS = { addressLines: ['1 rue Exemple'], postcode: '75002', city: 'Paris' }

test('each step is known from what there is', async () => {
  expect(await steps()).toMatchObject({ creditor: null, items: false, mailServer: false, done: false })
  await admin.put('/api/v1/creditors/principal', IDENTITY)
  expect(await steps()).toMatchObject({ creditor: { key: 'principal', complete: false } })
  await admin.put('/api/v1/creditors/principal', { ...IDENTITY, ...ADDRESS })
  expect(await steps()).toMatchObject({ creditor: { complete: true }, items: false })
  const books = [1, 2, 3].flatMap((n) => sale({ customer: `C${n}`, piece: `F${n}`, cents: n * 10_000 }))
  await importContent(database.current, organisationId, fecFile(books))
  expect(await steps()).toMatchObject({ items: true, contacts: false, prepared: false, approved: false })
})

test('what would leave today is counted, under each policy for old debts, and nothing is written', async () => {
  const asIs = (await reader.get('/api/v1/first-steps/foresight')).json()
  expect(asIs).toMatchObject({ entry: 'account-review', customers: 3, all: true })
  // Nobody has an address yet: the engine asks for one instead of sending.
  expect(asIs.tasks).toContainEqual({ kind: 'fix-contact', count: 3 })
  expect((await reader.get('/api/v1/first-steps/foresight?entry=never')).statusCode).toBe(400)
  expect(await steps()).toMatchObject({ prepared: false })
})

test('a policy is chosen once and published as a version; a reader chooses none', async () => {
  expect((await reader.put('/api/v1/first-steps/entry', { entry: 'first-step' })).statusCode).toBe(403)
  expect((await admin.put('/api/v1/first-steps/entry', { entry: 'matching-step' })).statusCode).toBe(200)
  await admin.put('/api/v1/first-steps/entry', { entry: 'matching-step' })
  const { versions } = (await reader.get('/api/v1/scenarios/business/versions')).json()
  expect(versions.map(({ version }: { version: number }) => version)).toEqual([2, 1])
  expect((await reader.get('/api/v1/first-steps/foresight')).json().entry).toBe('matching-step')
})
