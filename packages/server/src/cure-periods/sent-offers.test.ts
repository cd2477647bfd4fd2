import { addDays } from '@recouvrance/core/calendar/civil-date'
import type { StepCure } from '@recouvrance/core/scenarios/scenario'
import { afterEach, expect, test } from 'vitest'
import { openSmtp } from '../platform/mail-smtp.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { approveActs } from '../reminders/acts/approve-acts.ts'
import { sendActs } from '../reminders/sending/send-acts.ts'
import { openWorkerLease } from '../reminders/sending/worker-lease.ts'
import { type MailSink, openMailSink, type SinkBehaviour } from '../testing/mail-sink.ts'
import { planOf } from '../testing/plan-of.ts'
import { PLAIN_SCENARIO } from '../testing/scenarios.ts'
import { type Debtor, MONDAY, morningOf, planDebtors } from '../testing/sendable.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { listWaivers } from '../waivers/list-waivers.ts'
import { listCureOffers } from './list-cure-offers.ts'

const database = useTestDatabase()
let sink: MailSink | null = null
afterEach(async () => {
  await sink?.close()
})

const STEP = { channel: 'email', approval: 'manual' } as const

/** A last delay by e-mail, then the formal notice, both reached on MONDAY. */
const scenarioWith = (cure: StepCure) => ({
  ...PLAIN_SCENARIO,
  minDaysBetweenActs: 0,
  steps: [
    {
      ...STEP,
      key: 'last-delay',
      trigger: { offsetDays: 3 },
      tone: 'firm',
      template: 'reminder',
      cure,
    } as const,
    { ...STEP, key: 'formal-notice', trigger: { offsetDays: 5 }, tone: 'formal' } as const,
  ],
})

async function sent(
  debtor: Omit<Debtor, 'number' | 'invoices'>,
  cure: StepCure,
  behaviour: SinkBehaviour = {},
) {
  const { pool } = database.current
  const id = await planDebtors(
    database.current,
    [{ number: 'C1', invoices: [120_000], ...debtor }],
    scenarioWith(cure),
  )
  const within = <T>(work: Parameters<typeof inOrganisation<T>>[2]) => inOrganisation(pool, id, work)
  await within((tx) => approveActs(tx, 'test', {}))
  sink = await openMailSink(behaviour)
  const mail = openSmtp(sink.url, 1, null)
  const lease = await openWorkerLease(pool)
  await sendActs(pool, {
    organisationId: id,
    actor: 'test',
    mail,
    lease,
    moment: morningOf(MONDAY),
    timeZone: 'Europe/Paris',
    evenWaiting: true,
  })
  await mail.close()
  await lease.close()
  return within(async (tx) => {
    const { id: customerId } = await tx.selectFrom('customer').select('id').executeTakeFirstOrThrow()
    const plans = [addDays(MONDAY, 1), addDays(MONDAY, 13), addDays(MONDAY, 14)]
    const rules: (string | undefined)[] = []
    for (const day of plans) rules.push((await planOf(tx, customerId, day)).rules['F-C1-1'])
    return {
      offers: await listCureOffers(tx, customerId, MONDAY),
      waivers: await listWaivers(tx, customerId, MONDAY),
      rules,
    }
  })
}

test('the message that offers a cure period prints it, and the offer stands from its day on', async () => {
  const { offers, waivers, rules } = await sent({}, { days: 10, waivesPenalties: true })
  expect(offers).toMatchObject([
    {
      amount_minor: 120_000,
      made_on: MONDAY,
      until_on: addDays(MONDAY, 10),
      step_key: 'last-delay',
      scenario_version: 1,
      state: 'running',
    },
  ])
  expect(waivers).toMatchObject([
    {
      state: 'pending',
      settled_minor: 120_000,
      settle_by: addDays(MONDAY, 10),
      parts: ['interest', 'compensation'],
    },
  ])
  expect(rules).toEqual(['cure-period', 'cure-period', 'act'])
  const [mail] = (await sink?.read()) ?? []
  expect(mail?.text?.replaceAll(/\s+/g, ' ')).toContain(
    'il vous suffit de régler 1 200,00 € au plus tard le 25 juin 2026',
  )
})

test('nothing is waived of a consumer, who owes no penalty by the mere delay', async () => {
  const { offers, waivers } = await sent({ kind: 'consumer' }, { days: 10, waivesPenalties: true })
  expect(offers).toHaveLength(1)
  expect(waivers).toEqual([])
})

test('a message that is refused made no offer, and waived nothing', async () => {
  const { offers, waivers, rules } = await sent(
    {},
    { days: 10, waivesPenalties: true },
    { refuse: () => ({ code: 550, text: 'no such mailbox' }) },
  )
  expect([offers, waivers]).toEqual([[], []])
  expect(rules[0]).not.toBe('cure-period')
})
