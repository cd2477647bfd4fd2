import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, expect, test } from 'vitest'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice } from '../testing/accounts.ts'
import { importContent } from '../testing/imports.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
let itemId: number
let customerId: number

const within = <T>(work: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, api.organisationId, work)

async function invoiceOf(kind: 'business' | 'consumer' | 'public') {
  return within(async (tx) => {
    const customer = await aCustomer(tx, { kind })
    const account = { customerId: customer, creditorId: await aCreditor(tx), amountMinor: 1_000_000 }
    const days = { issuedOn: civilDate('2024-01-01'), dueOn: civilDate('2024-01-31') }
    return { customer, item: await anInvoice(tx, { ...account, ...days }) }
  })
}

beforeAll(async () => {
  api = await buildTestApi(database.current)
  const { customer, item } = await invoiceOf('business')
  customerId = customer
  itemId = item
})

const agree = (rate: string | null, id = itemId, client = api.as('write')) =>
  client.put(`/api/v1/items/${id}/agreed-rate`, { rate })

async function debtOf(customer = customerId) {
  const answer = await api.as('read').get(`/api/v1/customers/${customer}/account-statement?asOf=2024-06-30`)
  return answer.json().accounts[0].debts[0]
}

const setTerms = (lateRates: object[]) =>
  api.as('admin').put('/api/v1/creditors/principal', { name: 'Société principal', lateRates })

// 151 days in 2024-S1, whose default rate is 14.50 % and whose floor is 3 × 5.07 = 15.21 %.
test.each([
  ['15.20', true],
  ['15.21', false],
  ['15.22', false],
])('at %s the statement has alternatives: %s', async (rate, hasAlternatives) => {
  expect((await agree(rate)).statusCode).toBe(204)
  const { agreedRate, claim } = await debtOf()
  expect(agreedRate).toEqual({ rate, by: 'invoice' })
  expect(claim.alternatives !== null).toBe(hasAlternatives)
  const warned = claim.warnings.some(({ code }: { code: string }) => code === 'contractual-rate-below-floor')
  expect(warned).toBe(hasAlternatives)
})

test('below the floor the amount follows the clause, and both other readings stand beside it and on paper', async () => {
  await agree('9.99')
  expect((await debtOf()).claim).toMatchObject({
    interestDue: '413.28',
    alternatives: { floor: { interestDue: '629.24' }, default: { interestDue: '599.86' } },
  })
  const pdf = await api
    .as('read')
    .get(`/api/v1/customers/${customerId}/account-statement.pdf?asOf=2024-06-30`)
  const text = (await readPdf(pdf.rawPayload)).pages
    .flat()
    .map((part) => part.text)
    .join('')
    .replaceAll(/\s/g, '')
  expect(text).toContain('tauxconvenu9,99%(facture)')
  expect(text).toContain('Silaclauseétaitrelevéeauplancher:intérêts629,24€')
  expect(text).toContain('Silaclausetombait,autauxlégalsupplétif:intérêts599,86€')
})

test('without a rate of its own an invoice bears that of the terms of its day of issue', async () => {
  await agree(null)
  expect((await debtOf()).agreedRate).toBeNull()
  expect((await setTerms([{ from: '2024-01-02', rate: '16' }])).statusCode).toBe(200)
  expect((await debtOf()).agreedRate).toBeNull()
  await setTerms([
    { from: '2024-01-02', rate: '17' },
    { from: '2024-01-01', rate: '16' },
  ])
  expect((await debtOf()).agreedRate).toEqual({ rate: '16.00', by: 'terms' })
  await agree('12')
  expect((await debtOf()).agreedRate).toEqual({ rate: '12.00', by: 'invoice' })
})

test('terms are not opposed to consumers and public buyers', async () => {
  for (const kind of ['consumer', 'public'] as const) {
    const { customer } = await invoiceOf(kind)
    expect((await debtOf(customer)).agreedRate).toBeNull()
  }
})

test('what is no rate, bears no interest or is given twice is refused, and so is who may only read', async () => {
  for (const rate of ['12,5', '-1', '1000', 'douze'])
    expect((await agree(rate)).json()).toMatchObject({ errors: [{ path: 'rate' }] })
  expect((await agree('12', itemId, api.as('read'))).statusCode).toBe(403)
  expect((await agree('12', 999_999)).statusCode).toBe(404)
  const other = await buildTestApi(database.current)
  expect((await agree('12', itemId, other.as('write'))).statusCode).toBe(404)
  const note = await within(async (tx) =>
    anInvoice(tx, { customerId, creditorId: await aCreditor(tx), kind: 'credit-note', amountMinor: 100 }),
  )
  expect((await agree('12', note)).statusCode).toBe(400)
  const twice = [
    { from: '2024-01-01', rate: '16' },
    { from: '2024-01-01', rate: '17' },
  ]
  expect((await setTerms(twice)).statusCode).toBe(400)
})

test('the trail says what it was before', async () => {
  await agree('12')
  await agree('13')
  const { entries } = (await api.as('read').get('/api/v1/audit?action=item.rate-agreed')).json()
  expect(entries.map(({ detail }: { detail: object }) => detail)).toContainEqual({
    before: '12.00',
    after: '13.00',
  })
})

test('an invoice is issued with it', async () => {
  const body = {
    customerId: String(customerId),
    creditor: 'principal',
    kind: 'invoice',
    number: 'R-1',
    currency: 'EUR',
    amount: '10.00',
    issuedOn: '2026-01-05',
    agreedRate: '15.5',
  }
  const { id } = (await api.as('write').post('/api/v1/items', body)).json()
  expect((await api.as('read').get(`/api/v1/items/${id}`)).json()).toMatchObject({ agreedRate: '15.50' })
})

test('a file says it in a column; what reads in two ways is left out, what says nothing takes none away', async () => {
  const rates = async (...cells: string[]) => {
    const lines = cells.map((cell, index) => `X${index};C9;Neuf;25/01/2026;100,00;100,00;${cell}`)
    const header = 'N° facture;Code client;Nom client;Date facture;Montant TTC;Reste dû;Taux de pénalités'
    const { report } = await importContent(
      database.current,
      api.organisationId,
      [header, ...lines].join('\r\n'),
    )
    const known = await within((tx) =>
      tx
        .selectFrom('item')
        .select(['number', 'agreed_rate'])
        .where('source_key', 'like', '%X_')
        .orderBy('number')
        .execute(),
    )
    return { report, known: known.map(({ number, agreed_rate }) => `${number} ${agreed_rate}`) }
  }
  const first = await rates('12,5 %', '15', '', '0', '0,12', '0,99', '1')
  expect(first.known).toEqual(['X0 12.50', 'X1 15.00', 'X2 null', 'X3 null', 'X6 1.00'])
  expect(first.report.rejected).toBe(2)
  const second = await rates('', '16', '')
  expect(second.known.slice(0, 3)).toEqual(['X0 12.50', 'X1 16.00', 'X2 null'])
})
