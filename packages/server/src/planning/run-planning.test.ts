import { addDays, civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadPortfolio } from '../../../../benchmarks/portfolio.ts'
import { insertOrganisation } from '../access/organisations.queries.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { publishScenario } from '../scenarios/publish-scenario.ts'
import { definitionOf, scenarioDefinition } from '../scenarios/scenario-definition.ts'
import { followScenario, PLAIN_SCENARIO } from '../testing/scenarios.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { planPortfolio } from './plan-portfolio.ts'
import { runPlanning } from './run-planning.ts'

const AS_OF = civilDate('2026-06-15')
const database = useTestDatabase()

async function organisationWithPortfolio(customers = 40): Promise<number> {
  const { id } = await insertOrganisation(database.current.ownerUrl, `portfolio ${customers}`)
  await loadPortfolio(database.current, id, { customers, itemsPerCustomer: 5, asOf: AS_OF })
  await inOrganisation(database.current.pool, id, (tx) => followScenario(tx))
  return id
}

const run = (id: number, asOf = AS_OF, scope: 'due' | 'all' = 'due') =>
  runPlanning(database.current.pool, id, asOf, 'test', { scope })

async function actsOf(id: number) {
  const { rows } = await database.current.owner.query(
    `select customer_id, step_key, occurrence, status, reason, amount_minor, item_ids, item_amounts, act_on, planned_for
       from act where organisation_id = $1 order by id`,
    [id],
  )
  return rows
}

describe('a run', () => {
  let id: number
  beforeAll(async () => {
    id = await organisationWithPortfolio()
  })

  test('inserts the acts of the plan, each with the sum of its items', async () => {
    let planned = 0
    for await (const accounts of planPortfolio(database.current.pool, id, AS_OF))
      planned += accounts.reduce((sum, { plan }) => sum + plan.acts.length, 0)
    const result = await run(id)
    expect(result).toMatchObject({ customers: 40, acts: planned })
    const acts = await actsOf(id)
    expect(acts).toHaveLength(planned)
    for (const act of acts)
      expect(act.item_amounts.reduce((a: number, b: number) => a + b, 0)).toBe(act.amount_minor)
  })

  test('repeated the same day, of everyone, adds nothing and cancels nothing', async () => {
    const before = await actsOf(id)
    expect(await run(id, AS_OF, 'all')).toMatchObject({ customers: 40, acts: 0, tasks: 0, cancelled: 0 })
    expect(await actsOf(id)).toEqual(before)
  })

  test('looks only at the customers whose review date has come', async () => {
    expect((await run(id)).customers).toBe(0)
    const customer = (await actsOf(id))[0].customer_id
    await database.current.owner.query(`update review set review_on = '-infinity' where customer_id = $1`, [
      customer,
    ])
    expect((await run(id)).customers).toBe(1)
  })

  test('explains every open item', async () => {
    const { rows } = await database.current.owner.query(
      'select count(*)::int as open from item where organisation_id = $1 and open_minor <> 0',
      [id],
    )
    const explained = new Set<string>()
    for await (const accounts of planPortfolio(database.current.pool, id, AS_OF))
      for (const { plan } of accounts) for (const { itemId } of plan.explanations) explained.add(itemId)
    expect(explained.size).toBe(rows[0].open)
  })
})

test('an act whose items were paid before it left is cancelled by the next run, with the rule', async () => {
  const id = await organisationWithPortfolio(12)
  await run(id)
  const [act] = await actsOf(id)
  await settleCustomer(id, act.customer_id)
  expect((await run(id)).cancelled).toBeGreaterThan(0)
  const after = (await actsOf(id)).filter((row) => row.customer_id === act.customer_id)
  expect(after.map(({ status, reason }) => ({ status, reason }))).toEqual(
    after.map(() => ({ status: 'cancelled', reason: 'settled' })),
  )
})

test('a new version of the scenario takes the waiting acts of the one before back; what was sent is remembered', async () => {
  const id = await organisationWithPortfolio(12)
  await run(id)
  const before = await actsOf(id)
  await markSent(id, 'act.customer_id % 2 = 0')
  const patient = { ...definitionOf(PLAIN_SCENARIO), minDaysBetweenActs: 6 }
  await inOrganisation(database.current.pool, id, (tx) =>
    publishScenario(tx, 'test', scenarioDefinition.parse(patient)),
  )
  const again = await run(id)
  const waiting = before.filter(({ customer_id }) => customer_id % 2 === 1)
  expect(again).toMatchObject({ customers: 12, cancelled: waiting.length })
  const after = await actsOf(id)
  expect(after.filter(({ status }) => status === 'cancelled').map(({ reason }) => reason)).toEqual(
    waiting.map(() => 'superseded'),
  )
  const sent = after.filter(({ status }) => status === 'sent')
  const fresh = after.slice(before.length)
  expect(fresh.length).toBe(again.acts)
  for (const { item_ids, step_key } of sent)
    expect(
      fresh.filter(
        (act) => act.step_key === step_key && act.item_ids.some((item: number) => item_ids.includes(item)),
      ),
    ).toEqual([])
})

test('after five days of outage every item goes on where it stood, one step a run, none left out', async () => {
  const id = await organisationWithPortfolio(30)
  const days = [0, 1, 2, 3, 9, 10, 11, 12, 16, 17, 22, 23, 28, 29, 34, 40, 46]
  for (const day of days) {
    await run(id, addDays(AS_OF, day))
    await markSent(id)
  }
  const keys = PLAIN_SCENARIO.steps.map(({ key }) => key)
  const { rows } = await database.current.owner.query<{ steps: string[]; days: string[] }>(
    `select array_agg(step_key order by on_date, act_id) as steps, array_agg(on_date order by on_date, act_id) as days
       from step_record where organisation_id = $1 group by item_id`,
    [id],
  )
  expect(rows.length).toBeGreaterThan(50)
  for (const { steps, days: on } of rows) {
    expect(steps).toEqual(keys.slice(0, steps.length))
    expect(new Set(on).size).toBe(on.length)
  }
  expect(rows.some(({ steps }) => steps.length === keys.length)).toBe(true)
})

test('an act that was overtaken comes back under the same key when the facts come back', async () => {
  const id = await organisationWithPortfolio(12)
  await run(id)
  const before = await actsOf(id)
  const { rows } = await database.current.owner.query(
    `insert into hold (organisation_id, scope, from_on, until_on, reason, author)
     values ($1, 'portfolio', $2, $2, 'strike', 'test') returning id`,
    [id, AS_OF],
  )
  expect((await run(id, AS_OF, 'all')).cancelled).toBe(before.length)
  await database.current.owner.query('delete from hold where id = $1', [rows[0].id])
  expect((await run(id, AS_OF, 'all')).acts).toBe(before.length)
  expect(await actsOf(id)).toEqual(before)
})

test('two runs at the same moment insert each act once', async () => {
  const id = await organisationWithPortfolio(30)
  const results = await Promise.all([run(id, AS_OF, 'all'), run(id, AS_OF, 'all')])
  expect(results[0].acts + results[1].acts).toBe((await actsOf(id)).length)
})

test('ten days later, with everything sent, each item has moved on by at most one step', async () => {
  const id = await organisationWithPortfolio(30)
  await run(id)
  await markSent(id)
  await run(id, addDays(AS_OF, 10), 'all')
  const steps = new Map<number, Set<string>>()
  for (const act of await actsOf(id))
    for (const item of act.item_ids) steps.set(item, (steps.get(item) ?? new Set()).add(act.step_key))
  for (const taken of steps.values()) expect(taken.size).toBeLessThanOrEqual(2)
  expect([...steps.values()].some((taken) => taken.size === 2)).toBe(true)
})

async function settleCustomer(id: number, customerId: number): Promise<void> {
  await database.current.owner.query(
    'update item set open_minor = 0 where organisation_id = $1 and customer_id = $2',
    [id, customerId],
  )
  await database.current.owner.query(
    `update review set review_on = '-infinity' where organisation_id = $1 and customer_id = $2`,
    [id, customerId],
  )
}

/** What waits leaves, on its day. */
async function markSent(id: number, which = 'true'): Promise<void> {
  await database.current.owner.query(
    `update review set review_on = '-infinity' from act
      where act.organisation_id = $1 and act.status = 'planned' and ${which}
        and review.organisation_id = $1 and review.customer_id = act.customer_id`,
    [id],
  )
  await database.current.owner.query(
    `update act set status = 'sent', sent_on = act_on where organisation_id = $1 and status = 'planned' and ${which}`,
    [id],
  )
  await database.current.owner.query(
    `insert into step_record (organisation_id, item_id, act_id, step_key, on_date, outcome)
     select a.organisation_id, i.item, a.id, i.step, a.sent_on, 'sent'
       from act a, unnest(a.item_ids, a.item_steps, a.item_amounts) as i (item, step, amount)
      where a.organisation_id = $1 and a.status = 'sent' and i.amount > 0
     on conflict do nothing`,
    [id],
  )
}
