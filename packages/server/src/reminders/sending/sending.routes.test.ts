import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApiKey } from '../../access/create-api-key.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { type MailSink, openMailSink } from '../../testing/mail-sink.ts'
import { MONDAY, planDebtors } from '../../testing/sendable.ts'
import { buildTestApi, type TestApi } from '../../testing/test-api.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { approveActs } from '../acts/approve-acts.ts'

const database = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'recouvrance-sending-'))
let mails: MailSink
let withSink: TestApi
let withoutSmtp: TestApi
beforeAll(async () => {
  mails = await openMailSink()
  withSink = await buildTestApi(database.current, { smtpUrl: mails.url })
  withoutSmtp = await buildTestApi(database.current, { dataFolder: folder })
})
afterAll(async () => {
  await withSink.app.close()
  await withoutSmtp.app.close()
  await mails.close()
  rmSync(folder, { recursive: true, force: true })
})

/** An organisation with approved acts of MONDAY, and a key of it that may write. */
async function approved(...numbers: string[]) {
  const { pool } = database.current
  const debtors = numbers.map((number) => ({ number, invoices: [100_000] }))
  const id = await planDebtors(database.current, debtors)
  const { key } = await inOrganisation(pool, id, async (tx) => {
    await approveActs(tx, 'test', {})
    return createApiKey(tx, 'test', 'writer', ['write'])
  })
  return { id, key }
}

describe('POST /sending/run', () => {
  test('who may only read may not send', async () => {
    const { statusCode } = await withSink.as('read').post('/api/v1/sending/run', {})
    expect(statusCode).toBe(403)
  })

  test('sends what is approved of the caller’s organisation, on the day of its receivables', async () => {
    const other = await approved('X')
    const { key } = await approved('A', 'B')
    const answer = await withSink.with(key).post('/api/v1/sending/run', {})
    expect(answer.json()).toMatchObject({
      transport: 'smtp',
      asOf: MONDAY,
      sent: 2,
      cancelled: [],
      waiting: [],
    })
    expect(mails.mails.map(({ to }) => to).toSorted()).toEqual(['a@client.example', 'b@client.example'])
    const acts = await inOrganisation(database.current.pool, other.id, (tx) =>
      tx.selectFrom('act').select('status').execute(),
    )
    expect(acts).toEqual([{ status: 'approved' }])
  })

  test('a limit above what a request may wait for is refused', async () => {
    const { statusCode } = await withSink.as('write').post('/api/v1/sending/run', { limit: 1001 })
    expect(statusCode).toBe(400)
  })

  test('without SMTP the messages are files, and the answer says that nothing left', async () => {
    const { key } = await approved('C')
    const answer = await withoutSmtp.with(key).post('/api/v1/sending/run', {})
    expect(answer.json()).toMatchObject({ transport: 'outbox', rehearsal: `${MONDAY}T10:00`, sent: 1 })
    expect(readdirSync(join(folder, 'outbox'))).toHaveLength(1)
  })
})

type Run = { state: string; total: number; done: number; sent: number; report: { sent: number } | null }

async function latest(api: TestApi, key: string): Promise<Run | null> {
  return (await api.with(key).get('/api/v1/sending/runs/latest')).json().run
}

async function finished(api: TestApi, key: string): Promise<Run | null> {
  await expect.poll(async () => (await latest(api, key))?.state, { timeout: 10_000 }).not.toBe('sending')
  return latest(api, key)
}

function eventsOf(body: string): Run[] {
  return [...body.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as Run)
}

describe('POST /sending/runs', () => {
  test('who may only read begins nothing, and follows what others begin', async () => {
    expect((await withSink.as('read').post('/api/v1/sending/runs', {})).statusCode).toBe(403)
    expect((await withSink.as('read').get('/api/v1/sending/runs/latest')).json()).toEqual({ run: null })
  })

  test('sends beside the request, tells what came of it, and is in the audit trail', async () => {
    const { id, key } = await approved('F', 'G')
    const begun = await withSink.with(key).post('/api/v1/sending/runs', {})
    expect(begun.statusCode).toBe(202)
    expect(begun.json().run).toMatchObject({ total: 2, startedBy: 'key:writer' })
    expect(await finished(withSink, key)).toMatchObject({
      state: 'done',
      done: 2,
      sent: 2,
      report: { sent: 2 },
    })
    const trail = await inOrganisation(database.current.pool, id, (tx) =>
      tx.selectFrom('audit_entry').select('action').where('action', '=', 'sending.asked').execute(),
    )
    expect(trail).toHaveLength(1)
  })

  test('approves what the person saw, and nothing that was planned since', async () => {
    const { pool } = database.current
    const debtors = ['H', 'I'].map((number) => ({ number, invoices: [100_000] }))
    const id = await planDebtors(database.current, debtors)
    const acts = await inOrganisation(pool, id, (tx) =>
      tx.selectFrom('act').select('id').orderBy('id').execute(),
    )
    const { key } = await inOrganisation(pool, id, (tx) => createApiKey(tx, 'test', 'writer', ['write']))
    await withSink.with(key).post('/api/v1/sending/runs', { approveUpTo: String(acts[0]?.id) })
    expect(await finished(withSink, key)).toMatchObject({ total: 1, sent: 1 })
    expect((await withSink.with(key).get('/api/v1/acts?status=planned')).json().acts).toHaveLength(1)
  })

  test('another organisation sees nothing of it', async () => {
    const { key } = await approved('J')
    const other = await approved('X')
    await withSink.with(key).post('/api/v1/sending/runs', {})
    await finished(withSink, key)
    expect(await latest(withSink, other.key)).toBeNull()
    expect(eventsOf((await withSink.with(other.key).get('/api/v1/sending/progress')).body)).toEqual([])
  })

  test('asked twice while it is under way, one sending is made', async () => {
    const slow = await openMailSink({ thinkMs: 300 })
    const api = await buildTestApi(database.current, { smtpUrl: slow.url })
    const { id, key } = await approved('K', 'L', 'M')
    await Promise.all([1, 2, 3].map(() => api.with(key).post('/api/v1/sending/runs', {})))
    await finished(api, key)
    const runs = await inOrganisation(database.current.pool, id, (tx) =>
      tx.selectFrom('sending_run').select('id').execute(),
    )
    expect(runs).toHaveLength(1)
    expect(slow.mails).toHaveLength(3)
    await api.app.close()
    await slow.close()
  })

  test('a sending whose process died is told as interrupted, and the next one takes over', async () => {
    const { id, key } = await approved('N')
    const dead = { started_by: 'user:gone', claimed_by: 'worker:1', total: 5, after_event: 0 }
    await inOrganisation(database.current.pool, id, (tx) =>
      tx.insertInto('sending_run').values(dead).execute(),
    )
    expect(await latest(withSink, key)).toMatchObject({ state: 'interrupted', report: null })
    await withSink.with(key).post('/api/v1/sending/runs', {})
    expect(await finished(withSink, key)).toMatchObject({ state: 'done', sent: 1 })
  })
})

describe('GET /sending/progress', () => {
  test('tells each change to whoever asks, in whichever process, and ends with the sending', async () => {
    const slow = await openMailSink({ thinkMs: 200 })
    const api = await buildTestApi(database.current, { smtpUrl: slow.url })
    const { key } = await approved('O', 'P', 'Q')
    await api.with(key).post('/api/v1/sending/runs', {})
    const [own, elsewhere] = await Promise.all(
      [api, withSink].map((one) => one.with(key).get('/api/v1/sending/progress')),
    )
    expect(own?.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    })
    for (const answer of [own, elsewhere])
      expect(eventsOf(answer?.body ?? '').at(-1)).toMatchObject({ state: 'done', total: 3, sent: 3 })
    await api.app.close()
    await slow.close()
  })

  test('ends when the application closes, which waits for the messages in hand and says that it stopped', async () => {
    const slow = await openMailSink({ thinkMs: 500 })
    const closing = await buildTestApi(database.current, { smtpUrl: slow.url, smtpConnections: 1 })
    const { key } = await approved('R', 'S', 'T')
    await closing.with(key).post('/api/v1/sending/runs', {})
    const asked = closing.with(key).get('/api/v1/sending/progress')
    await sleep(100)
    await closing.app.close()
    expect(eventsOf((await asked).body).length).toBeGreaterThan(0)
    const run = await latest(withSink, key)
    expect(['stopped', 'done']).toContain(run?.state)
    expect(run?.report?.sent).toBe(slow.mails.length)
    await slow.close()
  })
})

test('/metrics tells how many acts wait, in all organisations together', async () => {
  await approved('D', 'E')
  const { body } = await withSink.app.inject('/metrics')
  expect(body).toMatch(/^recouvrance_acts\{status="approved"\} [1-9]/m)
  expect(body).toMatch(/^recouvrance_acts\{status="to-verify"\} 0$/m)
  expect(body).toMatch(/^recouvrance_acts_ended_total\{ending="sent"\} [1-9]/m)
})
