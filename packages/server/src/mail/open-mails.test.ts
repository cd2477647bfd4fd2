import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inOrganisation } from '../platform/postgres.ts'
import { type MailSink, openMailSink } from '../testing/mail-sink.ts'
import { buildTestApi, TEST_CONFIG } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { openMails } from './open-mails.ts'
import { removeMailServer, setMailServer } from './set-mail-server.ts'

const database = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'recouvrance-mails-'))
const settings = { ...TEST_CONFIG, dataFolder: folder }
let sinks: readonly [MailSink, MailSink]

beforeAll(async () => {
  sinks = [await openMailSink(), await openMailSink()]
})
afterAll(async () => {
  for (const sink of sinks) await sink.close()
  rmSync(folder, { recursive: true, force: true })
})

const anOrganisation = async () => (await buildTestApi(database.current)).organisationId
const use = (organisationId: number, { url }: MailSink) =>
  inOrganisation(database.current.pool, organisationId, (tx) =>
    setMailServer(tx, 'test', settings, {
      host: '127.0.0.1',
      port: Number(new URL(url).port),
      security: 'none',
      username: null,
    }),
  )
const remove = (organisationId: number) =>
  inOrganisation(database.current.pool, organisationId, (tx) => removeMailServer(tx, 'test', settings))
const mail = (to: string) => ({
  from: 'a@maison.example',
  to,
  messageId: `${to}.x`,
  raw: Buffer.from('Subject: x'),
})

test('the connections to a server that was changed or taken away are closed, and it is given nothing more', async () => {
  const [first, second] = sinks
  const id = await anOrganisation()
  const mails = openMails(database.current.pool, settings)
  const send = async (to: string) => (await mails.of(id)).send(mail(to))
  await use(id, first)
  await send('un@client.example')
  expect(first.connections()).toBe(1)
  await use(id, second)
  await send('deux@client.example')
  // They would be left open for five seconds.
  await expect.poll(first.connections, { timeout: 4_000 }).toBe(0)
  await remove(id)
  expect(await send('trois@client.example')).toMatchObject({ reference: 'outbox:trois_client.example.x.eml' })
  await expect.poll(second.connections, { timeout: 4_000 }).toBe(0)
  expect([first, second].map(({ mails: taken }) => taken.map(({ to }) => to))).toEqual([
    ['un@client.example'],
    ['deux@client.example'],
  ])
  await mails.close()
})

test('a server that another organisation still uses stays open', async () => {
  const [sink] = sinks
  const [id, other] = [await anOrganisation(), await anOrganisation()]
  const mails = openMails(database.current.pool, settings)
  for (const one of [id, other]) {
    await use(one, sink)
    await (await mails.of(one)).send(mail(`${one}@client.example`))
  }
  const kept = await mails.of(other)
  await remove(id)
  expect((await mails.of(id)).kind).toBe('outbox')
  expect(await mails.of(other)).toBe(kept)
  await mails.close()
})

test('the way of the installation is none that an organisation has set', async () => {
  const id = await anOrganisation()
  await use(id, sinks[0])
  const mails = openMails(database.current.pool, settings)
  expect((await mails.of(id)).kind).toBe('smtp')
  expect(mails.ofInstallation().kind).toBe('outbox')
  await mails.close()
})
