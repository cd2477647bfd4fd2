import { addDays, type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, it } from 'vitest'
import { todayIn } from '../access/today.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice, aPayment } from '../testing/accounts.ts'
import { aPerson, signedIn, type TestBrowser } from '../testing/people.ts'
import { followScenario, PLAIN_SCENARIO } from '../testing/scenarios.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
let today: CivilDate
let anne: TestBrowser
let anneId: string

const within = <T>(work: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, api.organisationId, work)
const daysAgo = (days: number) => addDays(today, -days)

/** A customer that owes one invoice due that many days ago, in cents. */
async function owing(
  tx: Tx,
  name: string,
  minor: number,
  daysLate: number,
  over: Parameters<typeof aCustomer>[1] & { creditor?: string; currency?: string; invoice?: string } = {},
) {
  const { creditor, currency, invoice, ...values } = over
  const customerId = await aCustomer(tx, { name, number: `N-${name}`, ...values })
  const itemId = await anInvoice(tx, {
    customerId,
    creditorId: await aCreditor(tx, creditor),
    amountMinor: minor,
    issuedOn: civilDate('2020-01-02'),
    dueOn: daysAgo(daysLate),
    number: invoice ?? `F-${name}`,
    ...(currency ? { currency } : {}),
  })
  return { customerId, itemId }
}

beforeAll(async () => {
  api = await buildTestApi(database.current)
  await aPerson(database.current, api.organisationId, 'anne@maison.example', 'collector')
  anne = await signedIn(api.app, 'anne@maison.example')
  anneId = (await anne.ask('GET', '/colleagues')).json().colleagues[0].id
  today = await within(todayIn)
  await within(async (tx) => {
    await followScenario(tx, { ...PLAIN_SCENARIO, key: 'courant' })
    await owing(tx, 'soon', 100_00, 0, { kind: 'consumer' })
    await owing(tx, 'late1', 200_00, 1, { country: 'BE' })
    await owing(tx, 'late30', 300_00, 30, { assignee: anneId })
    await owing(tx, 'late31', 400_00, 31, { creditor: 'autre' })
    await owing(tx, 'late90', 500_00, 90, { insolvency_opened_on: '2024-01-02' })
    const old = await owing(tx, 'late91', 1234_56, 91, { invoice: 'FA-77' })
    await aPayment(tx, { customerId: old.customerId, creditorId: await aCreditor(tx), amountMinor: 34_56 })
    await owing(tx, 'swiss', 900_00, 5, { currency: 'CHF' })
    await aCustomer(tx, { name: 'nothing', number: 'N-nothing' })
    const held = await owing(tx, 'held', 10_00, 2)
    const disputed = await owing(tx, 'disputed', 11_00, 2)
    const promised = await owing(tx, 'promised', 12_00, 2)
    await tx
      .insertInto('hold')
      .values({
        scope: 'customer',
        customer_id: held.customerId,
        from_on: daysAgo(1),
        until_on: today,
        reason: 'r',
        author: 'a',
      })
      .execute()
    await tx
      .insertInto('dispute')
      .values({
        item_id: disputed.itemId,
        customer_id: disputed.customerId,
        amount_minor: 300,
        reason: 'r',
        opened_on: daysAgo(1),
      })
      .execute()
    await tx
      .insertInto('promise')
      .values({
        customer_id: promised.customerId,
        item_ids: [promised.itemId],
        amount_minor: 1200,
        currency: 'EUR',
        made_on: daysAgo(1),
        due_on: today,
        author: 'a',
      })
      .execute()
  })
})

async function customers(query: string): Promise<string[]> {
  const answer = await anne.ask('GET', `/customers?sort=name&${query}`)
  expect(answer.statusCode, answer.payload).toBe(200)
  return answer.json().customers.map((one: { name: string }) => one.name)
}

async function items(query: string): Promise<string[]> {
  const answer = await anne.ask('GET', `/open-items?sort=item&${query}`)
  expect(answer.statusCode, answer.payload).toBe(200)
  return answer.json().items.map((one: { number: string }) => one.number)
}

const EVERYBODY = [
  'disputed',
  'held',
  'late1',
  'late30',
  'late31',
  'late90',
  'late91',
  'nothing',
  'promised',
  'soon',
  'swiss',
]

describe('customers are narrowed', () => {
  it.each([
    ['', EVERYBODY],
    ['open=true', EVERYBODY.filter((name) => name !== 'nothing')],
    ['late=not-due', ['soon']],
    ['late=1-30', ['disputed', 'held', 'late1', 'late30', 'promised', 'swiss']],
    ['late=31-60', ['late31']],
    ['late=61-90', ['late90']],
    ['late=90%2B', ['late91']],
    ['late=any&currency=CHF', ['swiss']],
    ['kind=consumer', ['soon']],
    ['country=BE', ['late1']],
    ['assignee=me', ['late30']],
    ['assignee=none&country=BE', ['late1']],
    ['state=held', ['held']],
    ['state=disputed', ['disputed']],
    ['state=promised', ['promised']],
    ['state=insolvent', ['late90']],
    ['creditor=autre', ['late31']],
    ['creditor=nobody', []],
    ['scenario=courant&kind=consumer', ['soon']],
    ['scenario=another', []],
    ['from=300.00&to=400.00', ['late30', 'late31']],
    ['from=300.01&to=399.99', []],
    ['q=late9', ['late90', 'late91']],
    ['q=fa-77', ['late91']],
    ['q=1%20234%2C56', ['late91']],
    ['q=1234.56', ['late91']],
    ['q=1200%2C00', ['late91']],
    ['q=1234.57', []],
  ])('by "%s"', async (query, expected) => {
    expect(await customers(query)).toEqual(expected)
  })

  it.each([
    ['overdue', ['late91', 'late90', 'late31', 'late30', 'late1', 'promised', 'disputed', 'held', 'soon']],
    ['net', ['late91', 'late90', 'late31', 'late30', 'late1', 'soon', 'promised', 'disputed', 'held']],
    ['oldest&assignee=none', ['late91', 'late90', 'late31', 'held', 'disputed', 'promised', 'late1', 'soon']],
  ])('and sorted by %s, all with something open in the currency', async (sort, expected) => {
    const answer = await anne.ask('GET', `/customers?sort=${sort}`)
    expect(answer.json().customers.map((one: { name: string }) => one.name)).toEqual(expected)
  })

  it.each(['overdue', 'net', 'oldest', 'name', 'number'])(
    'and walked by %s, either way, one by one',
    async (sort) => {
      for (const order of ['asc', 'desc']) {
        const walked: string[] = []
        for (let after: string | null = ''; after !== null; ) {
          const page: { customers: { id: string }[]; items: { id: string }[]; next: string | null } = (
            await anne.ask(
              'GET',
              `/customers?sort=${sort}&order=${order}&limit=2${after && `&after=${after}`}`,
            )
          ).json()
          walked.push(...page.customers.map((one: { id: string }) => one.id))
          after = page.next
        }
        const whole = (await anne.ask('GET', `/customers?sort=${sort}&order=${order}`)).json().customers
        expect(walked).toEqual(whole.map((one: { id: string }) => one.id))
      }
    },
  )

  it('with what holds of each and how long it has been late', async () => {
    const { customers: found } = (await anne.ask('GET', '/customers?state=disputed')).json()
    expect(found).toMatchObject([{ states: ['disputed'], oldestDueOn: daysAgo(2), assigneeId: null }])
  })

  it('and added up: how many, and what they owe together', async () => {
    const summary = (await anne.ask('GET', '/customers/summary?late=61-90')).json()
    expect(summary).toEqual({
      count: 1,
      owed: [{ currency: 'EUR', customers: 1, net: '500.00', overdue: '500.00' }],
    })
    const all = (await anne.ask('GET', '/customers/summary?sort=name')).json()
    expect(all.count).toBe(EVERYBODY.length)
    expect((await anne.ask('GET', '/customers/summary?sort=net')).json().count).toBe(EVERYBODY.length - 2)
  })

  it('for members only: nobody else’s key sees them, and a filter that is none is refused', async () => {
    const other = await buildTestApi(database.current)
    expect((await other.as('admin').get('/api/v1/customers')).json().customers).toEqual([])
    expect((await anne.ask('GET', '/customers?late=some')).statusCode).toBe(400)
    expect((await anne.ask('GET', '/customers?from=1,5')).statusCode).toBe(400)
  })
})

describe('open items are narrowed', () => {
  it.each([
    ['late=90%2B', ['FA-77']],
    ['late=31-60', ['F-late31']],
    ['late=any&country=BE', ['F-late1']],
    ['state=held', ['F-held']],
    ['state=disputed', ['F-disputed']],
    ['state=promised', ['F-promised']],
    ['state=insolvent', ['F-late90']],
    ['assignee=me', ['F-late30']],
    ['currency=CHF', ['F-swiss']],
    ['creditor=autre', ['F-late31']],
    ['from=300.00&to=400.00', ['F-late30', 'F-late31']],
    ['q=fa-77', ['FA-77']],
    ['q=late30', ['F-late30']],
    ['q=1%20234%2C56', ['FA-77']],
  ])('by "%s"', async (query, expected) => {
    expect(await items(query)).toEqual(expected)
  })

  it('by due date, what has none last; with their customer and what is contested of them', async () => {
    const { items: found } = (await anne.ask('GET', '/open-items')).json()
    expect(found[0]).toMatchObject({
      number: 'FA-77',
      customerName: 'late91',
      open: '1234.56',
      contested: '0.00',
    })
    expect(found.at(-1)).toMatchObject({ kind: 'payment', dueOn: null, open: '-34.56' })
    const contested = (await anne.ask('GET', '/open-items?state=disputed')).json().items
    expect(contested).toMatchObject([{ contested: '3.00' }])
  })

  it.each(['due', 'open', 'item'])('and walked by %s, either way, one by one', async (sort) => {
    for (const order of ['asc', 'desc']) {
      const walked: string[] = []
      for (let after: string | null = ''; after !== null; ) {
        const page: { customers: { id: string }[]; items: { id: string }[]; next: string | null } = (
          await anne.ask(
            'GET',
            `/open-items?sort=${sort}&order=${order}&limit=2${after && `&after=${after}`}`,
          )
        ).json()
        walked.push(...page.items.map((one) => one.id))
        after = page.next
      }
      const whole = (await anne.ask('GET', `/open-items?sort=${sort}&order=${order}`)).json().items
      expect(walked).toEqual(whole.map((one: { id: string }) => one.id))
    }
  })

  it('and added up', async () => {
    expect((await anne.ask('GET', '/open-items/summary?q=late91')).json()).toEqual({
      count: 2,
      open: [{ currency: 'EUR', items: 2, open: '1200.00', overdue: '1234.56' }],
    })
  })
})

it('a customer is given somebody who looks after it, among those who work here', async () => {
  const id = await within((tx) => aCustomer(tx))
  const change = (assigneeId: string | null) => anne.ask('PATCH', `/customers/${id}`, { assigneeId })
  expect((await change(anneId)).statusCode).toBe(200)
  expect((await anne.ask('GET', `/customers/${id}`)).json().assigneeId).toBe(anneId)
  const stranger = await change('somebody-else')
  expect(stranger.statusCode).toBe(400)
  expect(stranger.json()).toMatchObject({ errors: [{ path: 'assigneeId' }] })
  expect((await change(null)).statusCode).toBe(200)
  expect((await anne.ask('GET', `/customers/${id}`)).json().assigneeId).toBe(null)
})

it('says how late a customer is in the currency by which it sorts', async () => {
  const { customerId } = await within((tx) => owing(tx, 'both', 15_00, 7, { country: 'LU' }))
  await within(async (tx) => {
    const creditorId = await aCreditor(tx)
    const dollars = { customerId, creditorId, currency: 'USD', issuedOn: civilDate('2020-01-02') }
    await anInvoice(tx, { ...dollars, amountMinor: 20_00, dueOn: daysAgo(200) })
  })
  const oldestIn = async (query: string) =>
    (await anne.ask('GET', `/customers?country=LU&${query}`)).json().customers[0].oldestDueOn
  expect(await oldestIn('sort=oldest')).toBe(daysAgo(7))
  expect(await oldestIn('sort=oldest&currency=USD')).toBe(daysAgo(200))
  expect(await oldestIn('sort=name')).toBe(daysAgo(200))
})
