import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, test } from 'vitest'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCustomer, anInvoice } from '../testing/accounts.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { creditorIdOf } from './creditor-id-of.ts'

const database = useTestDatabase()
const IBAN = 'FR1420041010050500013M02606'
const OTHER_IBAN = 'DE89370400440532013000'
let api: TestApi

const work = <T>(what: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, api.organisationId, what)
const put = (key: string, body: object) => api.as('admin').put(`/api/v1/creditors/${key}`, body)
const get = async (url: string) => (await api.as('read').get(`/api/v1${url}`)).json()

beforeAll(async () => {
  api = await buildTestApi(database.current)
})

const FULL = {
  name: 'Ateliers Martin',
  legalForm: 'SAS au capital de 10 000 €',
  siren: '732 829 320',
  vatNumber: 'FR44732829320',
  addressLines: ['12 rue de la Mesure'],
  postcode: '75011',
  city: 'Paris',
  email: 'compta@martin.example',
  signatory: 'Anne Martin',
  bankMaxAgeDays: 3,
  paymentTerm: { kind: 'net-days', days: 30 },
  bankAccounts: [{ iban: 'FR14 2004 1010 0505 0001 3M02 606', bic: 'psstfrpp' }],
}

test('is made, read, listed and replaced; what the second PUT leaves out is removed', async () => {
  expect((await put('martin', FULL)).statusCode).toBe(201)
  expect(await get('/creditors/martin')).toMatchObject({
    ...FULL,
    key: 'martin',
    siren: '732829320',
    country: 'FR',
    bankAccounts: [{ iban: IBAN, bic: 'PSSTFRPP' }],
  })
  expect((await put('martin', { name: 'Martin SA' })).statusCode).toBe(200)
  const { creditors } = await get('/creditors')
  expect(creditors).toHaveLength(1)
  expect(creditors[0]).toMatchObject({ key: 'martin', name: 'Martin SA', siren: null, bankAccounts: [] })
})

describe('its accounts', () => {
  test('stay in the order given, and keep what is known of them', async () => {
    const accounts = [{ iban: IBAN }, { iban: OTHER_IBAN }]
    await put('accounts', { name: 'A', bankAccounts: accounts })
    await database.current.owner.query(`update bank_account set last_statement_on = '2026-01-31'`)
    await put('accounts', { name: 'A', bankAccounts: accounts.toReversed() })
    const { bankAccounts } = await get('/creditors/accounts')
    expect(bankAccounts.map((account: { iban: string }) => account.iban)).toEqual([OTHER_IBAN, IBAN])
    const { rows } = await database.current.owner.query('select last_statement_on from bank_account')
    expect(rows.map((row) => row.last_statement_on)).toEqual(['2026-01-31', '2026-01-31'])
  })

  test('changed, leave an audit entry with the old and the new ones', async () => {
    await put('paid', { name: 'P', bankAccounts: [{ iban: IBAN }] })
    await put('paid', { name: 'P', bankAccounts: [{ iban: OTHER_IBAN }] })
    const { entries } = await get('/audit?limit=1000')
    expect(entries.at(-1)).toMatchObject({
      action: 'creditor.bank-accounts-changed',
      subject: 'creditor:paid',
      detail: { before: [{ iban: IBAN, bic: null }], after: [{ iban: OTHER_IBAN, bic: null }] },
    })
    await put('paid', { name: 'P', bankAccounts: [{ iban: OTHER_IBAN }] })
    expect((await get('/audit?limit=1000')).entries.at(-1).action).toBe('creditor.changed')
  })
})

test.each([
  [{ siren: '732829321' }, 'siren', 'checksum'],
  [{ vatNumber: 'FR44732829321' }, 'vatNumber', 'checksum'],
  [
    { bankAccounts: [{ iban: IBAN }, { iban: 'FR1520041010050500013M02606' }] },
    'bankAccounts.1.iban',
    'checksum',
  ],
  [{ bankAccounts: [{ iban: 'FR14' }] }, 'bankAccounts.0.iban', 'length'],
  [{ bankAccounts: [{ iban: 'XX1420041010050500013M02606' }] }, 'bankAccounts.0.iban', 'country'],
  [{ bankAccounts: [{ iban: IBAN, bic: 'PSST' }] }, 'bankAccounts.0.bic', 'length'],
  [{ bankAccounts: [{ iban: IBAN }, { iban: IBAN.toLowerCase() }] }, 'bankAccounts.1.iban', 'twice'],
  [{ name: '' }, 'name', 'too_small'],
  [{ email: 'nobody' }, 'email', 'invalid_format'],
  [{ paymentTerm: { kind: 'net-days', days: -1 } }, 'paymentTerm.days', 'too_small'],
])('%j is refused and nothing is written', async (over, path, code) => {
  const response = await put('refused', { name: 'R', ...over })
  expect(response.json()).toMatchObject({ status: 400, errors: [{ path, code }] })
  expect(await get('/creditors/refused')).toMatchObject({ status: 404 })
})

test.each(['Martin', 'mar%20tin', '-martin', 'm'.repeat(51)])('%s is no key', async (key) => {
  expect((await put(key, { name: 'x' })).statusCode).toBe(400)
})

test('a write key may not say where money is paid to', async () => {
  const response = await api.as('write').put('/api/v1/creditors/martin', FULL)
  expect(response.json()).toMatchObject({ status: 403, code: 'forbidden' })
})

test('another term moves the due dates that were derived from it, of every customer', async () => {
  await put('terms', { name: 'T', paymentTerm: { kind: 'net-days', days: 30 } })
  const ids = await work(async (tx) => {
    const creditorId = await creditorIdOf(tx, 'terms')
    const account = async (days?: number) => ({
      customerId: await aCustomer(tx, days ? { payment_term: { kind: 'net-days', days } } : {}),
      creditorId,
      amountMinor: 100,
      issuedOn: civilDate('2026-03-10'),
      dueOn: null,
    })
    return [
      await anInvoice(tx, await account()),
      await anInvoice(tx, await account()),
      await anInvoice(tx, await account(10)),
    ]
  })
  await put('terms', {
    name: 'T',
    paymentTerm: { kind: 'end-of-month', days: 30, method: 'days-then-month-end' },
  })
  const dates = []
  for (const id of ids) dates.push((await get(`/items/${id}`)).dueOn)
  expect(dates).toEqual(['2026-04-30', '2026-04-30', '2026-03-20'])
})

test('another limit for the age of bank data has the whole portfolio reviewed', async () => {
  await put('bank', { name: 'B' })
  await database.current.owner.query(`update review set review_on = '2026-12-01'`)
  await put('bank', { name: 'B' })
  const reviewed = async () =>
    (
      await database.current.owner.query(
        `select count(*)::int as n from review where review_on = '-infinity'`,
      )
    ).rows[0].n
  expect(await reviewed()).toBe(0)
  await put('bank', { name: 'B', bankMaxAgeDays: 2 })
  expect(await reviewed()).toBeGreaterThan(0)
})

test('a bank statement moves forward only, and wakes the portfolio when it was waited for', async () => {
  const post = (body: object, scope: 'read' | 'write' = 'write') =>
    api.as(scope).post('/api/v1/creditors/stale/bank-statements', body)
  await put('stale', { name: 'S', bankMaxAgeDays: 3, bankAccounts: [{ iban: IBAN }] })
  const reviewed = async (on: string, iban?: string) => {
    await database.current.owner.query(`update review set review_on = '2199-01-01'`)
    const response = await post({ on, ...(iban ? { iban } : {}) })
    const { rows } = await database.current.owner.query(
      `select count(*)::int as n from review where review_on = '-infinity'`,
    )
    return { ...response.json(), woken: rows[0].n > 0 }
  }
  expect(await reviewed('2026-06-10')).toEqual({ news: true, woken: true })
  expect(await reviewed('2026-06-13', IBAN)).toEqual({ news: true, woken: false })
  expect(await reviewed('2026-06-17')).toEqual({ news: true, woken: true })
  expect(await reviewed('2026-06-16')).toEqual({ news: false, woken: false })
  expect((await get('/creditors/stale')).bankAccounts).toMatchObject([{ lastStatementOn: '2026-06-17' }])
  // The account stays, and so does what is known of it.
  await put('stale', { name: 'S2', bankMaxAgeDays: 3, bankAccounts: [{ iban: IBAN }] })
  expect((await get('/creditors/stale')).bankAccounts).toMatchObject([{ lastStatementOn: '2026-06-17' }])
  expect((await post({ on: '2026-06-18', iban: 'FR76' })).statusCode).toBe(404)
  expect((await post({ on: '2199-01-01' })).statusCode).toBe(400)
  expect((await post({ on: '2026-06-18' }, 'read')).statusCode).toBe(403)
})

describe('two administrators who change it at once', () => {
  test('the second one is told, and undoes nothing of the first; who looks again may save', async () => {
    await put('shared', { name: 'A', bankAccounts: [{ iban: IBAN }] })
    const { version: seen } = await get('/creditors/shared')
    const moved = await put('shared', { name: 'A', bankAccounts: [{ iban: OTHER_IBAN }], basedOn: seen })
    expect(moved.statusCode).toBe(200)
    const late = await put('shared', {
      name: 'A',
      phone: '0102030405',
      bankAccounts: [{ iban: IBAN }],
      basedOn: seen,
    })
    expect(late.json()).toMatchObject({
      code: 'conflict',
      detail: expect.stringContaining('annulerait le sien'),
    })
    expect(await get('/creditors/shared')).toMatchObject({
      phone: null,
      bankAccounts: [{ iban: OTHER_IBAN }],
    })
    const again = { name: 'A', phone: '0102030405', bankAccounts: [{ iban: OTHER_IBAN }] }
    expect((await put('shared', { ...again, basedOn: moved.json().version })).statusCode).toBe(200)
  })

  test.each([
    ['the order of the accounts', { name: 'A', bankAccounts: [{ iban: OTHER_IBAN }, { iban: IBAN }] }],
    ['a name', { name: 'B', bankAccounts: [{ iban: IBAN }, { iban: OTHER_IBAN }] }],
    ['an account less', { name: 'A', bankAccounts: [{ iban: IBAN }] }],
  ])('%s makes another version', async (_, changed) => {
    const before = (
      await put('versions', { name: 'A', bankAccounts: [{ iban: IBAN }, { iban: OTHER_IBAN }] })
    ).json()
    expect((await get('/creditors/versions')).version).toBe(before.version)
    expect((await put('versions', changed)).json().version).not.toBe(before.version)
  })

  test('a bank statement changes nothing of what they type', async () => {
    const before = (await put('statement', { name: 'A', bankAccounts: [{ iban: IBAN }] })).json()
    await api.as('write').post('/api/v1/creditors/statement/bank-statements', { on: '2026-01-31' })
    expect(await get('/creditors/statement')).toMatchObject({
      version: before.version,
      bankAccounts: [{ lastStatementOn: '2026-01-31' }],
    })
  })
})
