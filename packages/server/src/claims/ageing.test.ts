import { addDays, type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { netOf, overdueOf, owedOf, totalsByCurrency } from '@recouvrance/core/claims/aged-account'
import { AGEING_BUCKETS, type AgeingBucket, ageingBucketOf } from '@recouvrance/core/claims/ageing'
import { beforeAll, describe, expect, test } from 'vitest'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice, aPayment } from '../testing/accounts.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { ageCustomerPage, ageOpenItems } from './age-open-items.ts'
import { matchItems } from './match-items.ts'

const database = useTestDatabase()
const AS_OF = civilDate('2026-06-15')
const ISSUED = civilDate('2025-12-01')
let api: TestApi

const work = <T>(what: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, api.organisationId, what)

beforeAll(async () => {
  api = await buildTestApi(database.current)
})

const bucketsOf = (days: readonly (number | null)[]): Record<AgeingBucket, number> => {
  const sums = { 'not-due': 0, '1-30': 0, '31-60': 0, '61-90': 0, '90+': 0, 'no-due-date': 0 }
  for (const late of days) sums[ageingBucketOf(late === null ? null : addDays(AS_OF, -late), AS_OF)] += 100
  return sums
}

test('SQL and core put every day late into the same bucket', async () => {
  const days = [...Array.from({ length: 131 }, (_, n) => n - 30), 400, -400, null]
  const customerId = await work(async (tx) => {
    const creditorId = await aCreditor(tx)
    const customer = await aCustomer(tx, { kind: 'consumer' })
    for (const late of days)
      await anInvoice(tx, {
        customerId: customer,
        creditorId,
        amountMinor: 100,
        issuedOn: ISSUED,
        dueOn: late === null ? null : addDays(AS_OF, -late),
      })
    return customer
  })
  const [account] = await work((tx) =>
    ageOpenItems(tx, { asOf: AS_OF, by: 'customer', customerIds: [customerId] }),
  )
  expect(account?.buckets).toEqual(bucketsOf(days))
  expect(AGEING_BUCKETS.every((bucket) => (account?.buckets[bucket] ?? 0) > 0)).toBe(true)
})

describe('on any day', () => {
  let customerId: number
  beforeAll(async () => {
    customerId = await work(async (tx) => {
      const creditorId = await aCreditor(tx)
      const customer = await aCustomer(tx)
      const terms = { customerId: customer, creditorId, issuedOn: civilDate('2026-03-01') }
      const invoice = await anInvoice(tx, { ...terms, amountMinor: 10_000, dueOn: civilDate('2026-03-31') })
      const payment = await aPayment(tx, {
        ...terms,
        amountMinor: 4_000,
        receivedOn: civilDate('2026-04-10'),
      })
      await matchItems(tx, 'test', civilDate('2026-04-20'), [
        { itemId: invoice, takenMinor: 4_000 },
        { itemId: payment, takenMinor: 4_000 },
      ])
      await anInvoice(tx, { ...terms, amountMinor: 700, dueOn: civilDate('2026-07-31'), currency: 'USD' })
      return customer
    })
  })

  test.each([
    ['2026-02-28', []],
    ['2026-03-01', ['EUR 10000 0 0', 'USD 700 0 0']],
    ['2026-03-31', ['EUR 10000 0 0', 'USD 700 0 0']],
    ['2026-04-01', ['EUR 10000 10000 0', 'USD 700 0 0']],
    ['2026-04-10', ['EUR 10000 10000 -4000', 'USD 700 0 0']],
    ['2026-04-20', ['EUR 6000 6000 0', 'USD 700 0 0']],
    ['2026-08-01', ['EUR 6000 6000 0', 'USD 700 700 0']],
  ])('%s: owed, overdue and credits are those of that day, by currency', async (asOf, expected) => {
    const accounts = await work((tx) =>
      ageOpenItems(tx, { asOf: civilDate(asOf), by: 'customer', customerIds: [customerId] }),
    )
    expect(
      accounts.map((row) => `${row.currency} ${owedOf(row)} ${overdueOf(row)} ${row.creditsMinor}`),
    ).toEqual(expected)
  })

  test.each(['2026-03-15', '2026-04-15', '2026-05-15'].map(civilDate))(
    '%s: by customer, by creditor and page by page say the same',
    async (asOf) => {
      await work(async (tx) => {
        const byCustomer = await ageOpenItems(tx, { asOf, by: 'customer' })
        const byCreditor = await ageOpenItems(tx, { asOf, by: 'creditor' })
        const nets = (rows: typeof byCustomer) =>
          totalsByCurrency(rows)
            .map((row) => `${row.currency} ${netOf(row)}`)
            .toSorted()
        expect(nets(byCreditor)).toEqual(nets(byCustomer))
        const paged = []
        for (let after: string | null = null; ; ) {
          const page = await ageCustomerPage(tx, { asOf }, { after, limit: 1 })
          paged.push(...page.accounts)
          if (page.next === null) break
          after = page.next
        }
        expect(nets(paged)).toEqual(nets(byCustomer))
        expect(new Set(paged.map(({ account }) => account.id))).toEqual(
          new Set(byCustomer.map(({ account }) => account.id)),
        )
      })
    },
  )
})

test('over HTTP, by creditor and by customer, with decimal amounts', async () => {
  const ask = async (query: string) => (await api.as('read').get(`/api/v1/ageing?${query}`)).json()
  const byCreditor = await ask('asOf=2026-05-15&currency=USD')
  expect(byCreditor).toMatchObject({
    asOf: '2026-05-15',
    by: 'creditor',
    accounts: [
      { number: 'principal', currency: 'USD', open: '7.00', net: '7.00', buckets: { 'not-due': '7.00' } },
    ],
    next: null,
  })
  const first = await ask('asOf=2026-05-15&by=customer&limit=1')
  const second = await ask(`asOf=2026-05-15&by=customer&limit=1&after=${first.next}`)
  expect(first.accounts[0].id).not.toBe(second.accounts[0].id)
  expect(await ask('asOf=2026-13-01')).toMatchObject({ status: 400 })
})

test('a day with nothing open answers an empty list', async () => {
  const asOf: CivilDate = civilDate('1990-01-01')
  expect(await work((tx) => ageOpenItems(tx, { asOf, by: 'customer' }))).toEqual([])
  expect(await work((tx) => ageCustomerPage(tx, { asOf }, { after: null, limit: 500 }))).toEqual({
    accounts: [],
    next: null,
  })
})
