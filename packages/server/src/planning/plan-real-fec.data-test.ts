import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOrganisation } from '../access/create-organisation.ts'
import { setCreditor } from '../creditors/set-creditor.ts'
import { addContact } from '../customers/add-contact.ts'
import { importFile } from '../imports/import-file.ts'
import { openOutbox } from '../platform/outbox.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { approveActs } from '../reminders/approve-acts.ts'
import { sendActs } from '../reminders/send-acts.ts'
import { openWorkerLease } from '../reminders/worker-lease.ts'
import { morningOf } from '../testing/sendable.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { planPortfolio } from './plan-portfolio.ts'
import { runPlanning } from './run-planning.ts'

/** A FEC of 5,422 lines from its import to its last letter: 17 customers, 538 pieces, 29 of them open. */

const DATA = process.env.RECOUVRANCE_TEST_DATA
if (!DATA) throw new Error('RECOUVRANCE_TEST_DATA must name the folder of real files')
const FILE = join(DATA, 'fec', 'neolegal', '0000000001FEC20220831.txt')
const LAST_DAY = civilDate('2022-08-31')

const database = useTestDatabase()
const outbox = mkdtempSync(join(tmpdir(), 'recouvrance-data-'))
let id: number

beforeAll(async () => {
  const { pool } = database.current
  id = (await createOrganisation(database.current, 'test', 'Grand livre SARL')).id
  await importFile({ pool, organisationId: id, actor: 'test', today: '2022-09-01' }, { path: FILE })
  await inOrganisation(pool, id, async (tx) => {
    const iban = 'FR7630006000011234567890189'
    await setCreditor(tx, 'test', 'principal', {
      address_lines: ['12 rue de la Mesure'],
      postcode: '75011',
      city: 'Paris',
      email: 'compta@creancier.example',
      bank_accounts: [{ iban, bic: null }],
    })
    for (const customer of await tx.selectFrom('customer').select('id').execute())
      await addContact(tx, 'test', customer.id, {
        channel: 'email',
        value: `compta@client${customer.id}.example`,
        role: 'accounting',
        name: null,
      })
  })
})

afterAll(() => rmSync(outbox, { recursive: true, force: true }))

const run = (asOf: CivilDate, scope: 'due' | 'all' = 'due') =>
  runPlanning(database.current.pool, id, asOf, 'test', { scope })

/** Each planned act approved, and what goes by mail sent. */
async function sendAll(day: CivilDate): Promise<void> {
  const { pool } = database.current
  await inOrganisation(pool, id, (tx) => approveActs(tx, 'test', {}))
  const mail = openOutbox(outbox)
  const lease = await openWorkerLease(pool)
  try {
    const moment = morningOf(day)
    const request = { organisationId: id, actor: 'test', mail, lease, moment, timeZone: 'Europe/Paris' }
    await sendActs(pool, { ...request, evenWaiting: true })
  } finally {
    await mail.close()
    await lease.close()
  }
}

/** `item step` for everything that has left so far. */
async function stepsSent(): Promise<string[]> {
  const { rows } = await database.current.owner.query<{ item_id: string; step_key: string }>(
    `select item_id, step_key from step_record where outcome in ('sent', 'delivered') order by on_date, act_id, item_id`,
  )
  return rows.map(({ item_id, step_key }) => `${item_id} ${step_key}`)
}

async function openItems(): Promise<string[]> {
  const { rows } = await database.current.owner.query<{ id: string }>(
    'select id::text from item where organisation_id = $1 and open_minor <> 0 order by 1',
    [id],
  )
  return rows.map((row) => row.id)
}

test.each([0, 15, 45, 400])(
  '%i days after its last day the plan explains every open item once',
  async (days) => {
    const explained: string[] = []
    for await (const accounts of planPortfolio(database.current.pool, id, addDays(LAST_DAY, days)))
      for (const { plan } of accounts) explained.push(...plan.explanations.map(({ itemId }) => itemId))
    const open = await openItems()
    expect(open.length).toBeGreaterThan(20)
    expect(explained.toSorted()).toEqual(open)
  },
)

test('a run inserts the plan, and again nothing', async () => {
  const first = await run(LAST_DAY, 'all')
  expect(first.customers).toBe(17)
  expect(first.acts).toBeGreaterThan(0)
  expect(await run(LAST_DAY, 'all')).toMatchObject({ acts: 0, tasks: 0, cancelled: 0 })
})

test('run by run, ten days apart, each item moves on by one step at most, in the order of its scenario', async () => {
  const order = ['account-review', 'preventive', 'reminder', 'statement', 'call', 'letter', 'formal-notice']
  let sent = await stepsSent()
  for (let days = 0; days <= 60; days += 10) {
    const day = addDays(LAST_DAY, days)
    await run(day)
    await sendAll(day)
    const now = await stepsSent()
    const moved = now.slice(sent.length).map((line) => line.split(' ')[0])
    expect(new Set(moved).size).toBe(moved.length)
    sent = now
  }
  expect(sent.length).toBeGreaterThan(20)
  const byItem = Map.groupBy(sent, (line) => line.split(' ')[0])
  for (const lines of byItem.values()) {
    const places = lines.map((line) => order.indexOf(line.split(' ')[1] ?? ''))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(new Set(places).size).toBe(places.length)
  }
})

test('acts never ask for more than is open, and never twice for the same', async () => {
  const { rows } = await database.current.owner.query<{ amount_minor: number; open: number }>(
    `select a.amount_minor, (select sum(i.open_minor)::bigint from item i where i.id = any(a.item_ids)) as open
       from act a where a.organisation_id = $1 and a.status <> 'cancelled'`,
    [id],
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { amount_minor, open } of rows) expect(amount_minor).toBeLessThanOrEqual(open)
})
