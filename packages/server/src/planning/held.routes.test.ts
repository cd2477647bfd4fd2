import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, expect, test } from 'vitest'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice } from '../testing/accounts.ts'
import { followScenario } from '../testing/scenarios.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const AS_OF = '2026-06-15'
const database = useTestDatabase()
let api: TestApi
const ids: number[] = []
let promisedItem: number

type Rule = { code: string; items: number; accounts: number; amounts: object[]; until: string | null }
type Answer = { customers: number; total: number; rules: Rule[]; next: string | null }

const within = <T>(work: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, api.organisationId, work)

/** Five customers: two held, one of them in two currencies; one promised; one not due; one without a contact. */
beforeAll(async () => {
  api = await buildTestApi(database.current)
  await within(async (tx) => {
    await followScenario(tx)
    const creditorId = await aCreditor(tx)
    const owe = async (amountMinor: number, currency = 'EUR', dueOn: CivilDate = civilDate('2026-05-31')) => {
      const customerId = ids.at(-1) ?? 0
      return anInvoice(tx, { customerId, creditorId, amountMinor, currency, dueOn })
    }
    const someone = async () => ids.push(await aCustomer(tx))
    await someone()
    await owe(100_00)
    await owe(50_00, 'GBP')
    await someone()
    await owe(10_00)
    await someone()
    promisedItem = await owe(70_00)
    await someone()
    await owe(30_00, 'EUR', civilDate('2026-12-31'))
    await someone()
    await owe(20_00)
  })
  const hold = (customerId: number | undefined, until: string) =>
    api.as('write').post('/api/v1/holds', {
      scope: 'customer',
      customerId: String(customerId),
      from: '2026-06-01',
      until,
      reason: 'accord commercial',
    })
  expect((await hold(ids[0], '2026-07-31')).statusCode).toBe(201)
  expect((await hold(ids[1], '2026-06-30')).statusCode).toBe(201)
  const promised = await api.as('write').post('/api/v1/promises', {
    itemIds: [String(promisedItem)],
    amount: '70.00',
    dueOn: '2026-06-20',
    madeOn: '2026-06-10',
  })
  expect(promised.statusCode, promised.payload).toBe(201)
})

const held = async (more = ''): Promise<Answer> =>
  (await api.as('read').get(`/api/v1/planning/held?asOf=${AS_OF}${more}`)).json()

test('what is held is added up by rule: dated or not, each currency apart, the first end said', async () => {
  const { rules, ...counts } = await held()
  expect(counts).toEqual({ asOf: AS_OF, customers: 5, total: 5, next: null })
  const byCode = new Map(rules.map((rule) => [rule.code, rule]))
  expect(byCode.get('hold')).toEqual({
    code: 'hold',
    fr: 'une suspension est en cours',
    en: 'a hold is in force',
    items: 3,
    accounts: 2,
    amounts: [
      { currency: 'EUR', amount: '110.00' },
      { currency: 'GBP', amount: '50.00' },
    ],
    until: '2026-06-30',
  })
  expect(byCode.get('promise-pending')).toMatchObject({ items: 1, accounts: 1 })
  expect(byCode.get('no-contact')).toMatchObject({ items: 1, accounts: 1, until: null })
  expect([...byCode.keys()].toSorted()).toEqual(['hold', 'no-contact', 'promise-pending'])
})

test('page by page the sums are the same', async () => {
  const items: number[] = []
  let after: string | null = ''
  while (after !== null) {
    const page: Answer = await held(`&limit=2${after}`)
    expect(page.customers).toBeLessThanOrEqual(2)
    items.push(...page.rules.filter(({ code }) => code === 'hold').map((rule) => rule.items))
    after = page.next === null ? null : `&after=${page.next}`
  }
  expect(items.reduce((sum, one) => sum + one, 0)).toBe(3)
})

test('the plan may be narrowed to what one rule keeps back, with its sentence and its end', async () => {
  const answer = (await api.as('read').get(`/api/v1/planning?asOf=${AS_OF}&rule=hold`)).json()
  expect([answer.acts, answer.tasks]).toEqual([[], []])
  expect(answer.explanations.map((one: { until: string }) => one.until).toSorted()).toEqual([
    '2026-06-30',
    '2026-07-31',
    '2026-07-31',
  ])
  expect(answer.explanations[0].message.fr).toContain('accord commercial')
  const notDue = (await api.as('read').get(`/api/v1/planning?asOf=${AS_OF}&rule=not-yet-due`)).json()
  expect(notDue.explanations).toEqual([])
})
