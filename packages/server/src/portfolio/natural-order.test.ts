import { beforeAll, expect, test } from 'vitest'
import { inOrganisation } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice } from '../testing/accounts.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
const IN_ORDER = ['2', '10', 'c-1', 'C-1', 'C-02', 'C-2', 'C-10', 'C-10A', 'C-100', 'É-3', 'F-1']
let api: TestApi

beforeAll(async () => {
  api = await buildTestApi(database.current)
  await inOrganisation(database.current.pool, api.organisationId, async (tx) => {
    const creditorId = await aCreditor(tx)
    for (const number of IN_ORDER.toSorted()) {
      const customerId = await aCustomer(tx, { number, name: number })
      await anInvoice(tx, { customerId, creditorId, amountMinor: 100 })
    }
  })
})

/** Numbers of all pages of that many. */
async function pages(address: string, limit: number): Promise<string[]> {
  const numbers: string[] = []
  for (let after: string | null = null; ; ) {
    const query: string = `${address}&limit=${limit}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`
    const page = (await api.as('read').get(query)).json()
    numbers.push(...page.customers.map((row: { number: string }) => row.number))
    if (page.next === null) return numbers
    after = page.next
  }
}

test.each([1, 3, 50])('customers by number stand as people count, in pages of %i too', async (limit) => {
  expect(await pages('/api/v1/customers?sort=number', limit)).toEqual(IN_ORDER)
})
