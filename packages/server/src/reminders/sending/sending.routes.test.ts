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

describe('GET /sending/progress', () => {
  test('tells how many acts of the organisation are on their way, and ends when nothing is being sent', async () => {
    await approved('Y')
    const { key } = await approved('F', 'G', 'H')
    const { headers, body } = await withSink.with(key).get('/api/v1/sending/progress')
    expect(headers['content-type']).toBe('text/event-stream')
    expect(eventsOf(body)).toEqual([{ approved: 3, claimed: 0, toVerify: 0 }])
  })

  test('tells each change while acts leave', async () => {
    const { key } = await approved('K', 'L')
    const [{ body }] = await Promise.all([
      withSink.with(key).get('/api/v1/sending/progress'),
      withSink.with(key).post('/api/v1/sending/run', {}),
    ])
    expect(eventsOf(body).at(-1)).toEqual({ approved: 0, claimed: 0, toVerify: 0 })
  })

  test('ends when the application closes, whatever is being sent', async () => {
    const closing = await buildTestApi(database.current, { smtpUrl: mails.url })
    const { id, key } = await approved('M')
    await inOrganisation(database.current.pool, id, (tx) =>
      tx.updateTable('act').set({ status: 'claimed', claimed_by: 'test' }).execute(),
    )
    const asked = closing.with(key).get('/api/v1/sending/progress')
    await sleep(600)
    await closing.app.close()
    expect(eventsOf((await asked).body)).toEqual([{ approved: 0, claimed: 1, toVerify: 0 }])
  })
})

function eventsOf(body: string): object[] {
  return [...body.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as object)
}

test('/metrics tells how many acts wait, in all organisations together', async () => {
  await approved('D', 'E')
  const { body } = await withSink.app.inject('/metrics')
  expect(body).toMatch(/^recouvrance_acts\{status="approved"\} [1-9]/m)
  expect(body).toMatch(/^recouvrance_acts\{status="to-verify"\} 0$/m)
  expect(body).toMatch(/^recouvrance_acts_ended_total\{ending="sent"\} [1-9]/m)
})
