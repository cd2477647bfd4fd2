import { join } from 'node:path'
import { addDays, type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { currencyOf } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { type ParsedMail, simpleParser } from 'mailparser'
import { beforeAll, describe, expect, test } from 'vitest'
import { createOrganisation } from '../../access/create-organisation.ts'
import { setCreditor } from '../../creditors/set-creditor.ts'
import { addContact } from '../../customers/add-contact.ts'
import { importFile } from '../../imports/import-file.ts'
import { parseMapping } from '../../imports/tables/mapping.ts'
import { planPortfolio } from '../../planning/plan-portfolio.ts'
import { runPlanning } from '../../planning/run-planning.ts'
import { openSmtp } from '../../platform/mail-smtp.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { openMailSink } from '../../testing/mail-sink.ts'
import { morningOf } from '../../testing/sendable.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { approveActs } from '../acts/approve-acts.ts'
import { sendActs } from './send-acts.ts'
import { openWorkerLease } from './worker-lease.ts'

// Real books from their import to what a mail server is given, run by run.

const DATA = process.env.RECOUVRANCE_TEST_DATA
if (!DATA) throw new Error('RECOUVRANCE_TEST_DATA must name the folder of real files')

const BOOKS = [
  {
    name: 'a FEC of 5,422 lines',
    path: join(DATA, 'fec', 'neolegal', '0000000001FEC20220831.txt'),
    lastDay: '2022-08-31',
    customers: 17,
    openItems: 27,
    mapping: undefined,
  },
  {
    name: '9,700 open items through a mapping',
    path: join(DATA, 'invoices', 'highradius', 'open_items_22col_with_model_prediction_data.csv'),
    lastDay: '2020-05-22',
    customers: 664,
    openItems: 9700,
    mapping: {
      kind: 'open-items',
      columns: {
        number: 'invoice_id',
        customer: 'cust_number',
        customerName: 'name_customer',
        issuedOn: 'posting_date',
        dueOn: 'due_in_date',
        openAmount: 'total_open_amount',
        currency: 'invoice_currency',
      },
    },
  },
]

describe.each(BOOKS)('$name', ({ path, lastDay, customers, openItems, mapping }) => {
  const database = useTestDatabase()
  const day = civilDate(lastDay)
  let id: number

  beforeAll(async () => {
    const { pool } = database.current
    id = (await createOrganisation(database.current, 'test', 'Grand livre SARL')).id
    await importFile(
      { pool, organisationId: id, actor: 'test', today: addDays(day, 1) },
      { path, ...(mapping ? { mapping: parseMapping(JSON.stringify(mapping)) } : {}) },
    )
    await inOrganisation(pool, id, async (tx) => {
      await setCreditor(tx, 'test', 'principal', {
        address_lines: ['12 rue de la Mesure'],
        postcode: '75011',
        city: 'Paris',
        email: 'compta@creancier.example',
        bank_accounts: [{ iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' }],
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

  const run = (asOf: CivilDate, scope: 'due' | 'all' = 'due') =>
    runPlanning(database.current.pool, id, asOf, 'test', { scope })

  /** Each planned act approved, and what goes by mail given to a mail server. */
  async function sendAll(asOf: CivilDate): Promise<ParsedMail[]> {
    const { pool } = database.current
    await inOrganisation(pool, id, (tx) => approveActs(tx, 'test', {}))
    const sink = await openMailSink()
    const mail = openSmtp(sink.url, 4, null)
    const lease = await openWorkerLease(pool)
    try {
      const moment = morningOf(asOf)
      const request = { organisationId: id, actor: 'test', mail, lease, moment, timeZone: 'Europe/Paris' }
      await sendActs(pool, { ...request, evenWaiting: true })
      return await Promise.all(sink.mails.map(({ raw }) => simpleParser(raw)))
    } finally {
      await mail.close()
      await lease.close()
      await sink.close()
    }
  }

  async function mailedActs(): Promise<{ message_id: string; claim: string }[]> {
    const { rows } = await database.current.owner.query<{
      message_id: string
      currency: string
      claimed: number
    }>(
      // What falls due later is claimed only by a message about nothing else.
      `select message_id, currency, coalesce(owed, amount_minor) as claimed
         from act, lateral (select sum(amount)::bigint as owed from unnest(item_amounts, item_sections) as i (amount, section)
                             where section <> 'coming-due') part
        where organisation_id = $1 and channel = 'email' and status = 'sent' order by id`,
      [id],
    )
    return rows.map(({ message_id, currency, claimed }) => ({
      message_id,
      claim: formatMoney(claimed, currencyOf(currency), 'fr'),
    }))
  }

  /** `item step` for everything that has left so far, in the order in which it left. */
  async function stepsSent(): Promise<string[]> {
    const { rows } = await database.current.owner.query<{ item_id: string; step_key: string }>(
      `select item_id, step_key from step_record
        where organisation_id = $1 and outcome in ('sent', 'delivered') order by on_date, act_id, item_id`,
      [id],
    )
    return rows.map(({ item_id, step_key }) => `${item_id} ${step_key}`)
  }

  test.each([0, 15, 45, 400])(
    '%i days after its last day the plan explains every open item once',
    async (days) => {
      const explained: string[] = []
      for await (const accounts of planPortfolio(database.current.pool, id, addDays(day, days)))
        for (const { plan } of accounts) explained.push(...plan.explanations.map(({ itemId }) => itemId))
      const { rows } = await database.current.owner.query<{ id: string }>(
        'select id::text from item where organisation_id = $1 and open_minor <> 0',
        [id],
      )
      expect(rows).toHaveLength(openItems)
      expect(explained.toSorted()).toEqual(rows.map((row) => row.id).toSorted())
    },
  )

  test('a run inserts the plan, and again the same day nothing', async () => {
    const first = await run(day, 'all')
    expect(first.customers).toBe(customers)
    expect(first.acts).toBeGreaterThan(0)
    expect(await run(day, 'all')).toMatchObject({ acts: 0, tasks: 0, cancelled: 0 })
  })

  test('a mail server is given exactly one message for each act, with what the act claims', async () => {
    const mails = await sendAll(day)
    const acts = await mailedActs()
    expect(acts.length).toBeGreaterThan(0)
    expect(mails.map(({ messageId }) => messageId).toSorted()).toEqual(
      acts.map(({ message_id }) => `<${message_id}>`).toSorted(),
    )
    const texts = new Map(mails.map((mail) => [mail.messageId, mail.text ?? '']))
    for (const { message_id, claim } of acts) expect(texts.get(`<${message_id}>`)).toContain(claim)
    expect(await run(day, 'all')).toMatchObject({ acts: 0, cancelled: 0 })
    expect(await sendAll(day)).toEqual([])
  })

  test('run by run, ten days apart, each item moves on by one step at most, in the order of its scenario', async () => {
    const order = ['account-review', 'preventive', 'reminder', 'statement', 'call', 'letter', 'formal-notice']
    let sent = await stepsSent()
    for (let days = 10; days <= 30; days += 10) {
      const later = addDays(day, days)
      await run(later)
      await sendAll(later)
      const now = await stepsSent()
      const moved = now.slice(sent.length).map((line) => line.split(' ')[0])
      expect(new Set(moved).size).toBe(moved.length)
      sent = now
    }
    expect(sent.length).toBeGreaterThan(20)
    for (const lines of Map.groupBy(sent, (line) => line.split(' ')[0]).values()) {
      const places = lines.map((line) => order.indexOf(line.split(' ')[1] ?? ''))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(new Set(places).size).toBe(places.length)
    }
  })

  test('acts never ask for more than is open', async () => {
    const { rows } = await database.current.owner.query<{ acts: number; beyond: number }>(
      `select count(*)::int as acts,
              count(*) filter (where amount_minor > (select sum(i.open_minor) from item i where i.id = any(a.item_ids)))::int as beyond
         from act a where a.organisation_id = $1 and a.status <> 'cancelled'`,
      [id],
    )
    expect(rows[0]?.acts).toBeGreaterThan(0)
    expect(rows[0]?.beyond).toBe(0)
  })
})
