import { beforeAll, expect, test } from 'vitest'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi

beforeAll(async () => {
  api = await buildTestApi(database.current)
})

const ask = async () => (await api.as('admin').get('/api/v1/organisation')).json()

test('an organisation is told with where its data lie', async () => {
  const told = await ask()
  expect(told).toMatchObject({ timeZone: 'Europe/Paris', sendingStartedAt: null, customers: 0 })
  expect(told.version).toMatch(/^\d+\.\d+\.\d+/)
  expect(told.databaseBytes).toBeGreaterThan(1_000_000)
})

test('a change of name or hours is in the trail with what was before; the same again is not', async () => {
  const before = await ask()
  const change = { name: 'Maison du Quai', timeZone: 'Indian/Reunion' }
  expect((await api.as('admin').put('/api/v1/organisation', change)).json()).toMatchObject(change)
  await api.as('admin').put('/api/v1/organisation', change)
  expect(await ask()).toMatchObject(change)
  const { entries } = (await api.as('read').get('/api/v1/audit?action=organisation.changed')).json()
  expect(entries).toMatchObject([
    { detail: { before: { name: before.name, timeZone: 'Europe/Paris' }, after: change } },
  ])
})

test('what is no time zone, and an empty name, are refused at their field', async () => {
  const refused = await api.as('admin').put('/api/v1/organisation', { name: ' ', timeZone: 'Europe/Lutèce' })
  expect(refused.json()).toMatchObject({ errors: [{ path: 'name' }, { path: 'timeZone' }] })
})

test('only an administrator sees or changes it', async () => {
  for (const scope of ['read', 'write', 'manage'] as const) {
    expect((await api.as(scope).get('/api/v1/organisation')).statusCode).toBe(403)
    const change = { name: 'Autre', timeZone: 'Europe/Paris' }
    expect((await api.as(scope).put('/api/v1/organisation', change)).statusCode).toBe(403)
  }
})
