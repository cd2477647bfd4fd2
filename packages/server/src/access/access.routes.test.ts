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

test('a key is good through its last day, and on none after it', async () => {
  const admin = api.as('admin')
  const made = await admin.post('/api/v1/api-keys', { name: 'a', scopes: ['read'], expiresOn: today(0) })
  const { key, id, ...said } = made.json()
  expect(said).toMatchObject({ expiresOn: today(0), inService: true })
  expect((await api.with(key).get('/api/v1/audit')).statusCode).toBe(200)
  await database.current.owner.query('update api_key set expires_at = now() where id = $1', [id])
  expect((await api.with(key).get('/api/v1/audit')).statusCode).toBe(401)
  const past = await admin.post('/api/v1/api-keys', { name: 'b', scopes: ['read'], expiresOn: today(-1) })
  expect(past.json().errors).toMatchObject([{ path: 'expiresOn', code: 'past' }])
})

function today(days: number): string {
  return Temporal.Now.plainDateISO('Europe/Paris').add({ days }).toString()
}

test('a key says when it was last used, to the minute', async () => {
  const admin = api.as('admin')
  const { key, id } = (await admin.post('/api/v1/api-keys', { name: 'used', scopes: ['read'] })).json()
  const lastUse = async (): Promise<string | null> =>
    (await admin.get('/api/v1/api-keys')).json().apiKeys.find((row: { id: string }) => row.id === id)
      .lastUsedAt
  expect(await lastUse()).toBeNull()
  await api.with(key).get('/api/v1/audit')
  const first = await lastUse()
  expect(first).not.toBeNull()
  await api.with(key).get('/api/v1/audit')
  expect(await lastUse()).toBe(first)
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
