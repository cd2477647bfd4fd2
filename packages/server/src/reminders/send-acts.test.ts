import { afterEach, expect, test } from 'vitest'
import { openSmtp } from '../platform/mail-smtp.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { type MailSink, openMailSink, type SinkBehaviour } from '../testing/mail-sink.ts'
import { MONDAY, morningOf, planDebtors } from '../testing/sendable.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { approveActs } from './approve-acts.ts'
import { type SendReport, sendActs } from './send-acts.ts'
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

async function approveAll(id: number): Promise<number[]> {
  return inOrganisation(database.current.pool, id, (tx) => approveActs(tx, 'test', {}))
}

async function send(id: number, { url }: MailSink, moment = morningOf(MONDAY)): Promise<SendReport> {
  const { pool } = database.current
  const mail = openSmtp(url, 3, null)
  const lease = await openWorkerLease(pool)
  try {
    return await sendActs(pool, {
      organisationId: id,
      actor: 'test',
      mail,
      lease,
      moment,
      timeZone: 'Europe/Paris',
      evenWaiting: true,
    })
  } finally {
    await mail.close()
    await lease.close()
  }
}

test('each act leaves as exactly one message, with the amount of its items', async () => {
  const id = await planDebtors(database.current, [
    { number: 'A', invoices: [120_050, 30_000] },
    { number: 'B', invoices: [99_900] },
  ])
  const mails = await sink()
  await approveAll(id)
  expect(await send(id, mails)).toMatchObject({ sent: 2, postponed: 0, toVerify: 0, waiting: [] })
  const read = await mails.read()
  expect(read.flatMap(({ to }) => to)).toHaveLength(2)
})
