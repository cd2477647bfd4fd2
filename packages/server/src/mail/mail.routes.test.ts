import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'recouvrance-mail-'))
let api: TestApi
let unreachable: TestApi

beforeAll(async () => {
  api = await buildTestApi(database.current, { dataFolder: folder })
  // Nothing listens on the first port.
  unreachable = await buildTestApi(database.current, { smtpUrl: 'smtp://anne:secret@127.0.0.1:1' })
  for (const one of [api, unreachable]) {
    await one.as('admin').put('/api/v1/creditors/principal', { name: 'M', email: 'compta@maison.example' })
    await one.as('admin').put('/api/v1/creditors/mute', { name: 'Muette' })
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const send = (one: TestApi, creditor = 'principal', to = 'anne@maison.example') =>
  one.as('admin').post('/api/v1/mail/tests', { creditor, to })

test('the way out is told without what opens it', async () => {
  expect((await api.as('admin').get('/api/v1/mail')).json()).toEqual({ way: 'outbox', server: null })
  const told = await unreachable.as('admin').get('/api/v1/mail')
  expect(told.json()).toEqual({ way: 'smtp', server: '127.0.0.1:1' })
  expect(told.body).not.toContain('secret')
})

test('without a server the message becomes a file, and the trail says who tried it', async () => {
  expect((await send(api)).json()).toMatchObject({ outcome: 'accepted' })
  expect(readdirSync(join(folder, 'outbox'))).toHaveLength(1)
  const { entries } = (await api.as('read').get('/api/v1/audit?action=mail.tested')).json()
  expect(entries).toMatchObject([{ actor: 'key:admin', detail: { to: 'anne@maison.example' } }])
})

test('a server that does not answer is told in words', async () => {
  const answer = (await send(unreachable)).json()
  expect(answer).toMatchObject({ outcome: 'postponed' })
  expect(answer.fr).toContain('SMTP_URL')
})

test('who has no address cannot write, and what is none is not written to', async () => {
  expect((await send(api, 'mute')).json()).toMatchObject({ code: 'not-allowed-now' })
  expect((await send(api, 'principal', 'nobody')).json()).toMatchObject({ errors: [{ path: 'to' }] })
  expect((await send(api, 'absent')).statusCode).toBe(404)
  expect(
    (await api.as('manage').post('/api/v1/mail/tests', { creditor: 'principal', to: 'a@b.fr' })).statusCode,
  ).toBe(403)
})
