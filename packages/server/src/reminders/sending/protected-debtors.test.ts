import { addDays, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { expect, test } from 'vitest'
import { openSmtp } from '../../platform/mail-smtp.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { type NewSafeguard, recordSafeguard } from '../../safeguards/record-safeguard.ts'
import { openMailSink } from '../../testing/mail-sink.ts'
import { MONDAY, morningOf, planDebtors } from '../../testing/sendable.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { approveActs } from '../acts/approve-acts.ts'
import { sendActs } from './send-acts.ts'
import { openWorkerLease } from './worker-lease.ts'

const database = useTestDatabase()

/** One debtor whose act is approved; then something is learnt, and what is approved is sent. */
async function learnThenSend(
  learn: (tx: Parameters<Parameters<typeof inOrganisation>[2]>[0], customerId: number) => Promise<unknown>,
) {
  const { pool } = database.current
  const id = await planDebtors(database.current, [{ number: 'A', kind: 'consumer', invoices: [12_000] }])
  await inOrganisation(pool, id, async (tx) => {
    await approveActs(tx, 'test', {})
    const customer = await tx.selectFrom('customer').select('id').executeTakeFirstOrThrow()
    await learn(tx, customer.id)
  })
  const sink = await openMailSink({})
  const mail = openSmtp(sink.url, 1, null)
  const lease = await openWorkerLease(pool)
  try {
    const report = await sendActs(pool, {
      organisationId: id,
      actor: 'test',
      mail,
      lease,
      moment: morningOf(MONDAY),
      timeZone: 'Europe/Paris',
      evenWaiting: true,
    })
    const { act, event } = await inOrganisation(pool, id, async (tx) => ({
      act: await tx.selectFrom('act').select(['status', 'reason', 'gate']).executeTakeFirstOrThrow(),
      event: await tx
        .selectFrom('act_event')
        .select(['kind', 'detail'])
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow(),
    }))
    return { report, act, event, mails: sink.mails.length }
  } finally {
    await mail.close()
    await lease.close()
    await sink.close()
  }
}

const learnt = (safeguard: NewSafeguard) =>
  learnThenSend((tx, customerId) => recordSafeguard(tx, 'test', customerId, safeguard))

const lawyer = (from: CivilDate): NewSafeguard => ({
  kind: 'represented',
  representative: 'Me Durand',
  writeTo: null,
  from,
  note: null,
})

test('what was approved does not leave once a lawyer has written, and the act says so', async () => {
  const { act, mails, report } = await learnt(lawyer(MONDAY))
  expect(mails).toBe(0)
  expect(act).toMatchObject({ status: 'cancelled', reason: 'represented' })
  expect(report.cancelled).toEqual([{ reason: 'represented', acts: 1 }])
})

test('a lawyer who acts from tomorrow on stops nothing of today', async () => {
  const { act, mails } = await learnt(lawyer(addDays(MONDAY, 1)))
  expect([mails, act.status]).toEqual([1, 'sent'])
})

test('nor does it leave once an over-indebtedness file was admitted', async () => {
  const { act, mails } = await learnt({ kind: 'over-indebted', from: MONDAY, note: null })
  expect([mails, act.status, act.reason]).toEqual([0, 'cancelled', 'over-indebted'])
})

test('an e-mail does not leave to who refuses e-mails; the answer of the gate is kept', async () => {
  const { act, event, mails } = await learnt({
    kind: 'channel-refused',
    channel: 'email',
    from: MONDAY,
    note: null,
  })
  expect([mails, act.status, act.reason]).toEqual([0, 'cancelled', 'channel-refused'])
  expect(event).toMatchObject({ kind: 'cancelled', detail: { reason: 'channel-refused' } })
})

test('an address that turns out to be a third party’s gets nothing, even chosen by hand', async () => {
  const { act, event, mails } = await learnThenSend(async (tx, customerId) => {
    await tx
      .insertInto('contact')
      .values({
        customer_id: customerId,
        channel: 'email',
        value: 'patron@employeur.example',
        third_party: true,
      })
      .execute()
    const { id, amount_minor } = await tx
      .selectFrom('act')
      .select(['id', 'amount_minor'])
      .executeTakeFirstOrThrow()
    const words = { subject: 'Votre dossier', body: '{{ items }}\n\n{{ payment_details }}' }
    await tx
      .insertInto('act_edit')
      .values({ act_id: id, recipient: 'Patron@Employeur.example', ...words, amount_minor, author: 'test' })
      .execute()
  })
  expect([mails, act.status, act.reason]).toEqual([0, 'cancelled', 'third-party'])
  expect(event.detail).toMatchObject({
    gate: {
      allowed: false,
      findings: [{ code: 'third-party', basis: 'law', articles: [{ id: 'RGPD, art. 5', sourced: false }] }],
    },
  })
})

test('a claim that soon lapses leaves, and the warning is kept with the act', async () => {
  const { act, mails } = await learnThenSend((tx) =>
    tx
      .updateTable('item')
      .set({ limitation_on: addDays(MONDAY, 10) })
      .execute(),
  )
  expect([mails, act.status]).toEqual([1, 'sent'])
  expect(act.gate).toMatchObject({
    allowed: true,
    findings: [{ code: 'limitation-near', basis: 'policy', effect: 'warns' }],
  })
})
