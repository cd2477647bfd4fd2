import { expect, test } from 'vitest'
import { useLawCalculators } from '../testing/ask-law.ts'

const ask = useLawCalculators()

const DEBT = {
  law: 'FR',
  creditor: 'business',
  debtor: 'business',
  principal: '12000.00',
  currency: 'EUR',
  dueOn: '2024-05-31',
  asOf: '2025-02-10',
}

test.each([
  ['a float', { principal: 12000 }],
  ['a comma', { principal: '12000,00' }],
  ['a negative amount', { principal: '-1.00' }],
  ['nothing owed', { principal: '0.00' }],
  ['more digits than the currency', { principal: '1.001' }],
  ['digits of a currency that has none', { currency: 'JPY', principal: '1.01' }],
  ['an exponent', { principal: '1e5' }],
  ['an impossible day', { dueOn: '2024-02-30' }],
  ['a year before all books', { dueOn: '0201-05-31' }],
  ['a day with a time', { asOf: '2025-02-10T00:00:00Z' }],
  ['an unknown field', { princpal: '1.00' }],
  ['an unknown kind of debtor', { debtor: 'friend' }],
  ['a rate with a sign', { contractualRate: '-3' }],
  ['a rate as a number', { contractualRate: 3 }],
  ['a negative payment', { payments: [{ on: '2024-08-10', amount: '-5.00' }] }],
])('%s is refused by its field', async (_, wrong) => {
  const { status, body } = await ask('late-interest', { ...DEBT, ...wrong })
  expect(status).toBe(400)
  expect(body.code).toBe('invalid-request')
  expect(body.errors.length).toBeGreaterThan(0)
})

test('an unknown law is refused by name, with those that are covered', async () => {
  const { status, body } = await ask('late-interest', { ...DEBT, law: 'US' })
  expect([status, body.code]).toEqual([422, 'law-not-covered'])
  expect(body.detail).toContain('"US"')
  expect(body.detail).toContain('FR, DE')
})

test('a half-year without a rate is refused, in the language of the caller, and nothing is guessed', async () => {
  const english = await ask('late-interest', { ...DEBT, asOf: '2027-01-01' })
  expect([english.status, english.body.code]).toEqual([422, 'missing-rate'])
  expect(english.body.detail).toContain('ECB main refinancing rate is recorded for 2027-01-01')
  const french = await ask('late-interest', { ...DEBT, asOf: '2027-01-01' }, 'fr')
  expect(french.body.detail).toContain('pour le 01/01/2027')
  const austrian = await ask('late-interest', { ...DEBT, law: 'AT' })
  expect(austrian.body.code).toBe('missing-rate')
})

test('parties that a law says nothing about here are refused', async () => {
  const { status, body } = await ask('late-interest', { ...DEBT, law: 'ES', debtor: 'consumer' })
  expect([status, body.code]).toEqual([422, 'law-not-covered'])
})

test('ten thousand payments are computed, one more is refused', async () => {
  const payments = Array.from({ length: 10_000 }, () => ({ on: '2024-08-10', amount: '1.00' }))
  const { status, body } = await ask('late-interest', { ...DEBT, payments })
  expect(status).toBe(200)
  expect(body.principalDue).toBe('2335.09')
  const tooMany = await ask('late-interest', { ...DEBT, payments: [...payments, payments[0]] })
  expect(tooMany.status).toBe(400)
})

test('a payment after the day of valuation is not counted, and said', async () => {
  const { body } = await ask('late-interest', {
    ...DEBT,
    payments: [{ on: '2025-02-11', amount: '5000.00' }],
  })
  expect(body.totalDue).toBe('13222.29')
  expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual(['payment-after-valuation'])
})

test.each([
  ['allocation', { law: 'FR', paidOn: '2024-08-31', amount: '1.00', currency: 'EUR', invoices: [] }],
  ['limitation', { law: 'FR', debtor: 'business', claim: 'gambling', dueOn: '2024-01-01' }],
  ['payment-term', { law: 'FR', issuedOn: '2024-01-01', term: { kind: 'net-days', days: 9999 } }],
  ['deadlines', { law: 'FR', kind: 'appeal' }],
  ['identifiers/check', { kind: 'passport', value: 'X' }],
])('%s refuses what it cannot answer', async (path, payload) => {
  const { status, body } = await ask(path, payload)
  expect([status, body.code]).toEqual([400, 'invalid-request'])
})

test('an invoice named twice, or one that is not there, is refused', async () => {
  const invoice = { id: 'A', principal: '1.00', dueOn: '2024-01-31', debtor: 'business' }
  const payment = { law: 'FR', paidOn: '2024-08-31', amount: '1.00', currency: 'EUR' }
  expect((await ask('allocation', { ...payment, invoices: [invoice, invoice] })).status).toBe(400)
  expect((await ask('allocation', { ...payment, invoices: [invoice], designated: ['B'] })).status).toBe(400)
})

test('a deadline without its day says which one is missing', async () => {
  const { body } = await ask('deadlines', { law: 'FR', kind: 'insolvency-claim' })
  expect(body).toMatchObject({ deadlines: [], missing: [{ code: 'publishedOn' }] })
})
