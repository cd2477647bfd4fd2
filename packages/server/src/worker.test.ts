import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, expect, test } from 'vitest'
import { inOrganisation } from './platform/postgres.ts'
import { approveActs } from './reminders/acts/approve-acts.ts'
import { type MailSink, openMailSink, type SinkBehaviour } from './testing/mail-sink.ts'
import { type Running, startServer, stop, until } from './testing/processes.ts'
import { planDebtors } from './testing/sendable.ts'
import { useTestDatabase } from './testing/test-database.ts'

/** For a longer trial than the one of every day: RECOUVRANCE_TEST_ACTS=2000. */
const ACTS = Number(process.env.RECOUVRANCE_TEST_ACTS ?? 200)
const KILLS = ACTS < 1000 ? 5 : 10

const database = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'recouvrance-worker-'))
const workers: Running[] = []
const sinks: MailSink[] = []
afterEach(async () => {
  for (const worker of workers.splice(0)) await stop(worker, 'SIGKILL')
  for (const sink of sinks.splice(0)) await sink.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function sink(behaviour: SinkBehaviour): Promise<MailSink> {
  const opened = await openMailSink(behaviour)
  sinks.push(opened)
  return opened
}

/** A worker process on the database of this file, which another server could serve over HTTP. */
function worker({ url }: MailSink): Running {
  const running = startServer({
    RECOUVRANCE_ROLE: 'worker',
    RECOUVRANCE_DATA: folder,
    RECOUVRANCE_SECRET: 'a secret for the tests of the worker',
    DATABASE_URL: database.current.ownerUrl,
    SMTP_URL: url,
  })
  workers.push(running)
  return running
}

async function isReady(running: Running): Promise<void> {
  await until(() => running.output().includes('worker is ready'), 30)
}

async function plannedActs(count: number): Promise<number> {
  const debtors = Array.from({ length: count }, (_, index) => ({ number: `D${index}`, invoices: [100_000] }))
  return planDebtors(database.current, debtors)
}

async function approveAll(id: number): Promise<void> {
  await inOrganisation(database.current.pool, id, (tx) => approveActs(tx, 'test', {}))
}

async function actsOf(id: number) {
  return inOrganisation(database.current.pool, id, (tx) =>
    tx.selectFrom('act').select(['id', 'status', 'claimed_by']).execute(),
  )
}

async function isSending(id: number): Promise<boolean> {
  return (await actsOf(id)).some(({ status }) => status === 'approved' || status === 'claimed')
}

/** Waits until nothing is about to leave any more. */
async function quiet(id: number) {
  for (const end = performance.now() + 60_000; performance.now() < end; await sleep(100))
    if (!(await isSending(id))) return actsOf(id)
  throw new Error('acts are still about to leave')
}

/** The acts of the messages that arrived, by the message id that carries them. */
function arrived({ mails }: MailSink): number[] {
  return mails.map(({ raw }) => Number(/^Message-ID: <act-\d+-(\d+)-/im.exec(raw.toString('latin1'))?.[1]))
}

/** Starts a worker and kills it after some messages, and a moment; at the latest when nothing is left to send. */
async function killAtRandom(id: number, mails: MailSink): Promise<void> {
  const target = mails.mails.length + 1 + Math.floor((Math.random() * ACTS) / (3 * KILLS))
  const running = worker(mails)
  while (mails.mails.length < target && (await isSending(id))) await sleep(5)
  await sleep(Math.random() * 20)
  await stop(running, 'SIGKILL')
}

test('a worker that is killed again and again sends no act twice and loses none', async () => {
  const id = await plannedActs(ACTS)
  await approveAll(id)
  const mails = await sink({ thinkMs: 10 })
  for (let kill = 0; kill < KILLS; kill += 1) await killAtRandom(id, mails)
  expect(mails.mails.length).toBeGreaterThan(0)
  const last = worker(mails)
  await isReady(last)
  const acts = await quiet(id)
  expect(await stop(last)).toBe(0)

  const ids = arrived(mails)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(acts.map(({ status }) => status)).difference(new Set(['sent', 'to-verify'])).size).toBe(0)
  expect(acts).toHaveLength(ACTS)
  const sent = acts.filter(({ status }) => status === 'sent').map((act) => act.id)
  expect(sent.filter((act) => !ids.includes(act))).toEqual([])
  expect(ids.filter((act) => !acts.some(({ id }) => id === act))).toEqual([])
}, 180_000)

test('three workers at once: each act leaves once, and more than one process has sent', async () => {
  const id = await plannedActs(300)
  const mails = await sink({ thinkMs: 20 })
  await Promise.all([worker(mails), worker(mails), worker(mails)].map(isReady))
  await approveAll(id)
  const acts = await quiet(id)
  expect(new Set(acts.map(({ status }) => status))).toEqual(new Set(['sent']))
  expect(arrived(mails).toSorted((a, b) => a - b)).toEqual(
    acts.map((act) => act.id).toSorted((a, b) => a - b),
  )
  expect(new Set(acts.map((act) => act.claimed_by)).size).toBeGreaterThan(1)
}, 90_000)

test('a worker that is asked to stop finishes the acts in hand: none is left in doubt', async () => {
  const id = await plannedActs(250)
  const mails = await sink({ thinkMs: 20 })
  await approveAll(id)
  const running = worker(mails)
  await until(() => mails.mails.length > 20, 30)
  expect(await stop(running)).toBe(0)
  const acts = await actsOf(id)
  expect(new Set(acts.map(({ status }) => status)).difference(new Set(['sent', 'approved'])).size).toBe(0)
  expect(acts.filter(({ status }) => status === 'sent')).toHaveLength(mails.mails.length)
}, 90_000)

test('what nobody has approved does not leave', async () => {
  const id = await plannedActs(3)
  const mails = await sink({})
  const running = worker(mails)
  await isReady(running)
  await sleep(1500)
  expect(await stop(running)).toBe(0)
  const acts = await actsOf(id)
  expect(acts.map(({ status }) => status)).toEqual(['planned', 'planned', 'planned'])
  expect(arrived(mails).filter((act) => acts.some(({ id }) => id === act))).toEqual([])
}, 60_000)
