import { addDays } from '@recouvrance/core/calendar/civil-date'
import { afterEach, describe, expect, test } from 'vitest'
import { openSmtp } from '../../platform/mail-smtp.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { type MailSink, openMailSink, type SinkBehaviour } from '../../testing/mail-sink.ts'
import { type Debtor, MONDAY, morningOf, planDebtors } from '../../testing/sendable.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { approveActs } from '../acts/approve-acts.ts'
import { type SendReport, sendActs } from './send-acts.ts'
import type { SendingMoment } from './sending-moment.ts'
import { openWorkerLease } from './worker-lease.ts'

const database = useTestDatabase()
const opened: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const part of opened.splice(0).toReversed()) await part.close()
})

async function sink(behaviour: SinkBehaviour = {}): Promise<MailSink> {
  const made = await openMailSink(behaviour)
  opened.push(made)
  return made
}

/** An organisation whose acts of MONDAY are approved. */
async function approvedActs(debtors: readonly Debtor[]): Promise<number> {
  const id = await planDebtors(database.current, debtors)
  await inOrganisation(database.current.pool, id, (tx) => approveActs(tx, 'test', {}))
  return id
}

type Sending = { moment?: SendingMoment; evenWaiting?: boolean; limit?: number; connections?: number }

async function send(
  id: number,
  url: string,
  { moment = morningOf(MONDAY), evenWaiting = true, limit, connections = 3 }: Sending = {},
): Promise<SendReport> {
  const { pool } = database.current
  const mail = openSmtp(url, connections, null)
  const lease = await openWorkerLease(pool)
  try {
    return await sendActs(pool, {
      organisationId: id,
      actor: 'test',
      mail,
      lease,
      moment,
      timeZone: 'Europe/Paris',
      evenWaiting,
      limit,
    })
  } finally {
    await mail.close()
    await lease.close()
  }
}

async function actsOf(id: number) {
  return inOrganisation(database.current.pool, id, (tx) =>
    tx
      .selectFrom('act')
      .innerJoin('customer', 'customer.id', 'act.customer_id')
      .select(['number', 'status', 'attempts', 'not_before', 'reason', 'act.id as id'])
      .orderBy('number')
      .execute(),
  )
}

async function statuses(id: number): Promise<Record<string, string>> {
  return Object.fromEntries((await actsOf(id)).map(({ number, status }) => [number, status]))
}

async function memoryOf(id: number): Promise<string[]> {
  const rows = await inOrganisation(database.current.pool, id, (tx) =>
    tx.selectFrom('step_record').select('outcome').orderBy('outcome').execute(),
  )
  return rows.map(({ outcome }) => outcome)
}

async function tasksOf(id: number): Promise<string[]> {
  const rows = await inOrganisation(database.current.pool, id, (tx) =>
    tx.selectFrom('task').select(['kind', 'reason']).orderBy('id').execute(),
  )
  return rows.map(({ kind, reason }) => `${kind} ${reason}`)
}

const debtor = (number: string, ...invoices: number[]): Debtor => ({ number, invoices })

test('each act leaves as exactly one message, with the amount of its items', async () => {
  const id = await approvedActs([debtor('A', 120_050, 30_000), debtor('B', 99_900)])
  const mails = await sink()
  expect(await send(id, mails.url)).toMatchObject({ sent: 2, postponed: 0, toVerify: 0, waiting: [] })
  const read = await mails.read()
  const texts = new Map(mails.mails.map(({ to }, index) => [to, read[index]?.text ?? '']))
  expect([...texts.keys()].toSorted()).toEqual(['a@client.example', 'b@client.example'])
  expect(texts.get('a@client.example')).toMatch(/1\s500,50\s€/)
  expect(texts.get('b@client.example')).toMatch(/999,00\s€/)
  expect(await send(id, mails.url)).toMatchObject({ sent: 0 })
  expect(mails.mails).toHaveLength(2)
})

test('what left is archived byte for byte, under the message id that carries the act', async () => {
  const id = await approvedActs([debtor('A', 120_000)])
  const mails = await sink()
  await send(id, mails.url)
  const [act] = await actsOf(id)
  const archived = await inOrganisation(database.current.pool, id, (tx) =>
    tx.selectFrom('document').select('content').executeTakeFirstOrThrow(),
  )
  expect(mails.mails[0]?.raw.equals(archived.content)).toBe(true)
  expect((await mails.read())[0]?.messageId).toMatch(new RegExp(`^<act-${id}-${act?.id}-`))
})

test('a limit is a limit, and the next sending takes the rest', async () => {
  const id = await approvedActs(['A', 'B', 'C'].map((number) => debtor(number, 100_000)))
  const mails = await sink()
  expect(await send(id, mails.url, { limit: 2 })).toMatchObject({ sent: 2 })
  expect(await send(id, mails.url)).toMatchObject({ sent: 1 })
  expect(new Set(mails.mails.map(({ to }) => to)).size).toBe(3)
})

test('a debtor who has paid since receives nothing, and the act says why', async () => {
  const id = await approvedActs([debtor('A', 100_000), debtor('B', 100_000)])
  await inOrganisation(database.current.pool, id, async (tx) => {
    const item = await tx
      .updateTable('item')
      .set({ open_minor: 0 })
      .where('number', '=', 'F-A-1')
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('item_entry')
      .values({ item_id: item.id, kind: 'write-off', on_date: MONDAY, amount_minor: -100_000 })
      .execute()
  })
  const mails = await sink()
  expect(await send(id, mails.url)).toMatchObject({ sent: 1, cancelled: [{ reason: 'settled', acts: 1 }] })
  expect(await statuses(id)).toEqual({ A: 'cancelled', B: 'sent' })
})

describe('what the mail server says', () => {
  test('a passing no (4yz): the act stays approved, is tried later and only then', async () => {
    const id = await approvedActs([debtor('A', 100_000), debtor('B', 100_000)])
    let busy = true
    const mails = await sink({
      refuse: (to) => (busy && to.startsWith('a@') ? { code: 451, text: '4.7.1 greylisted' } : null),
    })
    expect(await send(id, mails.url)).toMatchObject({
      sent: 1,
      postponed: 1,
      postponedBecause: expect.stringContaining('greylisted'),
    })
    expect(await actsOf(id)).toMatchObject([
      { status: 'approved', attempts: 1, not_before: '2026-06-15T08:01:00.000Z' },
      { status: 'sent' },
    ])
    busy = false
    expect(await send(id, mails.url, { evenWaiting: false })).toMatchObject({ sent: 0 })
    const later = { ...morningOf(MONDAY), now: new Date('2026-06-15T08:01:00Z') }
    expect(await send(id, mails.url, { evenWaiting: false, moment: later })).toMatchObject({ sent: 1 })
    expect(mails.mails).toHaveLength(2)
  })

  test('an address refused (5yz at RCPT): the step is not consumed, the address is out of use, a task is made', async () => {
    const id = await approvedActs([debtor('A', 100_000), debtor('B', 100_000)])
    const mails = await sink({
      refuse: (to) => (to.startsWith('a@') ? { code: 550, text: '5.1.1 no such user' } : null),
    })
    expect(await send(id, mails.url)).toMatchObject({ sent: 1, bounced: 1 })
    expect(await statuses(id)).toEqual({ A: 'bounced', B: 'sent' })
    expect(await memoryOf(id)).toEqual(['bounced', 'sent'])
    expect(await tasksOf(id)).toEqual(['fix-contact address-refused'])
    const [contact] = await inOrganisation(database.current.pool, id, (tx) =>
      tx.selectFrom('contact').select(['unusable_since', 'value']).orderBy('value').execute(),
    )
    expect(contact).toEqual({ value: 'a@client.example', unusable_since: MONDAY })
  })

  test('a message refused (5yz after DATA): the step is not consumed, the address stays, a task is made', async () => {
    const id = await approvedActs([debtor('A', 100_000)])
    const mails = await sink({ refuseMessage: () => ({ code: 554, text: '5.6.0 looks like spam' }) })
    expect(await send(id, mails.url)).toMatchObject({ sent: 0, failed: 1 })
    expect(await memoryOf(id)).toEqual(['failed'])
    expect(await tasksOf(id)).toEqual(['check-sending message-refused'])
    const contacts = await inOrganisation(database.current.pool, id, (tx) =>
      tx.selectFrom('contact').select('unusable_since').execute(),
    )
    expect(contacts).toEqual([{ unusable_since: null }])
  })

  test('nothing after the last byte: to verify, and no sending touches it again', async () => {
    const id = await approvedActs([debtor('A', 100_000)])
    const mails = await sink({ refuseMessage: () => 'cut' })
    expect(await send(id, mails.url)).toMatchObject({ sent: 0, toVerify: 1 })
    expect(await statuses(id)).toEqual({ A: 'to-verify' })
    expect(await tasksOf(id)).toEqual(['verify-act sending-interrupted'])
    const well = await sink()
    for (const day of [MONDAY, addDays(MONDAY, 1)])
      expect(await send(id, well.url, { moment: morningOf(day) })).toMatchObject({ sent: 0 })
    expect(mails.mails).toHaveLength(1)
    expect(well.mails).toHaveLength(0)
  })

  test('nobody answers: every act stays approved, and no attempt is held against it', async () => {
    const id = await approvedActs(Array.from({ length: 12 }, (_, index) => debtor(`N${index}`, 100_000)))
    const mails = await openMailSink()
    await mails.close()
    expect(await send(id, mails.url)).toMatchObject({ sent: 0, postponed: 12, toVerify: 0 })
    const acts = await actsOf(id)
    expect(new Set(acts.map(({ status, attempts }) => `${status} ${attempts}`))).toEqual(
      new Set(['approved 0']),
    )
    const well = await sink()
    expect(await send(id, well.url)).toMatchObject({ sent: 12 })
  })

  test('a slow server is waited for', async () => {
    const id = await approvedActs(['A', 'B', 'C', 'D'].map((number) => debtor(number, 100_000)))
    const mails = await sink({ thinkMs: 150 })
    expect(await send(id, mails.url, { connections: 2 })).toMatchObject({ sent: 4, toVerify: 0 })
    expect(mails.mails).toHaveLength(4)
  })
})
