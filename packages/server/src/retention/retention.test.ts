import { addDays, addMonths, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeEach, describe, expect, test } from 'vitest'
import { todayIn } from '../access/today.ts'
import { matchItems } from '../claims/match-items.ts'
import { addContact } from '../customers/add-contact.ts'
import { lockKnownCustomer } from '../customers/known-customer.ts'
import { clientOf, inOrganisation } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice, aPayment } from '../testing/accounts.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { forgetSettled } from './forget-settled.ts'
import { setRetention } from './set-retention.ts'

const database = useTestDatabase()
const YEARS = 6
let api: TestApi
let today: CivilDate
/** The first day of which something is still kept. */
let limit: CivilDate

beforeEach(async () => {
  api = await buildTestApi(database.current)
  today = await inOrganisation(database.current.pool, api.organisationId, todayIn)
  limit = addMonths(today, -12 * YEARS)
})

/** A customer with a contact and a note, whose one invoice was paid on that day; null: it is still open. */
async function customer(paidOn: CivilDate | null): Promise<number> {
  const { pool, owner } = database.current
  const id = await inOrganisation(pool, api.organisationId, async (tx) => {
    const [creditorId, customerId] = [await aCreditor(tx), await aCustomer(tx)]
    const issuedOn = addMonths(limit, -12)
    const itemId = await anInvoice(tx, {
      customerId,
      creditorId,
      amountMinor: 10_000,
      issuedOn,
      dueOn: issuedOn,
    })
    if (paidOn !== null) {
      const paymentId = await aPayment(tx, {
        customerId,
        creditorId,
        amountMinor: 10_000,
        receivedOn: paidOn,
      })
      await matchItems(tx, 'test', paidOn, [
        { itemId, takenMinor: 10_000 },
        { itemId: paymentId, takenMinor: 10_000 },
      ])
    }
    return customerId
  })
  await withContact(id)
  await owner.query(
    `insert into note (organisation_id, customer_id, text, author, created_at) values ($1, $2, 'Berthe rappelle', 'anne', $3)`,
    [api.organisationId, id, addMonths(limit, -1)],
  )
  return id
}

/** One that came with an import long ago. */
async function withContact(customerId: number): Promise<void> {
  await database.current.owner.query(
    `insert into contact (organisation_id, customer_id, channel, value, name)
     values ($1, $2, 'email', 'compta@client.example', 'Berthe Client')`,
    [api.organisationId, customerId],
  )
}

const left = async (id: number) => {
  const { rows } = await database.current.owner.query<{ contacts: number; notes: number; items: number }>(
    `select (select count(*)::int from contact where customer_id = $1) as contacts,
            (select count(*)::int from note where customer_id = $1) as notes,
            (select count(*)::int from item where customer_id = $1) as items`,
    [id],
  )
  return rows[0]
}
const forget = () => forgetSettled(database.current.pool, api.organisationId)
const keep = (contactsKeptYears: number | null) =>
  api.as('admin').put('/api/v1/retention', { contactsKeptYears })
const ask = async (query = '') => (await api.as('admin').get(`/api/v1/retention${query}`)).json()

const KEPT = { contacts: 1, notes: 1, items: 2 }
const FORGOTTEN = { contacts: 0, notes: 0, items: 2 }

describe('contacts and notes of who owes nothing any more', () => {
  test('nothing is erased until somebody says for how long they are kept', async () => {
    const old = await customer(addDays(limit, -1))
    expect(await ask()).toEqual({ contactsKeptYears: null, due: null })
    expect(await forget()).toEqual({ customers: 0, contacts: 0, notes: 0 })
    expect(await left(old)).toEqual(KEPT)
  })

  test('kept up to the day, erased the day after; accounts and the trail stay', async () => {
    const [before, at, after] = [
      await customer(addDays(limit, -1)),
      await customer(limit),
      await customer(addDays(limit, 1)),
    ]
    await keep(YEARS)
    expect((await ask()).due).toEqual({ before: limit, customers: 1, contacts: 1, notes: 1 })
    expect(await forget()).toEqual({ customers: 1, contacts: 1, notes: 1 })
    expect(await left(before)).toEqual(FORGOTTEN)
    for (const id of [at, after]) expect(await left(id)).toEqual(KEPT)
    expect((await ask()).due).toMatchObject({ customers: 0 })
    const { entries } = (await api.as('read').get('/api/v1/audit?action=retention.applied')).json()
    expect(entries).toMatchObject([{ actor: 'night', detail: { before: limit, years: YEARS, contacts: 1 } }])
    expect(JSON.stringify(entries)).not.toContain('Berthe')
    expect((await api.as('admin').get('/api/v1/audit/verification')).json()).toMatchObject({ brokenAt: null })
  })

  test('who still owes, or was written about since, is kept however old the rest is', async () => {
    const [owing, noted] = [await customer(null), await customer(addMonths(limit, -6))]
    await database.current.owner.query(
      `insert into note (organisation_id, customer_id, text, author) values ($1, $2, 'Nouveau projet', 'anne')`,
      [api.organisationId, noted],
    )
    await keep(YEARS)
    expect(await forget()).toMatchObject({ customers: 0 })
    expect(await left(owing)).toMatchObject({ contacts: 1, notes: 1 })
    expect(await left(noted)).toMatchObject({ contacts: 1, notes: 2 })
  })

  test('what protects somebody outlives their contacts, what has ceased to does not', async () => {
    const id = await customer(addDays(limit, -1))
    const { owner } = database.current
    await owner.query(
      `insert into safeguard (organisation_id, customer_id, kind, from_on, author, created_at, ended_on, ended_by, ended_at)
       select $1, $2, 'over-indebted', $3::date, 'anne', $3::date, ended, by, ended
         from (values (null::date, null), ($3::date, 'anne')) as past(ended, by)`,
      [api.organisationId, id, addDays(limit, -1)],
    )
    await keep(YEARS)
    await forget()
    expect(await left(id)).toMatchObject({ contacts: 0, notes: 0 })
    const { rows } = await owner.query('select ended_on from safeguard where customer_id = $1', [id])
    expect(rows).toEqual([{ ended_on: null }])
  })

  test('a prospect without an item counts from the day it was made', async () => {
    const { pool, owner } = database.current
    const [young = 0, old = 0] = await inOrganisation(pool, api.organisationId, async (tx) => [
      await aCustomer(tx),
      await aCustomer(tx),
    ])
    for (const id of [young, old]) await withContact(id)
    await owner.query('update customer set created_at = $2 where id = $1', [old, addDays(limit, -1)])
    await keep(YEARS)
    await forget()
    expect((await left(young))?.contacts).toBe(1)
    expect((await left(old))?.contacts).toBe(0)
  })
})

/** What stands beside the settled invoice, and whether it keeps the contacts. `:limit` is the first day that is kept. */
const BESIDE: readonly (readonly [name: string, insertion: string, keeps: boolean])[] = [
  ['a hold without an end', hold('null', 'null'), true],
  ['a hold until the limit', hold(':limit', 'null'), true],
  ['a hold until the day before', hold(':before', 'null'), false],
  ['a hold without an end that was ended the day before', hold('null', ':before'), false],
  ['a promise for the limit', promise(':limit'), true],
  ['a promise for the day before', promise(':before'), false],
  ['an open dispute', dispute('null', 'null'), true],
  ['a dispute closed at the limit', dispute(':limit', `'rejected'`), true],
  ['a dispute closed the day before', dispute(':before', `'rejected'`), false],
  ['a plan agreed at the limit', plan(':limit'), true],
  ['a plan agreed the day before', plan(':before'), false],
  ['a direct debit that the bank may still send back', debit(':limit', 'null'), true],
  ['a direct debit that it may send back no more', debit(':before', 'null'), false],
  ['a direct debit that was cancelled the day before', debit(':limit', ':before'), false],
  ['an act that waits', act('planned', '2010-01-04', 'null'), true],
  ['an act of which nobody knows whether it left', act('to-verify', '2010-01-04', 'null'), true],
  ['an act that left at the limit', act('sent', '2010-01-04', ':limit'), true],
  ['an act that left the day before', act('sent', '2010-01-04', ':before'), false],
  ['a task that waits', task('null'), true],
  ['a task that was done the day before', task(':before'), false],
  ['a delay offered until the limit', cure(':limit', 'null'), true],
  ['a delay offered until the day before', cure(':before', 'null'), false],
  ['a delay that was withdrawn the day before', cure(':limit', ':before'), false],
  ['a waiver that may still be earned', waiver(':limit'), true],
  ['a waiver of which the last day is past', waiver(':before'), false],
  ['an insolvency', `update customer set insolvency_opened_on = '2010-01-04' where id = :customer`, true],
]

function hold(until: string, ended: string): string {
  return `insert into hold (scope, customer_id, from_on, until_on, ended_on, reason, author)
    values ('customer', :customer, '2010-01-04', ${until}, ${ended}, 'visite', 'anne')`
}
function promise(due: string): string {
  return `insert into promise (customer_id, amount_minor, currency, made_on, due_on, item_ids, author)
    values (:customer, 100, 'EUR', '2010-01-04', ${due}, array[:invoice], 'anne')`
}
function dispute(closed: string, outcome: string): string {
  return `insert into dispute (customer_id, item_id, amount_minor, reason, opened_on, closed_on, outcome)
    values (:customer, :invoice, 100, 'prix', '2010-01-04', ${closed}, ${outcome})`
}
function plan(agreed: string): string {
  return `insert into payment_plan (customer_id, creditor_id, agreed_on, item_ids)
    select customer_id, creditor_id, ${agreed}, array[id] from item where id = :invoice`
}
function debit(until: string, cancelled: string): string {
  return `insert into direct_debit (customer_id, item_id, collect_on, return_window_days, cancelled_on)
    values (:customer, :invoice, ${until}::date - 56, 56, ${cancelled})`
}
function act(status: string, on: string, sent: string): string {
  return `insert into act (customer_id, creditor_id, currency, scenario_version_id, step_key, template, occurrence,
      item_set, planned_for, act_on, channel, tone, approval, status, amount_minor, item_ids, item_steps,
      item_sections, item_amounts, sent_on)
    select customer_id, creditor_id, 'EUR', 1, 'r1', 'r1', 1, gen_random_uuid(), '${on}', '${on}', 'email', 'neutral',
      'manual', '${status}', 100, array[id], '{r1}', '{main}', '{100}', ${sent} from item where id = :invoice`
}
function cure(until: string, withdrawn: string): string {
  return `insert into cure_offer (customer_id, creditor_id, currency, item_ids, amount_minor, made_on, until_on, author,
      withdrawn_on, withdrawn_by)
    select customer_id, creditor_id, 'EUR', array[id], 100, '2010-01-04', ${until}, 'anne', ${withdrawn}::date,
      case when ${withdrawn}::date is not null then 'anne' end from item where id = :invoice`
}
function waiver(by: string): string {
  return `insert into waiver (customer_id, creditor_id, currency, item_ids, parts, granted_on, reason, author,
      settled_minor, settle_by)
    select customer_id, creditor_id, 'EUR', array[id], '{interest}', '2010-01-04', 'geste', 'anne', 100, ${by}
      from item where id = :invoice`
}
function task(done: string): string {
  return `insert into task (kind, customer_id, item_set, reason, created_on, done_at)
    values ('fix-contact', :customer, gen_random_uuid(), 'contact-bounced', '2010-01-04', ${done})`
}

describe('what is under way keeps contacts and notes, however old the rest is', () => {
  test.each(BESIDE)('%s', async (_, insertion, keeps) => {
    const id = await customer(addDays(limit, -1))
    const { rows } = await database.current.owner.query<{ id: number }>(
      `select id from item where customer_id = $1 and kind = 'invoice'`,
      [id],
    )
    const statement = insertion
      .replaceAll(':customer', String(id))
      .replaceAll(':invoice', String(rows[0]?.id))
      .replaceAll(':limit', `'${limit}'`)
      .replaceAll(':before', `'${addDays(limit, -1)}'`)
    await inOrganisation(database.current.pool, api.organisationId, (tx) => clientOf(tx).query(statement))
    await keep(YEARS)
    await forget()
    expect(await left(id)).toEqual(keeps ? KEPT : FORGOTTEN)
  })

  test('money that lies on the account keeps them as a debt does', async () => {
    const id = await customer(addDays(limit, -1))
    await inOrganisation(database.current.pool, api.organisationId, async (tx) =>
      aPayment(tx, {
        customerId: id,
        creditorId: await aCreditor(tx),
        amountMinor: 500,
        receivedOn: addMonths(limit, -2),
      }),
    )
    await keep(YEARS)
    expect(await forget()).toMatchObject({ customers: 0 })
  })

  test('a contact that somebody typed lately is of use, and keeps the others', async () => {
    const id = await customer(addDays(limit, -1))
    await inOrganisation(database.current.pool, api.organisationId, (tx) =>
      addContact(tx, 'user:anne', id, {
        channel: 'phone',
        value: '+33102030405',
        role: 'accounting',
        name: null,
      }),
    )
    await keep(YEARS)
    expect(await forget()).toMatchObject({ customers: 0 })
  })

  test('another organisation is not touched, nor one that keeps everything', async () => {
    const mine = await customer(addDays(limit, -1))
    const other = await buildTestApi(database.current)
    await other.as('admin').put('/api/v1/retention', { contactsKeptYears: 1 })
    expect(await forgetSettled(database.current.pool, other.organisationId)).toMatchObject({ customers: 0 })
    expect(await left(mine)).toEqual(KEPT)
  })

  test('one whom a colleague works on is left for another night', async () => {
    const [busy, idle] = [await customer(addDays(limit, -1)), await customer(addDays(limit, -1))]
    await keep(YEARS)
    await inOrganisation(database.current.pool, api.organisationId, async (tx) => {
      await lockKnownCustomer(tx, busy)
      expect(await forget()).toMatchObject({ customers: 1 })
    })
    expect(await left(busy)).toEqual(KEPT)
    expect(await left(idle)).toEqual(FORGOTTEN)
    expect(await forget()).toMatchObject({ customers: 1 })
  })

  test('while the length is being changed, nobody waits who only adds something', async () => {
    const id = await customer(addDays(limit, -1))
    await inOrganisation(database.current.pool, api.organisationId, async (tx) => {
      await setRetention(tx, 'user:anne', YEARS)
      await inOrganisation(database.current.pool, api.organisationId, async (other) => {
        await clientOf(other).query(`set local lock_timeout = '2s'`)
        await clientOf(other).query(
          `insert into note (customer_id, text, author) values ($1, 'Nouveau projet', 'berthe')`,
          [id],
        )
      })
    })
    expect(await left(id)).toMatchObject({ notes: 2 })
  })
})

test('another length is looked at before it is in force', async () => {
  await customer(addDays(limit, -1))
  expect((await ask('?years=6')).due).toMatchObject({ customers: 1 })
  expect((await ask('?years=7')).due).toMatchObject({ customers: 0 })
  expect((await ask()).contactsKeptYears).toBeNull()
})

test.each([
  [0, 400],
  [1, 200],
  [10, 200],
  [11, 400],
  [null, 200],
])('%s years: %i', async (years, status) => {
  expect((await keep(years)).statusCode).toBe(status)
})

test('only an administrator sees and sets it', async () => {
  expect((await api.as('manage').get('/api/v1/retention')).statusCode).toBe(403)
  expect((await api.as('manage').put('/api/v1/retention', { contactsKeptYears: 1 })).statusCode).toBe(403)
})
