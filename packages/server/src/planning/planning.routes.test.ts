import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, expect, test } from 'vitest'
import { loadPortfolio } from '../../../../benchmarks/portfolio.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { followScenario } from '../testing/scenarios.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const AS_OF = '2026-06-15'
const database = useTestDatabase()
let api: TestApi

beforeAll(async () => {
  api = await buildTestApi(database.current)
  await loadPortfolio(database.current, api.organisationId, {
    customers: 25,
    itemsPerCustomer: 4,
    asOf: civilDate(AS_OF),
  })
  await inOrganisation(database.current.pool, api.organisationId, (tx) => followScenario(tx))
})

test('the plan is read page by page, explains every open item in both languages and writes nothing', async () => {
  const explained = new Set<string>()
  let after: string | null = ''
  while (after !== null) {
    const page: {
      next: string | null
      explanations: { itemId: string; message: { fr: string; en: string } }[]
    } = (await api.as('read').get(`/api/v1/planning?asOf=${AS_OF}&limit=10${after}`)).json()
    for (const { itemId, message } of page.explanations) {
      expect(message.fr).not.toBe('')
      expect(message.en).not.toBe(message.fr)
      explained.add(itemId)
    }
    after = page.next === null ? null : `&after=${page.next}`
  }
  const { rows } = await database.current.owner.query(
    'select (select count(*)::int from item where open_minor <> 0) as open, (select count(*)::int from act) as acts',
  )
  expect([explained.size, 0]).toEqual([rows[0].open, rows[0].acts])
})

test('a run answers what it planned; again, nothing', async () => {
  const first = (await api.as('write').post('/api/v1/planning/run', { asOf: AS_OF })).json()
  expect(first).toMatchObject({ asOf: AS_OF, customers: 25, cancelled: 0 })
  expect(first.acts).toBeGreaterThan(5)
  const again = (await api.as('write').post('/api/v1/planning/run', { asOf: AS_OF, scope: 'all' })).json()
  expect(again).toMatchObject({ customers: 25, acts: 0, tasks: 0, cancelled: 0 })
})

test('one customer’s plan shows amounts as decimals and the sum of its items', async () => {
  const { rows } = await database.current.owner.query('select customer_id from act limit 1')
  const plan = (
    await api.as('read').get(`/api/v1/customers/${rows[0].customer_id}/planning?asOf=${AS_OF}`)
  ).json()
  const [act] = plan.acts
  const cents = (text: string) => Number(text.replace('.', ''))
  expect(act.amount).toMatch(/^\d+\.\d{2}$/)
  expect(
    act.items.map((item: { amount: string }) => cents(item.amount)).reduce((a: number, b: number) => a + b),
  ).toBe(cents(act.amount))
})

test('an unknown customer is not found, an impossible date is refused by name', async () => {
  expect((await api.as('read').get('/api/v1/customers/999999/planning')).statusCode).toBe(404)
  const refused = await api.as('read').get('/api/v1/planning?asOf=2026-02-30')
  expect(refused.json()).toMatchObject({ status: 400, errors: [{ path: 'asOf' }] })
})

test.each([
  ['1949-12-31', 400],
  ['1950-01-01', 200],
  ['2149-12-31', 200],
  ['2150-01-01', 400],
])('on %s the calendar has room on both sides: %i', async (asOf, status) => {
  expect((await api.as('read').get(`/api/v1/planning?asOf=${asOf}`)).statusCode).toBe(status)
})

test('who may only read may not run', async () => {
  expect((await api.as('read').post('/api/v1/planning/run', {})).statusCode).toBe(403)
})
