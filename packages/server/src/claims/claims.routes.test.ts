import { beforeAll, describe, expect, test } from 'vitest'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer } from '../testing/accounts.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
let customerId: string

const work = <T>(what: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, api.organisationId, what)

beforeAll(async () => {
  api = await buildTestApi(database.current)
  customerId = await work(async (tx) => {
    await aCreditor(tx)
    return String(await aCustomer(tx, { payment_term: { kind: 'net-days', days: 45 } }))
  })
})

const post = (url: string, body: object) => api.as('manage').post(`/api/v1${url}`, body)
const get = (url: string) => api.as('read').get(`/api/v1${url}`)

let last = 0
async function issue(over: object = {}): Promise<string> {
  last += 1
  const response = await post('/items', {
    customerId,
    creditor: 'principal',
    kind: 'invoice',
    number: `FA-${last}`,
    currency: 'EUR',
    amount: '1200.00',
    issuedOn: '2026-01-10',
    ...over,
  })
  expect(response.json()).toEqual({ id: expect.any(String) })
  return response.json().id
}

describe('an invoice', () => {
  test('without a due date takes the customer’s term, and says so', async () => {
    const item = (await get(`/items/${await issue()}`)).json()
    expect(item).toMatchObject({
      dueOn: '2026-02-24',
      dueOnSource: 'customer-terms',
      amount: '1200.00',
      open: '1200.00',
    })
    expect(item.entries).toMatchObject([{ kind: 'issue', on: '2026-01-10', amount: '1200.00' }])
    expect(item.steps).toEqual([])
  })

  test('with a due date keeps it', async () => {
    const item = (await get(`/items/${await issue({ dueOn: '2026-01-31' })}`)).json()
    expect(item).toMatchObject({ dueOn: '2026-01-31', dueOnSource: 'given' })
  })

  test('of a number that the account has already is refused', async () => {
    await issue({ number: 'TWICE' })
    const again = await post('/items', {
      customerId,
      creditor: 'principal',
      kind: 'invoice',
      number: 'TWICE',
      currency: 'EUR',
      amount: '1.00',
      issuedOn: '2026-01-10',
    })
    expect(again.statusCode).toBe(409)
    expect(again.json()).toMatchObject({ code: 'conflict', detail: expect.stringContaining('TWICE') })
  })

  test('takes the digits of its currency', async () => {
    const yen = (await get(`/items/${await issue({ currency: 'JPY', amount: '1200' })}`)).json()
    expect(yen.open).toBe('1200')
    const dinars = (await get(`/items/${await issue({ currency: 'TND', amount: '1.005' })}`)).json()
    expect(dinars.open).toBe('1.005')
  })

  test.each([
    [{ amount: '1.005' }, 'amount'],
    [{ amount: '0.00' }, 'amount'],
    [{ amount: '-5.00' }, 'amount'],
    [{ amount: '1,50' }, 'amount'],
    [{ amount: '1'.repeat(40) }, 'amount'],
    [{ amount: 12 }, 'amount'],
    [{ currency: 'eur' }, 'currency'],
    [{ issuedOn: '2026-02-30' }, 'issuedOn'],
    [{ issuedOn: '0201-02-28' }, 'issuedOn'],
    [{ kind: 'payment' }, 'kind'],
    [{ number: ' ' }, 'number'],
    [{ number: 'x'.repeat(101) }, 'number'],
    [{ customerId: '1; drop table item' }, 'customerId'],
  ])('with %j is refused, naming %s', async (over, path) => {
    const response = await post('/items', {
      customerId,
      creditor: 'principal',
      kind: 'invoice',
      number: 'BAD',
      currency: 'EUR',
      amount: '1.00',
      issuedOn: '2026-01-10',
      ...over,
    })
    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({ code: 'invalid-request', errors: [{ path }] })
  })

  test.each([
    [{ customerId: '999999' }, 'client'],
    [{ creditor: 'nobody' }, 'nobody'],
  ])('for %j is refused as not there', async (over, word) => {
    const response = await post('/items', {
      customerId,
      creditor: 'principal',
      kind: 'invoice',
      number: 'LOST',
      currency: 'EUR',
      amount: '1.00',
      issuedOn: '2026-01-10',
      ...over,
    })
    expect(response.json()).toMatchObject({ status: 404, detail: expect.stringContaining(word) })
  })
})

test('a payment settles two invoices in part; the match can be taken back; every step is in the audit trail', async () => {
  const [first, second] = [await issue(), await issue()]
  const payment = await post('/payments', {
    customerId,
    creditor: 'principal',
    currency: 'EUR',
    amount: '1500.00',
    receivedOn: '2026-02-01',
    reference: 'VIR 42',
  })
  expect(payment.statusCode).toBe(201)
  const match = await post('/matches', {
    on: '2026-02-02',
    lines: [
      { itemId: first, amount: '1200.00' },
      { itemId: second, amount: '300.00' },
      { itemId: payment.json().id, amount: '1500.00' },
    ],
  })
  expect(match.statusCode).toBe(201)
  const open = async (id: string) => (await get(`/items/${id}`)).json().open
  expect([await open(first), await open(second), await open(payment.json().id)]).toEqual([
    '0.00',
    '900.00',
    '0.00',
  ])
  const back = await post(`/matches/${match.json().matchId}/reversal`, { on: '2026-02-05', reason: 'rejet' })
  expect(back.json().entryIds).toHaveLength(3)
  expect(await open(first)).toBe('1200.00')
  const { entries } = (await get('/audit?limit=1000')).json()
  const subjects = entries.map(
    (entry: { action: string; subject: string }) => `${entry.action} ${entry.subject}`,
  )
  expect(subjects).toEqual(
    expect.arrayContaining([
      `item.issued item:${first}`,
      `payment.recorded item:${payment.json().id}`,
      `items.matched match:${match.json().matchId}`,
      `entries.reversed match:${match.json().matchId}`,
    ]),
  )
  expect((await get('/audit/verification')).json().brokenAt).toBeNull()
})

test('who writes gives no money up: that is for who manages', async () => {
  const id = await issue()
  const body = { on: '2026-05-10', reason: 'geste' }
  expect((await api.as('write').post(`/api/v1/items/${id}/write-offs`, body)).statusCode).toBe(403)
})

test('a write-off, a correction and the reversal of an entry move what is open', async () => {
  const id = await issue()
  const off = await post(`/items/${id}/write-offs`, { on: '2026-02-02', amount: '200.00', reason: 'geste' })
  expect(off.statusCode).toBe(201)
  const less = { on: '2026-02-02', change: 'decrease', amount: '100.00', reason: 'erreur de saisie' }
  expect((await post(`/items/${id}/corrections`, less)).statusCode).toBe(201)
  expect((await get(`/items/${id}`)).json().open).toBe('900.00')
  await post(`/entries/${off.json().entryId}/reversal`, { on: '2026-02-03', reason: 'payé' })
  const item = (await get(`/items/${id}`)).json()
  expect(item.open).toBe('1100.00')
  expect(item.entries.map((entry: { kind: string }) => entry.kind)).toEqual([
    'issue',
    'write-off',
    'correction',
    'reversal',
  ])
  expect(item.entries[1].reversedBy).toBe(item.entries[3].id)
})

test.each([
  [
    '/payments',
    { customerId: '1', creditor: 'principal', currency: 'EUR', amount: '1', reference: 'x' },
    'receivedOn',
  ],
  ['/items/1/write-offs', { reason: 'x' }, 'on'],
  ['/matches/1/reversal', { reason: 'x' }, 'on'],
])('a fact of money at %s is not dated tomorrow', async (url, body, path) => {
  const tomorrow = Temporal.Now.plainDateISO('Europe/Paris').add({ days: 1 }).toString()
  const response = await post(url, { ...body, [path]: tomorrow })
  expect(response.json()).toMatchObject({ status: 400, errors: [{ path, code: 'future' }] })
})

describe('the list of items', () => {
  test('is walked page by page, each item once, in a stable order', async () => {
    const all = (await get('/items?limit=500')).json().items
    const walked: { id: string }[] = []
    let after = ''
    do {
      const page = (await get(`/items?limit=3${after}`)).json()
      walked.push(...page.items)
      after = page.next ? `&after=${page.next}` : ''
    } while (after)
    expect(walked).toEqual(all)
    expect(walked.length).toBeGreaterThan(5)
  })

  test('can be of one customer, open, overdue or of one kind', async () => {
    const other = await work(async (tx) => String(await aCustomer(tx)))
    const due = await issue({ customerId: other, dueOn: '2026-01-31' })
    const later = await issue({ customerId: other, dueOn: '2199-01-01' })
    const settled = await issue({ customerId: other, dueOn: '2026-01-31' })
    await post(`/items/${settled}/write-offs`, { on: '2026-02-01', reason: 'x' })
    const credit = await issue({ customerId: other, kind: 'credit-note', amount: '5.00' })
    const ids = async (filter: string) =>
      (await get(`/items?customerId=${other}${filter}`)).json().items.map((row: { id: string }) => row.id)
    expect(await ids('')).toEqual([due, later, settled, credit])
    expect(await ids('&open=true')).toEqual([due, later, credit])
    expect(await ids('&overdue=true')).toEqual([due])
    expect(await ids('&kind=credit-note')).toEqual([credit])
  })

  test.each([
    '/items?after=nonsense',
    '/items?after=WyJhIl0',
    '/items?limit=0',
    '/items?limit=501',
    '/items/0',
  ])('%s is refused', async (url) => {
    expect((await get(url)).json()).toMatchObject({ status: 400, code: 'invalid-request' })
  })

  test('an item that is not there is not found', async () => {
    expect((await get('/items/987654321')).statusCode).toBe(404)
  })
})
