import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openOutbox } from './platform/outbox.ts'
import { inOrganisation } from './platform/postgres.ts'
import { sendActs } from './reminders/sending/send-acts.ts'
import { openWorkerLease } from './reminders/sending/worker-lease.ts'
import { anInvoice, aPayment } from './testing/accounts.ts'
import { type ActsApi, buildActsApi, oneStep } from './testing/acts-api.ts'
import { fecFile, sale } from './testing/fec.ts'
import { MONDAY, morningOf } from './testing/sendable.ts'
import { useTestDatabase } from './testing/test-database.ts'

/**
 * Ten people do the same thing, or its contrary, at the same moment: nobody sees a deadlock, one of them is obeyed, the
 * others are told why not, and the balance stays the sum of its facts.
 */
const TEN = 10
const database = useTestDatabase()

type Ask = readonly [method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: object | Buffer]

type Account = {
  readonly api: ActsApi
  readonly customerId: number
  readonly itemId: string
  readonly paymentId: string
}

/** A customer with an invoice of 100.00 and a payment of as much. */
async function anAccount(): Promise<Account> {
  const api = await buildActsApi(database.current, [{ number: 'C1', invoices: [30_000] }])
  return inOrganisation(database.current.pool, api.organisationId, async (tx) => {
    const { id: customerId } = await tx.selectFrom('customer').select('id').executeTakeFirstOrThrow()
    const { id: creditorId } = await tx.selectFrom('creditor').select('id').executeTakeFirstOrThrow()
    const account = { customerId, creditorId, amountMinor: 10_000 }
    const itemId = String(await anInvoice(tx, account))
    const paymentId = String(await aPayment(tx, account))
    return { api, customerId, itemId, paymentId }
  })
}

/** How often each answer was given. */
async function together(api: ActsApi, asks: readonly Ask[]): Promise<Record<string, number>> {
  const { headers } = api.as('admin')
  const answers = await Promise.all(
    asks.map(([method, path, body]) =>
      api.app.inject({
        method,
        url: `/api/v1${path}`,
        headers: Buffer.isBuffer(body) ? { ...headers, 'content-type': FORM } : headers,
        ...(body ? { payload: body } : {}),
      }),
    ),
  )
  const counts: Record<string, number> = {}
  for (const { statusCode, payload } of answers) {
    expect(statusCode, payload).toBeLessThan(500)
    counts[statusCode] = (counts[statusCode] ?? 0) + 1
  }
  expect(await itemsOutOfBalance(api.organisationId)).toEqual([])
  return counts
}

async function itemsOutOfBalance(organisationId: number) {
  const { rows } = await database.current.owner.query(
    `select i.id, i.open_minor, sum(e.amount_minor)::bigint as sum
       from item i join item_entry e using (organisation_id)
      where organisation_id = ${organisationId} and e.item_id = i.id
      group by i.id, i.open_minor, i.amount_minor
     having i.open_minor <> sum(e.amount_minor) or sign(i.open_minor) = -sign(i.amount_minor)`,
  )
  return rows
}

const FORM = 'multipart/form-data; boundary=limit'

const times = (count: number, ask: Ask): Ask[] => Array.from({ length: count }, () => ask)
const mixed = (one: Ask, other: Ask): Ask[] => times(TEN / 2, one).flatMap((ask) => [ask, other])

const ON = '2026-06-16'
const reason = 'essai'

async function made(api: ActsApi, path: string, body: object): Promise<string> {
  const response = await api.as('admin').post(`/api/v1${path}`, body)
  expect(response.statusCode, response.payload).toBe(201)
  return response.json().id ?? response.json().matchId
}

it('an item is written off once', async () => {
  const { api, itemId } = await anAccount()
  const ask: Ask = ['POST', `/items/${itemId}/write-offs`, { on: ON, reason }]
  expect(await together(api, times(TEN, ask))).toEqual({ 201: 1, 409: TEN - 1 })
})

function matchOf({ itemId, paymentId }: Account): Ask {
  const lines = [itemId, paymentId].map((id) => ({ itemId: id, amount: '100.00' }))
  return ['POST', '/matches', { on: ON, lines }]
}

it('an invoice and a payment are matched once, whichever is named first', async () => {
  const account = await anAccount()
  const other = matchOf({ ...account, itemId: account.paymentId, paymentId: account.itemId })
  expect(await together(account.api, mixed(matchOf(account), other))).toEqual({ 201: 1, 409: TEN - 1 })
})

it('an item is matched or written off, never both', async () => {
  const account = await anAccount()
  const writeOff: Ask = ['POST', `/items/${account.itemId}/write-offs`, { on: ON, reason }]
  expect(await together(account.api, mixed(matchOf(account), writeOff))).toEqual({ 201: 1, 409: TEN - 1 })
})

it('a match is reversed once, and no entry of it apart', async () => {
  const account = await anAccount()
  const [, path, body = {}] = matchOf(account)
  const matchId = await made(account.api, path, body)
  const ask: Ask = ['POST', `/matches/${matchId}/reversal`, { on: ON, reason }]
  expect(await together(account.api, times(TEN, ask))).toEqual({ 201: 1, 409: TEN - 1 })
})

it('an entry is reversed once', async () => {
  const { api, itemId } = await anAccount()
  const { rows } = await database.current.owner.query(
    `select id from item_entry where organisation_id = ${api.organisationId} and item_id = ${itemId}`,
  )
  const ask: Ask = ['POST', `/entries/${rows[0].id}/reversal`, { on: ON, reason }]
  expect(await together(api, times(TEN, ask))).toEqual({ 201: 1, 409: TEN - 1 })
})

it('corrections and payments of one item add up', async () => {
  const { api, itemId } = await anAccount()
  const correct: Ask = [
    'POST',
    `/items/${itemId}/corrections`,
    { on: ON, change: 'decrease', amount: '9.00', reason },
  ]
  const more: Ask = [
    'POST',
    `/items/${itemId}/corrections`,
    { on: ON, change: 'increase', amount: '1.00', reason },
  ]
  expect(await together(api, mixed(correct, more))).toEqual({ 201: TEN })
  expect((await api.as('read').get(`/api/v1/items/${itemId}`)).json()).toMatchObject({ open: '60.00' })
})

type Governing = {
  readonly path: string
  readonly body: (account: Account) => object
  /** Of ten that are made at once. */
  readonly made: number
  readonly end: string
  readonly ending: object
}

const GOVERNING: readonly Governing[] = [
  {
    path: '/disputes',
    body: ({ itemId }) => ({ itemId, amount: '10.00', reason, owner: 'essai' }),
    made: TEN,
    end: 'settlement',
    ending: { outcome: 'rejected' },
  },
  {
    path: '/promises',
    body: ({ itemId }) => ({ itemIds: [itemId], dueOn: '2199-01-01' }),
    made: TEN,
    end: 'withdrawal',
    ending: {},
  },
  {
    path: '/payment-plans',
    body: ({ itemId }) => ({ itemIds: [itemId], instalments: [{ dueOn: '2199-01-01', amount: '100.00' }] }),
    made: 1,
    end: 'lapse',
    ending: {},
  },
  {
    path: '/direct-debits',
    body: ({ itemId }) => ({ itemId, collectOn: '2199-01-01' }),
    made: 1,
    end: 'cancellation',
    ending: {},
  },
  {
    path: '/holds',
    body: ({ customerId }) => ({ scope: 'customer', customerId: String(customerId), reason }),
    made: TEN,
    end: 'end',
    ending: {},
  },
]

it.each(GOVERNING)('of ten $path at once $made are made, and each is ended once', async (governing) => {
  const account = await anAccount()
  const { path, made, end, ending } = governing
  const counts = await together(account.api, times(TEN, ['POST', path, governing.body(account)]))
  expect(counts).toEqual(made === TEN ? { 201: TEN } : { 201: made, 409: TEN - made })
  const list = (await account.api.as('read').get(`/api/v1${path}?customerId=${account.customerId}`)).json()
  const [[{ id }]] = Object.values(list) as [[{ id: string }]]
  const ended = await together(account.api, times(TEN, ['POST', `${path}/${id}/${end}`, ending]))
  expect(ended).toEqual({ 204: 1, 409: TEN - 1 })
})

it('a number names one customer', async () => {
  const { api } = await anAccount()
  const ask: Ask = ['POST', '/customers', { number: 'N1', name: 'Neuf' }]
  expect(await together(api, times(TEN, ask))).toEqual({ 201: 1, 409: TEN - 1 })
})

it('an act that ten people approve and cancel ends cancelled', async () => {
  const { api } = await anAccount()
  const { acts } = (await api.as('read').get('/api/v1/acts')).json()
  const [{ id }] = acts
  const approve: Ask = ['POST', '/acts/approvals', { ids: [id] }]
  const counts = await together(api, mixed(approve, ['POST', `/acts/${id}/cancellation`, { reason }]))
  expect(counts).toEqual({ 200: TEN / 2 + 1, 409: TEN / 2 - 1 })
  const act = (await api.as('read').get(`/api/v1/acts/${id}`)).json()
  expect(act.status.code).toBe('cancelled')
  expect(act.events.filter(({ kind }: { kind: string }) => kind === 'approved').length).toBeLessThan(2)
})

it('four workers that send at once send each message once', async () => {
  const debtors = Array.from({ length: TEN }, (_, index) => ({ number: `C${index}`, invoices: [10_000] }))
  const api = await buildActsApi(database.current, debtors)
  await api.as('admin').post('/api/v1/acts/approvals', { all: true })
  const folder = await mkdtemp(join(tmpdir(), 'recouvrance-together-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const sent = await Promise.all(upTo(4).map(() => sendFrom(api.organisationId, folder)))
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(TEN)
  expect((await readdir(join(folder, 'outbox'))).filter((name) => name.endsWith('.eml'))).toHaveLength(TEN)
})

async function sendFrom(organisationId: number, folder: string): Promise<number> {
  const { pool } = database.current
  const lease = await openWorkerLease(pool)
  const mail = openOutbox(folder)
  const moment = morningOf(MONDAY)
  const where = { timeZone: 'Europe/Paris', evenWaiting: true, limit: 100 }
  try {
    const { sent } = await sendActs(pool, { organisationId, actor: 'test', mail, lease, moment, ...where })
    return sent
  } finally {
    await mail.close()
    await lease.close()
  }
}

it('ten runs of two days at once plan each step once', async () => {
  const { api } = await anAccount()
  const run = (asOf: string): Ask => ['POST', '/planning/run', { asOf }]
  expect(await together(api, mixed(run('2026-06-22'), run('2026-06-23')))).toEqual({ 200: TEN })
  const { rows } = await database.current.owner.query(
    `select count(*) from act where organisation_id = ${api.organisationId} and status = 'planned'`,
  )
  expect(rows).toEqual([{ count: 1 }])
})

it('a letter is in one batch, and a batch is posted or discarded, never both', async () => {
  const debtors = Array.from({ length: 3 }, (_, index) => ({ number: `C${index}`, invoices: [10_000] }))
  const api = await buildActsApi(database.current, debtors, oneStep('letter', 'letter'))
  await api.as('admin').post('/api/v1/acts/approvals', { all: true })
  expect(await together(api, times(3, ['POST', '/print-batches', {}]))).toEqual({ 201: 3 })
  const { batches } = (await api.as('read').get('/api/v1/print-batches')).json()
  const bound = (batches as { id: string; bound: number }[]).filter((batch) => batch.bound > 0)
  expect(bound.reduce((sum, batch) => sum + batch.bound, 0)).toBe(debtors.length)
  const path = `/print-batches/${bound[0]?.id}`
  const asks = mixed(['POST', `${path}/discard`], ['POST', `${path}/confirmation`, { on: ON }])
  const counts = await together(api, asks)
  const { postedOn, discardedAt } = (await api.as('read').get(`/api/v1${path}`)).json()
  expect([postedOn, discardedAt].filter((done) => done === null)).toHaveLength(1)
  expect(counts[409]).toBeGreaterThanOrEqual(TEN / 2)
})

it('versions of a scenario and of a text follow each other without a gap', async () => {
  const { api } = await anAccount()
  const step = { key: 'a', name: { fr: 'A', en: 'A' }, offsetDays: 3, channel: 'email', tone: 'firm' }
  const steps = [{ ...step, approval: 'manual', template: 'reminder' }]
  const scenario = (days: number): Ask => [
    'PUT',
    '/scenarios/neuf',
    { key: 'neuf', minDaysBetweenActs: days, steps },
  ]
  const counts = await together(api, upTo(TEN).map(scenario))
  expect(counts[201]).toBe(TEN)
  const text = '/templates/reminder/fr/firm'
  const { subject, body } = (await api.as('read').get(`/api/v1${text}`)).json()
  const save = (number: number): Ask => ['PUT', text, { subject: `${subject} ${number}`, body }]
  expect(await together(api, upTo(TEN).map(save))).toEqual({ 200: TEN })
  for (const path of ['/scenarios/neuf', text]) {
    const { versions } = (await api.as('read').get(`/api/v1${path}/versions`)).json()
    const numbers = (versions as { version: number }[]).map(({ version }) => version)
    expect(numbers.toSorted((a, b) => a - b)).toEqual(upTo(TEN))
  }
})

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

function importOf(books: Buffer | string): Ask {
  const head = 'Content-Disposition: form-data; name="file"; filename="a.txt"'
  return ['POST', '/imports', Buffer.from(`--limit\r\n${head}\r\n\r\n${String(books)}\r\n--limit--\r\n`)]
}

it('the same books imported by ten people make each item once', async () => {
  const { api } = await anAccount()
  const books = fecFile(sale({ customer: 'C9', piece: 'F9', cents: 1_000 }))
  expect(await together(api, times(TEN, importOf(books)))).toEqual({ 201: TEN })
  const { rows } = await database.current.owner.query(
    `select count(*) from item where organisation_id = ${api.organisationId} and number = 'F9'`,
  )
  expect(rows).toEqual([{ count: 1 }])
})

it('whatever is done to one account at the same moment, nobody meets a deadlock', async () => {
  const account = await anAccount()
  const { api, itemId, customerId } = account
  const books = fecFile(sale({ customer: 'C1', piece: 'F9', cents: 1_000 }))
  const all: Ask[] = [
    importOf(books),
    ['POST', '/planning/run', { asOf: '2026-06-22' }],
    ['POST', '/sending/run', {}],
    ['POST', '/acts/approvals', { all: true }],
    matchOf(account),
    ['POST', `/items/${itemId}/corrections`, { on: ON, change: 'increase', amount: '1.00', reason }],
    ['PATCH', `/customers/${customerId}`, { paymentTerm: { kind: 'net-days', days: 30 } }],
    ['PATCH', `/customers/${customerId}`, { name: 'Autre nom' }],
    ['POST', '/promises', { itemIds: [itemId], dueOn: '2199-01-01' }],
    ['POST', '/holds', { scope: 'item', itemId, reason }],
    [
      'POST',
      '/payment-plans',
      { itemIds: [itemId], instalments: [{ dueOn: '2199-01-01', amount: '100.00' }] },
    ],
    ['PUT', '/scenario-rules', { rules: [{ scenario: 'plain' }] }],
    ['POST', '/print-batches', {}],
  ]
  const counts = await together(
    api,
    times(3, ['GET', '/ageing']).flatMap(() => all),
  )
  expect(counts[201]).toBeGreaterThan(5)
})
