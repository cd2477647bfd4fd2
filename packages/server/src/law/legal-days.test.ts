import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, expect, test } from 'vitest'
import { matchItems } from '../claims/match-items.ts'
import { setCreditor } from '../creditors/set-creditor.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice, aPayment } from '../testing/accounts.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
const day = civilDate

const within = <T>(work: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, api.organisationId, work)
const daysOf = async (customerId: number, asOf: string) =>
  (await api.as('read').get(`/api/v1/customers/${customerId}/legal-days?asOf=${asOf}`)).json()

beforeAll(async () => {
  api = await buildTestApi(database.current)
})

/** A customer who owes one invoice of 31 January 2024. */
async function debtor(
  facts: { kind?: 'public'; insolvencyOn?: string; limitationOn?: string; creditors?: string[] } = {},
): Promise<number> {
  return within(async (tx) => {
    const customerId = await aCustomer(tx, { ...(facts.kind ? { kind: facts.kind } : {}) })
    for (const key of facts.creditors ?? ['principal']) {
      const creditorId = await aCreditor(tx, key)
      const due = { issuedOn: day('2024-01-01'), dueOn: day('2024-01-31') }
      await anInvoice(tx, { customerId, creditorId, amountMinor: 100_000, ...due })
    }
    if (facts.insolvencyOn)
      await tx
        .updateTable('customer')
        .set({ insolvency_opened_on: facts.insolvencyOn })
        .where('id', '=', customerId)
        .execute()
    if (facts.limitationOn)
      await tx
        .updateTable('item')
        .set({ limitation_on: facts.limitationOn })
        .where('customer_id', '=', customerId)
        .execute()
    return customerId
  })
}

test('each debt has its clock: what starts it, and until when if a payment acknowledges it', async () => {
  const customerId = await debtor()
  await within(async (tx) => {
    const creditorId = await aCreditor(tx)
    const account = { customerId, creditorId }
    const { id: owed } = await tx
      .selectFrom('item')
      .select('id')
      .where('customer_id', '=', customerId)
      .executeTakeFirstOrThrow()
    const paid = await aPayment(tx, { ...account, amountMinor: 40_000, receivedOn: day('2024-04-30') })
    await matchItems(tx, 'test', day('2024-05-14'), [
      { itemId: paid, takenMinor: 40_000 },
      { itemId: owed, takenMinor: 40_000 },
    ])
  })
  const { debts, insolvency } = await daysOf(customerId, '2024-10-31')
  expect(insolvency).toBeNull()
  expect(debts).toMatchObject([
    {
      state: 'running',
      lastDay: '2029-01-31',
      latestDay: '2029-04-30',
      ifMovedBy: { kind: 'partial-payment', on: '2024-04-30' },
      given: false,
      events: [],
    },
  ])
  const links = debts[0].clock.chain.map(({ on, effect }: { on: string; effect: string }) => [on, effect])
  expect(links).toEqual([['2024-02-01', 'starts']])
})

test('the day that the file gave is not computed again, and a period that is not recorded is not guessed', async () => {
  const given = await debtor({ limitationOn: '2025-12-31' })
  expect((await daysOf(given, '2024-03-31')).debts).toMatchObject([
    { lastDay: '2025-12-31', given: true, clock: null },
  ])
  const state = await debtor({ kind: 'public' })
  expect((await daysOf(state, '2024-03-31')).debts).toMatchObject([{ lastDay: null, state: 'unknown' }])
})

test('in an insolvency the claim is to be declared, two months from the judgment for want of its publication', async () => {
  const id = await debtor({ insolvencyOn: '2026-03-12' })
  expect((await daysOf(id, '2026-04-01')).insolvency).toMatchObject({
    openedOn: '2026-03-12',
    declareBefore: '2026-05-12',
    exact: false,
    state: 'open',
    reliefBefore: null,
  })
  expect((await daysOf(id, '2026-05-13')).insolvency.state).toBe('unsure')
})

test('with its publication the day is exact: open to that day, then relief for six months, then over', async () => {
  const id = await debtor({ insolvencyOn: '2026-03-12' })
  const put = (body: object) => api.as('write').put(`/api/v1/customers/${id}/insolvency`, body)
  expect((await put({ openedOn: '2026-03-12', publishedOn: '2026-03-20' })).statusCode).toBe(204)
  expect((await daysOf(id, '2026-05-20')).insolvency).toMatchObject({
    declareBefore: '2026-05-20',
    exact: true,
    article: 'C. com. R622-24',
    state: 'open',
    reliefBefore: '2026-09-21',
    reliefArticle: 'C. com. L622-26',
    creditorAbroad: false,
  })
  expect((await daysOf(id, '2026-05-21')).insolvency.state).toBe('late')
  expect((await daysOf(id, '2026-09-21')).insolvency.state).toBe('late')
  expect((await daysOf(id, '2026-09-22')).insolvency.state).toBe('over')
  // Overseas: four months, the 20th of July being a Monday.
  await put({ openedOn: '2026-03-12', publishedOn: '2026-03-20', creditorAbroad: true })
  expect((await daysOf(id, '2026-05-21')).insolvency).toMatchObject({
    declareBefore: '2026-07-20',
    state: 'open',
  })
  await put({ openedOn: '2026-03-12', publishedOn: '2026-03-20', declaredOn: '2026-04-02' })
  expect((await daysOf(id, '2026-12-01')).insolvency.state).toBe('declared')
})

test('money received since the judgment for a claim of before is flagged; of the day before, or for a later one, not', async () => {
  const paymentsOn = async (receivedOn: string, issuedOn = '2024-01-01') => {
    const customerId = await within(async (tx) => {
      const account = { customerId: await aCustomer(tx), creditorId: await aCreditor(tx) }
      const owed = await anInvoice(tx, {
        ...account,
        number: 'F-9',
        amountMinor: 100_000,
        issuedOn: day(issuedOn),
        dueOn: null,
      })
      const paid = await aPayment(tx, { ...account, amountMinor: 40_000, receivedOn: day(receivedOn) })
      await matchItems(tx, 'test', day('2026-03-31'), [
        { itemId: paid, takenMinor: 40_000 },
        { itemId: owed, takenMinor: 40_000 },
      ])
      return account.customerId
    })
    await api.as('write').put(`/api/v1/customers/${customerId}/insolvency`, { openedOn: '2026-03-12' })
    return (await daysOf(customerId, '2026-04-30')).insolvency.priorPayments
  }
  expect(await paymentsOn('2026-03-11')).toEqual([])
  const flagged = { amount: '400.00', currency: 'EUR', invoices: 'F-9' }
  expect(await paymentsOn('2026-03-12')).toEqual([{ on: '2026-03-12', ...flagged }])
  expect(await paymentsOn('2026-03-13')).toEqual([{ on: '2026-03-13', ...flagged }])
  expect(await paymentsOn('2026-03-20', '2026-03-12')).toHaveLength(1)
  expect(await paymentsOn('2026-03-20', '2026-03-13')).toEqual([])
})

test('no day is hidden by what keeps interest from being computed', async () => {
  await within((tx) => setCreditor(tx, 'test', 'ausland', { name: 'Ausland GmbH', country: 'DE' }))
  const id = await debtor({ insolvencyOn: '2026-03-12', creditors: ['ausland', 'principal'] })
  const refused = await api.as('read').get(`/api/v1/customers/${id}/account-statement?asOf=2026-04-01`)
  expect(refused.statusCode).toBe(422)
  const { debts, insolvency } = await daysOf(id, '2026-04-01')
  expect(debts).toHaveLength(2)
  // One of the creditors is at home: two months, not four.
  expect(insolvency.declareBefore).toBe('2026-05-12')
  // A year whose rates nobody knows yet.
  expect((await daysOf(id, '2028-12-01')).debts.map(({ state }: { state: string }) => state)).toContain(
    'near',
  )
})

test('a customer who is not there has no days, nor has that of another organisation', async () => {
  const id = await debtor()
  const other = await buildTestApi(database.current)
  expect((await other.as('read').get(`/api/v1/customers/${id}/legal-days`)).statusCode).toBe(404)
})
