import { beforeAll, expect, test } from 'vitest'
import { stateOf } from '../testing/organisation-rows.ts'
import { aRichOrganisation } from '../testing/rich-organisation.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
let neighbour: number

beforeAll(async () => {
  api = await buildTestApi(database.current)
  neighbour = (await aRichOrganisation(database.current, 'bravo')).id
}, 120_000)

const demonstration = async () => (await api.as('read').get('/api/v1/demonstration')).json()
const startOver = (organisation: string) =>
  api.as('admin').post('/api/v1/demonstration/start-over', { organisation })

test('an organisation that holds no demonstration cannot be emptied', async () => {
  expect(await demonstration()).toEqual({ since: null, progress: 0 })
  expect((await startOver('Test SARL')).json()).toMatchObject({ code: 'conflict' })
})

test('only administrators take it or take it away', async () => {
  const manager = api.as('manage')
  expect((await manager.post('/api/v1/demonstration', {})).statusCode).toBe(403)
  const refused = await manager.post('/api/v1/demonstration/start-over', { organisation: 'Test SARL' })
  expect(refused.statusCode).toBe(403)
})

test('it is loaded while nobody waits, is marked as what it is, and is not loaded over data', async () => {
  const begun = await api.as('admin').post('/api/v1/demonstration', {})
  expect(begun.statusCode).toBe(202)
  expect(begun.json().since).not.toBeNull()
  await expect.poll(async () => (await demonstration()).progress, { timeout: 120_000, interval: 500 }).toBe(1)
  const steps = (await api.as('read').get('/api/v1/first-steps')).json()
  expect(steps).toMatchObject({ demonstration: true, items: true, done: false })
  expect((await api.as('admin').post('/api/v1/demonstration', {})).json()).toMatchObject({ code: 'conflict' })
}, 150_000)

test('starting over takes its name, and leaves nothing of it but who may come in and how the office is set up', async () => {
  const before = await stateOf(database.current, neighbour)
  expect((await startOver('Une autre')).json()).toMatchObject({ code: 'invalid-request' })
  expect((await demonstration()).since).not.toBeNull()
  expect((await startOver('test sarl')).statusCode).toBe(204)
  const reader = api.as('read')
  expect((await reader.get('/api/v1/customers')).json().customers).toEqual([])
  expect((await reader.get('/api/v1/creditors')).json().creditors).toEqual([])
  expect((await reader.get('/api/v1/scenarios')).json().scenarios).toHaveLength(3)
  expect((await reader.get('/api/v1/first-steps')).json()).toMatchObject({
    demonstration: false,
    items: false,
  })
  const trail = (await api.as('admin').get('/api/v1/audit')).json().entries
  expect(trail.map(({ action }: { action: string }) => action)).toContain('demonstration.removed')
  expect(await stateOf(database.current, neighbour)).toEqual(before)
})
