import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { BlockList } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openMailSink } from '../testing/mail-sink.ts'
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
  expect((await api.as('admin').get('/api/v1/mail')).json()).toEqual({
    way: 'outbox',
    server: null,
    setBy: null,
    settings: null,
  })
  const told = await unreachable.as('admin').get('/api/v1/mail')
  expect(told.json()).toMatchObject({ way: 'smtp', server: '127.0.0.1:1', setBy: 'environment' })
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
  expect(answer.fr).toContain('vérifiez son adresse, son port')
})

test('who has no address cannot write, and what is none is not written to', async () => {
  expect((await send(api, 'mute')).json()).toMatchObject({ code: 'not-allowed-now' })
  expect((await send(api, 'principal', 'nobody')).json()).toMatchObject({ errors: [{ path: 'to' }] })
  expect((await send(api, 'absent')).statusCode).toBe(404)
  expect(
    (await api.as('manage').post('/api/v1/mail/tests', { creditor: 'principal', to: 'a@b.fr' })).statusCode,
  ).toBe(403)
})

describe('a server set at the screen', () => {
  const RELAY = { host: 'relay.maison.example', port: 587, security: 'starttls', username: 'anne' }
  const set = (body: object, scope: 'manage' | 'admin' = 'admin') =>
    api.as(scope).put('/api/v1/mail/server', body)

  afterEach(async () => {
    await api.as('admin').delete('/api/v1/mail/server')
  })

  test('its password is kept sealed: no answer, no entry of the trail and no row tells it', async () => {
    const answer = await set({ ...RELAY, password: 'très secret' })
    expect(answer.json()).toEqual({
      way: 'smtp',
      server: 'relay.maison.example:587',
      setBy: 'settings',
      settings: { ...RELAY, password: 'kept' },
    })
    const told = await api.as('admin').get('/api/v1/mail')
    const trail = await api.as('admin').get('/api/v1/audit?action=mail.server-set')
    const { rows } = await database.current.owner.query('select * from mail_server')
    expect(trail.json().entries[0].detail).toMatchObject({ ...RELAY, passwordTyped: true })
    for (const text of [
      answer.body,
      told.body,
      trail.body,
      rows.map((row) => String(row.password_sealed)).join(),
    ])
      expect(text).not.toContain('secret')
    expect(rows[0]?.password_sealed.length).toBeGreaterThan(28)
  })

  test('a kept password stays with its server: for another one it must be typed again', async () => {
    await set({ ...RELAY, password: 'secret' })
    expect((await set(RELAY)).statusCode).toBe(200)
    for (const other of [
      { host: 'ailleurs.example' },
      { port: 465 },
      { security: 'tls' },
      { username: 'berthe' },
    ])
      expect((await set({ ...RELAY, ...other })).json()).toMatchObject({ errors: [{ path: 'password' }] })
    expect((await set({ ...RELAY, username: null })).json().settings.password).toBe('none')
    expect((await set(RELAY)).statusCode).toBe(400)
  })

  test('a password does not travel in clear, save on this very machine', async () => {
    const clear = { ...RELAY, security: 'none', password: 'secret' }
    expect((await set(clear)).json()).toMatchObject({ errors: [{ path: 'security' }] })
    expect((await set({ ...clear, host: '127.0.0.1' })).statusCode).toBe(200)
    expect((await set({ ...RELAY, security: 'none', username: null })).statusCode).toBe(200)
  })

  test.each([
    ['169.254.169.254', 'host'],
    ['fe80::1', 'host'],
    ['relay.example:25', 'host'],
    ['http://relay.example', 'host'],
    ['relay.example/path', 'host'],
    ['', 'host'],
  ])('%j is no mail server', async (host, path) => {
    expect((await set({ ...RELAY, host, password: 'x' })).json()).toMatchObject({ errors: [{ path }] })
  })

  test('messages leave by it, and none any more once it is taken away', async () => {
    const sink = await openMailSink()
    const port = Number(new URL(sink.url).port)
    await set({ host: '127.0.0.1', port, security: 'none', username: null })
    expect((await send(api)).json()).toMatchObject({ outcome: 'accepted' })
    expect(sink.mails.map(({ to }) => to)).toEqual(['anne@maison.example'])
    expect((await api.as('read').get('/api/v1/departures')).json().transport).toBe('smtp')
    expect((await api.as('read').get('/api/v1/first-steps')).json().mailServer).toBe(true)
    await api.as('admin').delete('/api/v1/mail/server')
    expect((await send(api)).json().answer).toContain('outbox:')
    expect(sink.mails).toHaveLength(1)
    await sink.close()
  })

  test('on a network that nobody allowed it is neither set nor connected to', async () => {
    const hosted = await buildTestApi(database.current, { mailNetworks: new BlockList() })
    const admin = hosted.as('admin')
    await admin.put('/api/v1/creditors/principal', { name: 'M', email: 'compta@maison.example' })
    const sink = await openMailSink()
    const port = Number(new URL(sink.url).port)
    const own = { host: '127.0.0.1', port, security: 'none', username: null }
    expect((await admin.put('/api/v1/mail/server', own)).json()).toMatchObject({
      errors: [{ path: 'host', code: 'private-address' }],
      detail: expect.stringContaining('SMTP_NETWORKS=127.0.0.1'),
    })
    const away = { ...own, host: 'relay.invalid' }
    expect((await admin.put('/api/v1/mail/server', away)).json()).toMatchObject({
      errors: [{ path: 'port' }],
    })
    // As a name that led elsewhere when it was set.
    await database.current.owner.query(
      `insert into mail_server (organisation_id, host, port, security) values ($1, 'localhost', $2, 'none')`,
      [hosted.organisationId, port],
    )
    expect((await send(hosted)).json()).toMatchObject({
      outcome: 'postponed',
      answer: expect.stringContaining('lets no mail server be'),
    })
    expect(sink.mails).toEqual([])
    await sink.close()
  })

  test('a name that begins like an address of this machine is none', async () => {
    const clear = { ...RELAY, host: '127.example.com', security: 'none', password: 'secret' }
    expect((await set(clear)).json()).toMatchObject({ errors: [{ path: 'security' }] })
  })

  test('one that wants STARTTLS says nothing to a server that has none', async () => {
    const sink = await openMailSink()
    const port = Number(new URL(sink.url).port)
    await set({ host: '127.0.0.1', port, security: 'starttls', username: null })
    expect((await send(api)).json()).toMatchObject({ outcome: 'postponed' })
    expect(sink.mails).toEqual([])
    await sink.close()
  })

  test('sealed with another secret it is told so, and nothing leaves', async () => {
    await set({ ...RELAY, password: 'secret' })
    const moved = await buildTestApi(database.current, { secret: 'another secret of thirty-two characters' })
    await moved.as('admin').put('/api/v1/creditors/principal', { name: 'M', email: 'compta@maison.example' })
    // The row of the other organisation, as a restored database would hold it.
    await database.current.owner.query(
      'insert into mail_server select $1, host, port, security, username, password_sealed from mail_server where organisation_id = $2',
      [moved.organisationId, api.organisationId],
    )
    expect((await moved.as('admin').get('/api/v1/mail')).json().settings.password).toBe('unreadable')
    expect((await send(moved)).json()).toMatchObject({
      outcome: 'postponed',
      answer: expect.stringContaining('again'),
    })
  })

  test('where the environment names a server, none is set or taken away here', async () => {
    for (const answer of [
      await unreachable.as('admin').put('/api/v1/mail/server', { ...RELAY, password: 'x' }),
      await unreachable.as('admin').delete('/api/v1/mail/server'),
    ])
      expect(answer.json()).toMatchObject({ code: 'not-allowed-now' })
  })

  test('only an administrator sets it', async () => {
    expect((await set({ ...RELAY, password: 'x' }, 'manage')).statusCode).toBe(403)
    expect((await api.as('manage').get('/api/v1/mail')).statusCode).toBe(403)
    expect((await api.as('manage').delete('/api/v1/mail/server')).statusCode).toBe(403)
  })
})

test('a creditor writes under the name it was given, and answers come where it wants them', async () => {
  const sink = await openMailSink()
  const one = await buildTestApi(database.current, { smtpUrl: sink.url })
  const creditor = { name: 'Maison Exemple SAS', email: 'compta@maison.example' }
  const names = { senderName: 'Comptabilité Maison', replyTo: 'reponses@maison.example' }
  await one.as('admin').put('/api/v1/creditors/principal', { ...creditor, ...names })
  await send(one)
  const [mail] = await sink.read()
  expect(mail?.from?.value).toEqual([{ name: names.senderName, address: creditor.email }])
  expect(mail?.replyTo?.value).toMatchObject([{ address: names.replyTo }])
  await sink.close()
})
