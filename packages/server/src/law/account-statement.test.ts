import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, expect, test } from 'vitest'
import { matchItems } from '../claims/match-items.ts'
import { reverseMatch } from '../claims/reverse-entries.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice, aPayment } from '../testing/accounts.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
let customerId: number

const within = <T>(work: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, api.organisationId, work)
const day = civilDate

beforeAll(async () => {
  api = await buildTestApi(database.current)
  await within(async (tx) => {
    const creditorId = await aCreditor(tx)
    customerId = await aCustomer(tx)
    const account = { customerId, creditorId }
    const invoice = (number: string, amountMinor: number, issuedOn: string, dueOn: string | null) =>
      anInvoice(tx, {
        ...account,
        number,
        amountMinor,
        issuedOn: day(issuedOn),
        dueOn: dueOn === null ? null : day(dueOn),
      })
    const first = await invoice('F-1', 1_000_000, '2024-01-01', '2024-01-31')
    const paid = await aPayment(tx, { ...account, amountMinor: 400_000, receivedOn: day('2024-04-30') })
    // Matched a fortnight after it came: the money was there from its own day on.
    await matchItems(tx, 'test', day('2024-05-14'), [
      { itemId: paid, takenMinor: 400_000 },
      { itemId: first, takenMinor: 400_000 },
    ])
    const second = await invoice('F-2', 120_000, '2024-07-01', '2024-07-31')
    const note = await anInvoice(tx, {
      ...account,
      kind: 'credit-note',
      amountMinor: 20_000,
      issuedOn: day('2024-09-30'),
      dueOn: null,
    })
    await matchItems(tx, 'test', day('2024-09-30'), [
      { itemId: note, takenMinor: 20_000 },
      { itemId: second, takenMinor: 20_000 },
    ])
    const bounced = await aPayment(tx, { ...account, amountMinor: 100_000, receivedOn: day('2024-10-02') })
    const match = await matchItems(tx, 'test', day('2024-10-02'), [
      { itemId: bounced, takenMinor: 100_000 },
      { itemId: second, takenMinor: 100_000 },
    ])
    await reverseMatch(tx, 'test', match, { on: day('2024-10-09'), reason: 'rejected debit' })
  })
})

const statementOf = async (asOf: string) =>
  (await api.as('read').get(`/api/v1/customers/${customerId}/account-statement?asOf=${asOf}`)).json()

test('principal, interest and compensation of each invoice: money first to interest, credit notes to principal', async () => {
  const { accounts } = await statementOf('2024-10-31')
  expect(accounts).toHaveLength(1)
  const [{ debts, ...account }] = accounts
  expect(account).toMatchObject({
    principalDue: '7357.53',
    interestDue: '500.03',
    recoveryCompensation: '80.00',
    totalDue: '7937.56',
    withoutDueDate: [],
  })
  expect(debts[0]).toMatchObject({
    number: 'F-1',
    payments: [{ on: '2024-04-30', amount: '4000.00' }],
    claim: { principalDue: '6357.53', interestDue: '459.35', totalDue: '6856.88' },
  })
  expect(debts[1]).toMatchObject({
    number: 'F-2',
    credits: [{ on: '2024-09-30', amount: '200.00' }],
    claim: { principalDue: '1000.00', interestDue: '40.68', totalDue: '1080.68' },
  })
})

test('a payment that was taken back leaves the debt as if it had never come; until that day it counted', async () => {
  const rejected = (await statementOf('2024-10-31')).accounts[0].debts[1]
  expect(rejected.payments).toEqual([])
  const before = await statementOf('2024-10-05')
  expect(before.accounts[0].debts.map(({ number }: { number: string }) => number)).toEqual(['F-1'])
})

test('what is not allocated yet is told beside the sums that it will reduce', async () => {
  // F-2 is paid until the match is taken back on the 9th: from then on the money lies there without a debt.
  expect((await statementOf('2024-10-08')).accounts[0].unallocated).toBe('0.00')
  expect((await statementOf('2024-10-09')).accounts[0].unallocated).toBe('-1000.00')
  const pdf = await api
    .as('read')
    .get(`/api/v1/customers/${customerId}/account-statement.pdf?asOf=2024-10-31`)
  const { pages } = await readPdf(pdf.rawPayload)
  const text = pages
    .flat()
    .map((part) => part.text)
    .join(' ')
    .replaceAll(/\s/g, '')
  expect(text).toMatch(/Avoirsetrèglementsreçus,àaffecter[−-]1000,00€/)
  expect(text).toContain('nesontpasencoreaffectés')
})

test('the PDF of four half-years shows every segment, the total and the articles', async () => {
  const { accounts } = await statementOf('2025-10-31')
  const response = await api
    .as('read')
    .get(`/api/v1/customers/${customerId}/account-statement.pdf?asOf=2025-10-31`)
  expect(response.headers['content-type']).toBe('application/pdf')
  const { pages, roles, language } = await readPdf(response.rawPayload)
  const text = pages
    .flat()
    .map((part) => part.text)
    .join(' ')
    .replaceAll(/\s/g, '')
  expect(language).toBe('fr')
  expect(roles).toContain('Table')
  const shown = (amount: string) => amount.replace('.', ',')
  for (const { claim } of accounts[0].debts)
    for (const segment of claim.segments) expect(text).toContain(shown(segment.amount))
  expect(new Set(accounts[0].debts[0].claim.segments.map(({ rate }: { rate: string }) => rate)).size).toBe(4)
  expect(text).toContain(`Totaldû${shown(accounts[0].totalDue)}€`)
  expect(text).toContain('L441-10')
})

test('a consumer owes interest from the formal notice that was sent, and none without it', async () => {
  const id = await within(async (tx) => {
    const consumer = await aCustomer(tx, { kind: 'consumer' })
    const creditorId = await aCreditor(tx)
    await anInvoice(tx, {
      customerId: consumer,
      creditorId,
      amountMinor: 100_000,
      issuedOn: day('2024-01-01'),
      dueOn: day('2024-01-31'),
    })
    return consumer
  })
  const response = await api.as('read').get(`/api/v1/customers/${id}/account-statement?asOf=2024-12-31`)
  const [account] = response.json().accounts
  expect(account).toMatchObject({ interestDue: '0.00', recoveryCompensation: '0.00', totalDue: '1000.00' })
  expect(account.debts[0].claim.warnings.map(({ code }: { code: string }) => code)).toEqual([
    'no-formal-notice',
  ])
})

test('a half-year without a rate is refused, and so is an account that is not there', async () => {
  const ask = (query: string) => api.as('read').get(`/api/v1/customers/${customerId}/${query}`)
  const future = await ask('account-statement?asOf=2027-01-01')
  expect([future.statusCode, future.json().code]).toEqual([422, 'missing-rate'])
  const pounds = await ask('account-statement.pdf?asOf=2024-10-31&currency=GBP')
  expect([pounds.statusCode, pounds.json().code]).toEqual([404, 'not-found'])
})
