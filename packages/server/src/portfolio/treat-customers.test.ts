import { addDays, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, it } from 'vitest'
import { todayIn } from '../access/today.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice } from '../testing/accounts.ts'
import { aPerson, signedIn, type TestBrowser } from '../testing/people.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
let today: CivilDate
let anne: TestBrowser
let paul: TestBrowser
let reader: TestBrowser
let anneId: string
let paulId: string

const within = <T>(work: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, api.organisationId, work)

beforeAll(async () => {
  api = await buildTestApi(database.current)
  const member = async (name: string, role: 'collector' | 'reader') => {
    const email = `${name}@maison.example`
    await aPerson(database.current, api.organisationId, email, role)
    const browser = await signedIn(api.app, email)
    const { colleagues } = (await browser.ask('GET', '/colleagues')).json()
    return [browser, colleagues.find((one: { name: string }) => one.name === email).id] as const
  }
  ;[anne, anneId] = await member('anne', 'collector')
  ;[paul, paulId] = await member('paul', 'collector')
  ;[reader] = await member('reader', 'reader')
  today = await within(todayIn)
})

/** Customers of a country of their own, so that a filter finds them and nobody else. */
async function customersOf(country: string, names: readonly string[]): Promise<string[]> {
  return within(async (tx) => {
    const creditorId = await aCreditor(tx)
    const ids: string[] = []
    for (const name of names) {
      const customerId = await aCustomer(tx, { name, country })
      await anInvoice(tx, { customerId, creditorId, amountMinor: 50_00, dueOn: addDays(today, -3) })
      ids.push(String(customerId))
    }
    return ids
  })
}

const matching = (country: string) => ({ filter: { country } })
const treat = (selection: object, expected: number, action: object, browser = anne) =>
  browser.ask('POST', '/customers/bulk', { selection, expected, action })
const undo = (id: string, browser = anne) => browser.ask('POST', `/customers/bulk/${id}/undo`)

async function assignees(country: string): Promise<(string | null)[]> {
  const { customers } = (await anne.ask('GET', `/customers?country=${country}&sort=name`)).json()
  return customers.map((one: { assigneeId: string | null }) => one.assigneeId)
}

const chainIsWhole = async () => expect(await within(verifyAudit)).toMatchObject({ brokenAt: null })

describe('a bulk action', () => {
  it('says first how many and whom it would treat, and what they owe', async () => {
    const [first] = await customersOf('AT', ['A', 'B', 'C'])
    await anne.ask('POST', '/holds', { scope: 'customer', customerId: first, reason: 'attente' })
    const preview = await reader.ask('POST', '/customers/bulk/preview', { selection: matching('AT') })
    expect(preview.json()).toMatchObject({
      count: 3,
      held: 1,
      assigned: 0,
      owed: [{ currency: 'EUR', net: '150.00', overdue: '150.00', customers: 3 }],
      first: [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
    })
    const chosen = { selection: { customerIds: [first] } }
    expect((await reader.ask('POST', '/customers/bulk/preview', chosen)).json()).toMatchObject({ count: 1 })
    const gone = { selection: { customerIds: [first, first, '999999999'] } }
    const refused = await reader.ask('POST', '/customers/bulk/preview', gone)
    expect([refused.statusCode, refused.json().detail]).toEqual([404, 'L’un de ces clients n’existe pas.'])
  })

  it('gives customers somebody who looks after them, and back to whom they had, but for those changed since', async () => {
    const [one, two] = await customersOf('BG', ['A', 'B', 'C'])
    await anne.ask('PATCH', `/customers/${one}`, { assigneeId: paulId })
    const done = await treat(matching('BG'), 3, { kind: 'assign', assignee: anneId })
    expect(done.statusCode).toBe(201)
    expect(done.json().customers).toBe(3)
    expect(await assignees('BG')).toEqual([anneId, anneId, anneId])
    await anne.ask('PATCH', `/customers/${two}`, { assigneeId: paulId })
    const undone = await undo(done.json().id)
    expect(undone.json()).toEqual({ customers: 2 })
    expect(await assignees('BG')).toEqual([paulId, paulId, null])
    expect((await undo(done.json().id)).statusCode).toBe(409)
    await chainIsWhole()
  })

  it('changes those only whom it changes', async () => {
    const [one] = await customersOf('HR', ['A', 'B'])
    await anne.ask('PATCH', `/customers/${one}`, { assigneeId: anneId })
    expect((await treat(matching('HR'), 2, { kind: 'assign', assignee: anneId })).json().customers).toBe(1)
  })

  it('holds reminders with a reason and an end; undone, they never held a day', async () => {
    const ids = await customersOf('CZ', ['A', 'B'])
    const until = addDays(today, 5)
    const done = await treat({ customerIds: ids }, 2, { kind: 'hold', until, reason: 'fermeture annuelle' })
    expect((await anne.ask('GET', '/customers?country=CZ&state=held')).json().customers).toHaveLength(2)
    expect((await anne.ask('GET', `/holds?customerId=${ids[0]}`)).json().holds).toMatchObject([
      {
        from: today,
        until,
        reason: 'fermeture annuelle',
        state: 'active',
        author: 'user:anne@maison.example',
      },
    ])
    expect((await undo(done.json().id)).json()).toEqual({ customers: 2 })
    expect((await anne.ask('GET', '/customers?country=CZ&state=held')).json().customers).toEqual([])
    await chainIsWhole()
  })

  it('refuses an end before the beginning, and then does nothing', async () => {
    await customersOf('DK', ['A'])
    const hold = { kind: 'hold', from: today, until: addDays(today, -1), reason: 'attente' }
    expect((await treat(matching('DK'), 1, hold)).statusCode).toBe(400)
    expect((await anne.ask('GET', '/customers?country=DK&state=held')).json().customers).toEqual([])
  })

  it('writes the same note on each, and takes back those that nobody corrected', async () => {
    const ids = await customersOf('EE', ['A', 'B'])
    const done = await treat(matching('EE'), 2, { kind: 'note', text: 'Nouveau RIB envoyé' })
    const notes = async (id = '') => (await anne.ask('GET', `/notes?customerId=${id}`)).json().notes
    const [kept] = await notes(ids[0])
    expect(kept.text).toBe('Nouveau RIB envoyé')
    await anne.ask('PATCH', `/notes/${kept.id}`, { text: 'Nouveau RIB envoyé lundi' })
    expect((await undo(done.json().id)).json()).toEqual({ customers: 1 })
    expect(await notes(ids[0])).toHaveLength(1)
    expect(await notes(ids[1])).toHaveLength(0)
    await chainIsWhole()
  })

  it('does nothing when they are no longer as many as one saw', async () => {
    await customersOf('FI', ['A'])
    const { count } = (
      await anne.ask('POST', '/customers/bulk/preview', { selection: matching('FI') })
    ).json()
    await customersOf('FI', ['B'])
    const done = await treat(matching('FI'), count, { kind: 'assign', assignee: anneId })
    expect(done.statusCode).toBe(409)
    expect(await assignees('FI')).toEqual([null, null])
  })

  it('may be done by who acts, not by a reader, and undone by its author only', async () => {
    await customersOf('GR', ['A'])
    const assign = { kind: 'assign', assignee: anneId }
    expect((await treat(matching('GR'), 1, assign, reader)).statusCode).toBe(403)
    const { id } = (await treat(matching('GR'), 1, assign)).json()
    expect((await undo(id, reader)).statusCode).toBe(403)
    expect((await undo(id, paul)).statusCode).toBe(403)
    expect((await undo('999999')).statusCode).toBe(404)
    expect((await treat(matching('GR'), 1, { kind: 'assign', assignee: 'nobody' })).statusCode).toBe(400)
    expect(await assignees('GR')).toEqual([anneId])
  })

  it.each([
    ['23 hours 59 minutes', 200],
    ['24 hours', 409],
    ['25 hours', 409],
  ])('%s old is undone: %i', async (age, status) => {
    await customersOf('HU', ['A'])
    const { count } = (
      await anne.ask('POST', '/customers/bulk/preview', { selection: matching('HU') })
    ).json()
    const { id } = (await treat(matching('HU'), count, { kind: 'assign', assignee: anneId })).json()
    await database.current.owner.query(
      `update bulk_action set done_at = now() - $1::interval where id = $2`,
      [age, id],
    )
    expect((await undo(id)).statusCode).toBe(status)
  })

  it('of another organisation is not there', async () => {
    await customersOf('IE', ['A'])
    const { id } = (await treat(matching('IE'), 1, { kind: 'assign', assignee: anneId })).json()
    const other = await buildTestApi(database.current)
    expect((await other.as('write').post(`/api/v1/customers/bulk/${id}/undo`, {})).statusCode).toBe(404)
  })
})

it('customers of somebody who leaves have nobody', async () => {
  await aPerson(database.current, api.organisationId, 'leaves@maison.example', 'collector')
  const { colleagues } = (await anne.ask('GET', '/colleagues')).json()
  const { id } = colleagues.find((one: { email: string }) => one.email === 'leaves@maison.example')
  await customersOf('IS', ['A'])
  await treat(matching('IS'), 1, { kind: 'assign', assignee: id })
  await within((tx) => tx.deleteFrom('member').where('person_id', '=', id).execute())
  expect(await assignees('IS')).toEqual([null])
})
