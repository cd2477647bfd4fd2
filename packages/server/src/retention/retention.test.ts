import { addDays, addMonths, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeEach, describe, expect, test } from 'vitest'
import { todayIn } from '../access/today.ts'
import { matchItems } from '../claims/match-items.ts'
import { addContact } from '../customers/add-contact.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice, aPayment } from '../testing/accounts.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { forgetSettled } from './forget-settled.ts'

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
    await addContact(tx, 'test', customerId, {
      channel: 'email',
      value: 'compta@client.example',
      role: 'accounting',
      name: 'Berthe Client',
    })
    return customerId
  })
  await owner.query(
    `insert into note (organisation_id, customer_id, text, author, created_at) values ($1, $2, 'Berthe rappelle', 'anne', $3)`,
    [api.organisationId, id, addMonths(limit, -1)],
  )
  return id
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

  test('a prospect without an item counts from the day it was made', async () => {
    const { pool, owner } = database.current
    const [young, old] = await inOrganisation(pool, api.organisationId, async (tx) => {
      const ids = [await aCustomer(tx), await aCustomer(tx)]
      for (const [index, id] of ids.entries())
        await addContact(tx, 'test', id, {
          channel: 'email',
          value: `p${index}@client.example`,
          role: 'accounting',
          name: null,
        })
      return ids
    })
    await owner.query('update customer set created_at = $2 where id = $1', [old, addDays(limit, -1)])
    await keep(YEARS)
    await forget()
    expect((await left(young ?? 0))?.contacts).toBe(1)
    expect((await left(old ?? 0))?.contacts).toBe(0)
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
