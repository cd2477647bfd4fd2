import { beforeAll, expect, test } from 'vitest'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi

beforeAll(async () => {
  api = await buildTestApi(database.current)
})

test('a key is shown once and works at once', async () => {
  const made = await api.as('admin').post('/api/v1/api-keys', { name: 'erp', scopes: ['read'] })
  expect(made.statusCode).toBe(201)
  const { key, id } = made.json()
  expect((await api.with(key).get('/api/v1/audit')).statusCode).toBe(200)
  const { apiKeys } = (await api.as('admin').get('/api/v1/api-keys')).json()
  expect(apiKeys.find((row: { id: string }) => row.id === id)).not.toHaveProperty('key')
})

test('a revoked key does not work any more', async () => {
  const { key, id } = (
    await api.as('admin').post('/api/v1/api-keys', { name: 'old', scopes: ['read'] })
  ).json()
  expect((await api.as('admin').delete(`/api/v1/api-keys/${id}`)).statusCode).toBe(204)
  expect((await api.with(key).get('/api/v1/audit')).json()).toMatchObject({ code: 'unauthenticated' })
})

test.each([
  ['read', 403],
  ['write', 403],
  ['admin', 200],
] as const)('listing keys as %s answers %i', async (scope, status) => {
  expect((await api.as(scope).get('/api/v1/api-keys')).statusCode).toBe(status)
})

test('no key, or a wrong one, is refused in the language of the caller', async () => {
  const french = await api.with('rcv_wrongwrongwrong').get('/api/v1/audit')
  expect(french.statusCode).toBe(401)
  expect(french.json().detail).toContain('Indiquez une clé')
  const english = await api.app.inject({ url: '/api/v1/audit', headers: { 'accept-language': 'en-GB' } })
  expect(english.json().detail).toContain('Give an API key')
})

test('the same Idempotency-Key gives the same answer, another body a conflict, and secrets are not kept', async () => {
  const ask = (name: string) =>
    api.app.inject({
      method: 'POST',
      url: '/api/v1/api-keys',
      headers: { ...api.as('admin').headers, 'idempotency-key': 'once' },
      payload: { name, scopes: ['read'] },
    })
  expect((await ask('a')).json().key).not.toBe((await ask('a')).json().key)
  const { rows } = await database.current.owner.query('select * from idempotency_key')
  expect(rows).toEqual([])
})
