import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, test } from 'vitest'
import { matchItems } from '../claims/match-items.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { ensureStandardScenarios } from '../scenarios/ensure-standard-scenarios.ts'
import { insertScenario } from '../scenarios/scenarios.queries.ts'
import { aCreditor, aCustomer, anInvoice, aPayment } from '../testing/accounts.ts'
import { PLAIN_SCENARIO } from '../testing/scenarios.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi

const work = <T>(what: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, api.organisationId, what)

beforeAll(async () => {
  api = await buildTestApi(database.current)
  await work(aCreditor)
})

const post = (url: string, body: object) => api.as('write').post(`/api/v1${url}`, body)
const patch = (url: string, body: object) => api.as('write').patch(`/api/v1${url}`, body)
const get = async (url: string) => (await api.as('read').get(`/api/v1${url}`)).json()

async function reviewedSince(id: number | string): Promise<void> {
  await work((tx) =>
    tx.updateTable('review').set({ review_on: '2026-12-01' }).where('customer_id', '=', Number(id)).execute(),
  )
}

async function reviewOn(id: number | string): Promise<string | null | undefined> {
  const row = await work((tx) =>
    tx.selectFrom('review').select('review_on').where('customer_id', '=', Number(id)).executeTakeFirst(),
  )
  return row?.review_on
}

describe('a customer', () => {
  test('is made with its contacts, and is to be reviewed', async () => {
    const made = await post('/customers', {
      number: '411DUPONT',
      name: 'Dupont SAS',
      siren: '732 829 320',
      vatNumber: 'fr44732829320',
      addressLines: ['1 rue Exemple'],
      postcode: '75002',
      city: 'Paris',
      paymentTerm: { kind: 'end-of-month', days: 45, method: 'days-then-month-end' },
      contacts: [
        { channel: 'email', value: 'Compta@Dupont.Example' },
        { channel: 'phone', value: '01 23 45 67 89', role: 'management', name: 'Mme Dupont' },
      ],
    })
    expect(made.statusCode).toBe(201)
    const { id } = made.json()
    expect(await get(`/customers/${id}`)).toMatchObject({
      id,
      number: '411DUPONT',
      kind: 'business',
      country: 'FR',
      language: 'fr',
      siren: '732829320',
      vatNumber: 'FR44732829320',
      paymentTerm: { kind: 'end-of-month', days: 45, method: 'days-then-month-end' },
      contacts: [
        { channel: 'email', value: 'Compta@dupont.example', role: 'accounting', name: null },
        { channel: 'phone', value: '+33123456789', role: 'management', name: 'Mme Dupont' },
      ],
      balances: [],
    })
    expect(await reviewOn(id)).toBe('-infinity')
  })

  test('of a number that is taken is refused', async () => {
    const body = { number: 'SAME', name: 'A' }
    expect((await post('/customers', body)).statusCode).toBe(201)
    expect((await post('/customers', body)).json()).toMatchObject({ status: 409, code: 'conflict' })
  })

  test.each([
    [{ siren: '732829321' }, 'siren', 'checksum'],
    [{ siren: '7328' }, 'siren', 'length'],
    [{ vatNumber: 'FR45732829320' }, 'vatNumber', 'checksum'],
    [{ parentId: '999999' }, null, null],
    [{ scenarioKey: 'unknown' }, 'scenarioKey', 'unknown'],
    [{ contacts: [{ channel: 'email', value: 'nobody' }] }, 'value', 'contact'],
    [{ country: 'France' }, 'country', 'invalid_format'],
    [{ language: 'xx' }, 'language', 'invalid_value'],
    [{ paymentTerm: { kind: 'net-days', days: 241 } }, 'paymentTerm.days', 'too_big'],
    [{ paymentTerm: { kind: 'end-of-month', days: 45 } }, 'paymentTerm.method', 'invalid_value'],
    [{ unknown: 1 }, '', 'unrecognized_keys'],
  ])('with %j is refused and not made', async (over, path, code) => {
    const response = await post('/customers', { number: 'WRONG', name: 'Wrong', ...over })
    if (path === null) expect(response.statusCode).toBe(404)
    else expect(response.json()).toMatchObject({ status: 400, errors: [{ path, code }] })
    expect((await get('/customers?q=WRONG')).customers).toEqual([])
  })

  test('belongs to a group without going in a circle', async () => {
    const head = (await post('/customers', { number: 'G1', name: 'Groupe' })).json().id
    const part = (await post('/customers', { number: 'G2', name: 'Filiale', parentId: head })).json().id
    expect((await patch(`/customers/${head}`, { parentId: part })).json()).toMatchObject({
      status: 400,
      errors: [{ path: 'parentId', code: 'circular' }],
    })
    expect((await patch(`/customers/${head}`, { parentId: head })).statusCode).toBe(400)
    expect((await get(`/customers/${part}`)).parentId).toBe(head)
  })

  test('changed, is to be reviewed, and the audit trail says from what to what', async () => {
    const id = await work((tx) => aCustomer(tx))
    await reviewedSince(id)
    await patch(`/customers/${id}`, { insolvencyOpenedOn: '2026-05-02', language: 'de' })
    expect(await get(`/customers/${id}`)).toMatchObject({ insolvencyOpenedOn: '2026-05-02', language: 'de' })
    expect(await reviewOn(id)).toBe('-infinity')
    const { entries } = await get('/audit?limit=1000')
    expect(entries.at(-1)).toMatchObject({
      action: 'customer.changed',
      subject: `customer:${id}`,
      detail: { before: { language: 'fr' }, after: { language: 'de' } },
    })
  })

  test('changed into what it is already, changes nothing', async () => {
    const id = await work((tx) => aCustomer(tx, { payment_term: { kind: 'net-days', days: 30 } }))
    await reviewedSince(id)
    await patch(`/customers/${id}`, { paymentTerm: { days: 30, kind: 'net-days' }, language: 'fr' })
    expect(await reviewOn(id)).toBe('2026-12-01')
  })

  test('follows a scenario that exists', async () => {
    await work((tx) => insertScenario(tx, 'test', PLAIN_SCENARIO))
    const id = await work((tx) => aCustomer(tx))
    expect((await patch(`/customers/${id}`, { scenarioKey: PLAIN_SCENARIO.key })).statusCode).toBe(200)
    expect((await get(`/customers/${id}`)).scenarioKey).toBe(PLAIN_SCENARIO.key)
  })

  test('that is not there is not found', async () => {
    expect(await get('/customers/987654')).toMatchObject({ status: 404 })
    expect((await patch('/customers/987654', { name: 'x' })).statusCode).toBe(404)
  })
})

describe('new terms', () => {
  const issued = { issuedOn: civilDate('2026-03-10'), amountMinor: 100 }

  test('move the derived due dates of open invoices, and no other', async () => {
    const { customerId, derived, given, settled } = await work(async (tx) => {
      const creditorId = await aCreditor(tx)
      const customer = await aCustomer(tx)
      const account = { customerId: customer, creditorId, ...issued }
      const paid = await anInvoice(tx, { ...account, dueOn: null })
      await tx.updateTable('item').set({ open_minor: 0 }).where('id', '=', paid).execute()
      return {
        customerId: customer,
        derived: await anInvoice(tx, { ...account, dueOn: null }),
        given: await anInvoice(tx, { ...account, dueOn: civilDate('2026-03-31') }),
        settled: paid,
      }
    })
    const due = async (id: number) => {
      const { dueOn, dueOnSource } = await get(`/items/${id}`)
      return `${dueOn} ${dueOnSource}`
    }
    // No term anywhere: the thirty days of C. com. L441-10.
    expect(await due(derived)).toBe('2026-04-09 law')
    const term = { paymentTerm: { kind: 'net-days', days: 60 } }
    expect((await patch(`/customers/${customerId}`, term)).json()).toEqual({ movedDueDates: 1 })
    expect(await due(derived)).toBe('2026-05-09 customer-terms')
    expect(await due(given)).toBe('2026-03-31 given')
    expect(await due(settled)).toBe('2026-04-09 law')
    expect((await patch(`/customers/${customerId}`, { paymentTerm: null })).json().movedDueDates).toBe(1)
    expect(await due(derived)).toBe('2026-04-09 law')
    // The law gives consumers no term: no date is guessed.
    expect((await patch(`/customers/${customerId}`, { kind: 'consumer' })).json().movedDueDates).toBe(1)
    expect(await due(derived)).toBe('null law')
  })
})

describe('contacts', () => {
  test('are added, changed and deleted, and each change has the customer reviewed', async () => {
    const id = await work((tx) => aCustomer(tx))
    const added = await post(`/customers/${id}/contacts`, { channel: 'email', value: 'a@client.example' })
    expect(added.statusCode).toBe(201)
    const contact = `/customers/${id}/contacts/${added.json().id}`
    await reviewedSince(id)
    expect((await patch(contact, { value: 'b@client.example', role: 'legal' })).statusCode).toBe(204)
    expect(await reviewOn(id)).toBe('-infinity')
    expect((await get(`/customers/${id}`)).contacts).toMatchObject([
      { value: 'b@client.example', role: 'legal' },
    ])
    await reviewedSince(id)
    expect((await api.as('write').delete(`/api/v1${contact}`)).statusCode).toBe(204)
    expect(await reviewOn(id)).toBe('-infinity')
    expect((await get(`/customers/${id}`)).contacts).toEqual([])
    expect((await api.as('write').delete(`/api/v1${contact}`)).statusCode).toBe(404)
  })

  test('that bounced work again with another value, or when somebody says so', async () => {
    const id = await work((tx) => aCustomer(tx))
    const { id: contactId } = (
      await post(`/customers/${id}/contacts`, { channel: 'email', value: 'a@client.example' })
    ).json()
    const bounce = () =>
      work((tx) =>
        tx
          .updateTable('contact')
          .set({ unusable_since: '2026-05-01', unusable_reason: '550 no such user' })
          .where('id', '=', Number(contactId))
          .execute(),
      )
    const unusableSince = async () => (await get(`/customers/${id}`)).contacts[0].unusableSince
    await bounce()
    await patch(`/customers/${id}/contacts/${contactId}`, { role: 'legal' })
    expect(await unusableSince()).toBe('2026-05-01')
    await patch(`/customers/${id}/contacts/${contactId}`, { usable: true })
    expect(await unusableSince()).toBeNull()
    await bounce()
    await patch(`/customers/${id}/contacts/${contactId}`, { value: 'c@client.example' })
    expect(await unusableSince()).toBeNull()
    const refused = { usable: false, unusableReason: 'le client a changé d’adresse' }
    await patch(`/customers/${id}/contacts/${contactId}`, refused)
    expect((await get(`/customers/${id}`)).contacts[0]).toMatchObject({
      unusableSince: expect.any(String),
      unusableReason: 'le client a changé d’adresse',
    })
  })

  test('stand once', async () => {
    const id = await work((tx) => aCustomer(tx))
    const body = { channel: 'phone', value: '+33123456789' }
    await post(`/customers/${id}/contacts`, body)
    expect((await post(`/customers/${id}/contacts`, { ...body, value: '01 23 45 67 89' })).statusCode).toBe(
      409,
    )
    const other = (
      await post(`/customers/${id}/contacts`, { channel: 'phone', value: '+33123456780' })
    ).json().id
    expect((await patch(`/customers/${id}/contacts/${other}`, { value: '+33123456789' })).statusCode).toBe(
      409,
    )
  })

  test('of another customer are not found under this one', async () => {
    const [id, other] = [await work((tx) => aCustomer(tx)), await work((tx) => aCustomer(tx))]
    const body = { channel: 'email', value: 'a@client.example' }
    const contactId = (await post(`/customers/${other}/contacts`, body)).json().id
    expect((await patch(`/customers/${id}/contacts/${contactId}`, { role: 'x' })).statusCode).toBe(404)
  })
})

describe('the list', () => {
  let lists: TestApi
  const ask = async (query: string) => (await lists.as('read').get(`/api/v1/customers?${query}`)).json()
  const names = async (query: string) =>
    (await ask(query)).customers.map((customer: { name: string }) => customer.name)

  beforeAll(async () => {
    lists = await buildTestApi(database.current)
    await inOrganisation(database.current.pool, lists.organisationId, async (tx) => {
      const creditorId = await aCreditor(tx)
      const owing = async (name: string, number: string, overdue: number, over: object = {}) => {
        const customerId = await aCustomer(tx, { name, number, ...over })
        if (overdue > 0) await anInvoice(tx, { customerId, creditorId, amountMinor: overdue })
        return customerId
      }
      await owing('Bertrand', 'C3', 500)
      await owing('Étoile 100 %', 'C1', 500)
      await owing('Albert', 'C2', 0, { kind: 'consumer' })
      const rich = await owing('Zoé', 'C10', 900)
      await anInvoice(tx, { customerId: rich, creditorId, amountMinor: 50, dueOn: civilDate('2199-01-01') })
      await aPayment(tx, { customerId: rich, creditorId, amountMinor: 300 })
      const dollars = await owing('Dora', 'C4', 0)
      await anInvoice(tx, { customerId: dollars, creditorId, amountMinor: 5_000, currency: 'USD' })
    })
  })

  test('shows what each owes: open, overdue, credits and net', async () => {
    const { customers } = await ask('q=Zo')
    expect(customers[0].balances).toMatchObject([
      {
        creditor: 'principal',
        currency: 'EUR',
        open: '9.50',
        overdue: '9.00',
        credits: '-3.00',
        net: '6.50',
        buckets: { 'not-due': '0.50' },
      },
    ])
  })

  test.each([
    ['sort=overdue', ['Zoé', 'Étoile 100 %', 'Bertrand']],
    ['sort=overdue&currency=USD', ['Dora']],
    ['q=bert&sort=name', ['Albert', 'Bertrand']],
    ['q=C1&sort=number', ['Étoile 100 %', 'Zoé']],
    ['q=%25', ['Étoile 100 %']],
    ['q=_', []],
    ['kind=consumer', ['Albert']],
    ['overdue=true&kind=consumer', []],
  ])('%s gives %j', async (query, expected) => {
    const found = await names(query)
    if (query.includes('overdue')) expect(found.toSorted()).toEqual(expected.toSorted())
    else expect(found).toEqual(expected)
  })

  test('sorted by overdue amount begins with the highest', async () => {
    expect((await names('sort=overdue'))[0]).toBe('Zoé')
  })

  test.each(['number', 'name', 'overdue'])('walked by %s one by one is the whole list', async (sort) => {
    const walked = []
    let after = ''
    do {
      const page = await ask(`sort=${sort}&limit=1${after}`)
      walked.push(...page.customers)
      after = page.next ? `&after=${page.next}` : ''
    } while (after)
    expect(walked).toEqual((await ask(`sort=${sort}`)).customers)
    expect(walked.length).toBeGreaterThan(2)
  })

  test('refuses the place of another sort order', async () => {
    const { next } = await ask('sort=overdue&limit=1')
    expect(await ask(`sort=name&after=${next}`)).toMatchObject({ status: 400, errors: [{ path: 'after' }] })
  })
})

test('one answer says who owes what: net by creditor and currency, open items, and what governs its reminders', async () => {
  const account = await work(async (tx) => {
    await ensureStandardScenarios(tx, 'test')
    const customerId = await aCustomer(tx)
    const creditorId = await aCreditor(tx)
    const one = await anInvoice(tx, { customerId, creditorId, amountMinor: 10_000, number: 'ONE' })
    const two = await anInvoice(tx, { customerId, creditorId, amountMinor: 6_000, number: 'TWO' })
    const gone = await anInvoice(tx, { customerId, creditorId, amountMinor: 2_500, number: 'GONE' })
    const payment = await aPayment(tx, { customerId, creditorId, amountMinor: 3_500 })
    await matchItems(tx, 'test', civilDate('2026-03-10'), [
      { itemId: payment, takenMinor: 2_500 },
      { itemId: gone, takenMinor: 2_500 },
    ])
    return { customerId, one: String(one), two: String(two) }
  })
  const { customerId, one, two } = account
  await post('/holds', { scope: 'item', itemId: one, reason: 'avis attendu' })
  await post('/holds', {
    scope: 'item',
    itemId: two,
    from: '2026-04-01',
    until: '2026-04-02',
    reason: 'passé',
  })
  await post('/promises', { itemIds: [one], dueOn: '2199-01-01' })
  await post('/disputes', { itemId: one, amount: '40.00', reason: 'rayures' })
  await post('/payment-plans', { itemIds: [two], instalments: [{ dueOn: '2199-01-01', amount: '60.00' }] })
  await post('/direct-debits', { itemId: two, collectOn: '2199-01-01' })
  expect(await get(`/customers/${customerId}`)).toMatchObject({
    balances: [{ creditor: 'principal', currency: 'EUR', net: '150.00' }],
    openItems: [
      { number: 'ONE', open: '100.00' },
      { number: 'TWO', open: '60.00' },
      { kind: 'payment', open: '-10.00' },
    ],
    moreOpenItems: false,
    governing: {
      holds: [{ itemNumber: 'ONE' }],
      promises: [{ itemNumbers: ['ONE'], status: 'pending' }],
      disputes: [{ itemNumber: 'ONE', state: 'open' }],
      paymentPlans: [{ itemNumbers: ['TWO'], state: 'in-force', open: '60.00' }],
      directDebits: [{ itemNumber: 'TWO', state: 'scheduled' }],
    },
  })
})
