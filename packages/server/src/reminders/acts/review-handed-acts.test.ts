import { beforeEach, expect, test } from 'vitest'
import { markForReview } from '../../customers/mark-for-review.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { type ActsApi, buildActsApi, oneStep } from '../../testing/acts-api.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()
const DAY = '2026-06-15'
let api: ActsApi

type Act = {
  id: string
  status: { code: string }
  amount: string
  customer: { id: string; number: string }
  reason: { code: string } | null
}

/** Two invoices each, called about by somebody. */
beforeEach(async () => {
  api = await buildActsApi(
    database.current,
    ['A', 'B'].map((number) => ({ number, invoices: [120_050, 30_000], phone: '+33472000000' })),
    oneStep('call', 'call-script'),
  )
  await api.as('write').post('/api/v1/acts/approvals', { all: true })
  await api.as('write').post('/api/v1/sending/run', {})
})

async function acts(): Promise<Act[]> {
  return (await api.as('read').get('/api/v1/acts')).json().acts
}

async function actOf(number: string): Promise<Act> {
  const found = (await acts()).find(({ customer }) => customer.number === number)
  if (!found) throw new Error(`no act for ${number}`)
  return found
}

async function calls(): Promise<{ customer: { number: string }; reason: { fr: string } }[]> {
  return (await api.as('read').get('/api/v1/tasks?kind=call')).json().tasks
}

async function itemIds(number: string): Promise<number[]> {
  const { rows } = await database.current.owner.query<{ id: number }>(
    `select i.id from item i join customer c on c.id = i.customer_id
      where i.organisation_id = ${api.organisationId} and c.number = '${number}' order by i.id`,
  )
  return rows.map(({ id }) => id)
}

async function pay(number: string, invoices: readonly number[], minor?: number): Promise<void> {
  const ids = await itemIds(number)
  for (const index of invoices)
    await database.current.owner.query(
      `update item set open_minor = ${minor === undefined ? 0 : `open_minor - ${minor}`} where id = ${ids[index]}`,
    )
  const { customer } = await actOf(number)
  await inOrganisation(database.current.pool, api.organisationId, (tx) =>
    markForReview(tx, [Number(customer.id)]),
  )
}

async function runAgain() {
  return (await api.as('write').post('/api/v1/planning/run', { asOf: DAY })).json()
}

test('a customer who has paid is not called: the act is withdrawn, its task closed, the other stays', async () => {
  await pay('A', [0, 1])
  expect(await runAgain()).toMatchObject({ cancelled: 1, acts: 0 })
  expect(await actOf('A')).toMatchObject({ status: { code: 'cancelled' }, reason: { code: 'settled' } })
  expect((await actOf('B')).status.code).toBe('claimed')
  expect((await calls()).map(({ customer }) => customer.number)).toEqual(['B'])
  const { entries } = (await api.as('admin').get('/api/v1/audit?limit=200')).json()
  expect(entries.map(({ action }: { action: string }) => action)).toContain('act.cancelled')
})

test('a payment of a part leaves the call, its task and its script with the amount of now', async () => {
  const { id } = await actOf('A')
  await pay('A', [1])
  await pay('A', [0], 20_050)
  expect(await runAgain()).toMatchObject({ cancelled: 0, acts: 0 })
  expect(await actOf('A')).toMatchObject({ id, status: { code: 'claimed' }, amount: '1000.00' })
  const task = (await calls()).find(({ customer }) => customer.number === 'A')
  expect(task?.reason.fr).toMatch(/1[ \u00a0\u202f]000,00/)
  expect(task?.reason.fr).toContain('(F-A-1)')
  const script = (await api.as('read').get(`/api/v1/acts/${id}/documents/script`)).body
  expect(script).toMatch(/1[ \u00a0\u202f]000,00/)
  expect(script).not.toContain('F-A-2')
  const done = await api.as('write').post(`/api/v1/acts/${id}/outcome`, { outcome: 'reached' })
  expect(done.statusCode).toBeLessThan(300)
})

test.each([
  ['hold', '/holds', { from: DAY, until: '2026-06-30', reason: 'geste commercial' }],
  ['promise-pending', '/promises', { amount: '1500.50', madeOn: DAY, dueOn: '2026-06-22' }],
] as const)('what stops the claim takes the call back: %s', async (rule, path, body) => {
  const { id } = (await actOf('A')).customer
  const given =
    rule === 'hold'
      ? { scope: 'customer', customerId: id, ...body }
      : { itemIds: (await itemIds('A')).map(String), ...body }
  const answer = await api.as('write').post(`/api/v1${path}`, given)
  expect(answer.statusCode, answer.body).toBe(201)
  await runAgain()
  expect(await actOf('A')).toMatchObject({ status: { code: 'cancelled' }, reason: { code: rule } })
  expect((await calls()).map(({ customer }) => customer.number)).toEqual(['B'])
})

test('a run for nothing leaves what people have in hand as it is', async () => {
  const before = await acts()
  await api.as('write').post('/api/v1/planning/run', { asOf: DAY, scope: 'all' })
  expect(await acts()).toEqual(before)
  expect(await calls()).toHaveLength(2)
})

test('a call that is concluded takes no other call of the customer back, however short the interval', async () => {
  const call = oneStep('call', 'call-script')
  api = await buildActsApi(
    database.current,
    [{ number: 'A', invoices: [120_050, 30_000], phone: '+33472000000' }],
    { ...call, grouping: 'invoice' },
  )
  await api.as('write').post('/api/v1/acts/approvals', { all: true })
  await api.as('write').post('/api/v1/sending/run', {})
  const { id } = await actOf('A')
  await api.as('write').post(`/api/v1/acts/${id}/outcome`, { outcome: 'reached' })
  const again = await api.as('write').post('/api/v1/planning/run', { asOf: '2026-06-16', scope: 'all' })
  expect(again.json()).toMatchObject({ cancelled: 0 })
  expect((await acts()).map(({ status }) => status.code)).toEqual(['sent', 'claimed'])
})
