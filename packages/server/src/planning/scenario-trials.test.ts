import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, it } from 'vitest'
import { matchItems } from '../claims/match-items.ts'
import { addContact } from '../customers/add-contact.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice, aPayment } from '../testing/accounts.ts'
import { followScenario, PLAIN_SCENARIO } from '../testing/scenarios.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const AS_OF = '2026-06-15'
const day = civilDate
const database = useTestDatabase()
let api: TestApi

/** Three customers: one late by five days, one by twelve, one that paid twelve days after its due date. */
beforeAll(async () => {
  api = await buildTestApi(database.current)
  await inOrganisation(database.current.pool, api.organisationId, async (tx) => {
    await followScenario(tx)
    const creditorId = await aCreditor(tx)
    const dues = { late: '2026-06-10', later: '2026-06-03', paid: '2026-03-02' }
    for (const [name, dueOn] of Object.entries(dues)) {
      const customerId = await aCustomer(tx, { number: name, name })
      await addContact(tx, 'test', customerId, {
        channel: 'email',
        value: `${name}@client.example`,
        role: 'accounting',
        name: null,
      })
      const invoice = { customerId, creditorId, amountMinor: 10_000 }
      const itemId = await anInvoice(tx, { ...invoice, issuedOn: day('2026-02-02'), dueOn: day(dueOn) })
      if (name !== 'paid') continue
      const paymentId = await aPayment(tx, { ...invoice, receivedOn: day('2026-03-14') })
      await matchItems(tx, 'test', day('2026-03-14'), [
        { itemId, takenMinor: 10_000 },
        { itemId: paymentId, takenMinor: 10_000 },
      ])
    }
  })
})

const draft = (change: (steps: Record<string, unknown>[]) => object[] = (steps) => steps) => {
  const { version: _, steps, ...same } = PLAIN_SCENARIO
  return { ...same, steps: change(steps.map(({ trigger, ...step }) => ({ ...step, ...trigger }))) }
}
const try_ = async (what: 'simulation' | 'replay' | 'comparison', scenario: object) =>
  api
    .as('read')
    .post(`/api/v1/scenarios/plain/${what}`, what === 'comparison' ? scenario : { scenario, asOf: AS_OF })

describe('a simulation', () => {
  it('finds no difference in a draft that says the same', async () => {
    const answer = (await try_('simulation', draft())).json()
    expect(answer).toMatchObject({ accounts: 2, customers: 3, total: 3, next: null, differences: [] })
    expect(answer.draft).toEqual([{ channel: 'email', currency: 'EUR', acts: 2, amount: '200.00' }])
    expect(answer.inForce).toEqual(answer.draft)
  })

  it('names who is added, removed and changed, and writes nothing', async () => {
    const later = draft((steps) => [
      { ...steps[0], offsetDays: 7, tone: 'friendly' },
      { ...steps[1], offsetDays: 15 },
      { ...steps[2] },
    ])
    const answer = (await try_('simulation', later)).json()
    expect(answer.differences).toMatchObject([
      {
        kind: 'removed',
        customer: { number: 'late' },
        inForce: { tone: 'courteous' },
        draft: null,
        why: { en: expect.stringMatching(/the next step has not been reached yet.*17.Jun.2026/) },
      },
      {
        kind: 'changed',
        customer: { number: 'later' },
        draft: { tone: 'friendly', amount: '100.00' },
        parts: ['tone'],
        why: { en: expect.stringContaining('reached by 1') },
      },
    ])
    const earlier = draft((steps) => [{ ...steps[0], offsetDays: 1 }, ...steps.slice(1)])
    const body = { scenario: earlier, asOf: '2026-06-11' }
    const sooner = (await api.as('read').post('/api/v1/scenarios/plain/simulation', body)).json()
    expect(sooner.differences).toMatchObject([
      { kind: 'added', customer: { number: 'late' }, inForce: null, why: { fr: expect.any(String) } },
    ])
    const { rows } = await database.current.owner.query('select (select count(*)::int from act) as acts')
    expect(rows).toEqual([{ acts: 0 }])
  })

  it('comes page by page, and its pages add up', async () => {
    const seen: string[] = []
    let after: string | undefined
    let accounts = 0
    do {
      const body = { scenario: draft(() => []), asOf: AS_OF, limit: 1, ...(after ? { after } : {}) }
      const page = (await api.as('read').post('/api/v1/scenarios/plain/simulation', body)).json()
      expect(page).toMatchObject({ total: 3, draft: [] })
      accounts += page.accounts
      seen.push(...page.differences.map(({ customer }: { customer: { number: string } }) => customer.number))
      after = page.next ?? undefined
    } while (after)
    expect(accounts).toBe(2)
    expect(seen).toEqual(['late', 'later'])
  })

  it('asks about the customers of another scenario while nobody follows the new one', async () => {
    const fresh = { ...draft(() => []), key: 'fresh' }
    const alone = { scenario: fresh, asOf: AS_OF }
    const nobody = await api.as('read').post('/api/v1/scenarios/fresh/simulation', alone)
    expect(nobody.json()).toMatchObject({ accounts: 0, differences: [] })
    const instead = { ...alone, followersOf: 'plain' }
    const answer = (await api.as('read').post('/api/v1/scenarios/fresh/simulation', instead)).json()
    expect(answer).toMatchObject({ accounts: 2, draft: [] })
    expect(answer.differences).toMatchObject([
      { kind: 'removed', why: { en: 'Scenario without action: no reminder leaves, on purpose.' } },
      { kind: 'removed' },
    ])
  })

  it('refuses what could not be published, at its place', async () => {
    const missing = draft((steps) => [{ ...steps[0], template: 'nothing-of-ours' }])
    const refused = await try_('simulation', missing)
    expect(refused.statusCode).toBe(422)
    expect(refused.json().errors).toMatchObject([{ path: 'steps.0.template' }])
    const impossible = draft((steps) => [{ ...steps[0], offsetDays: 7, afterPreviousDays: 3 }])
    expect((await try_('replay', impossible)).statusCode).toBe(400)
    expect((await try_('comparison', { ...draft(), key: 'other' })).statusCode).toBe(422)
  })
})

describe('a replay', () => {
  it('tells what would have left in the past twelve months, and what had been paid before', async () => {
    const answer = (await try_('replay', draft())).json()
    expect(answer).toMatchObject({
      from: '2025-06-16',
      to: AS_OF,
      customers: 3,
      oneIn: 1,
      debts: 3,
      withoutPast: 0,
    })
    expect(answer.steps).toMatchObject([
      { key: 'reminder', acts: 3, reached: 3, paidBefore: 0 },
      { key: 'second', acts: 2, reached: 2, paidBefore: 0 },
      { key: 'letter', acts: 0, reached: 0, paidBefore: 1 },
    ])
    expect(answer.months).toEqual([
      { month: '2026-03', channel: 'email', acts: 2 },
      { month: '2026-06', channel: 'email', acts: 3 },
    ])
    expect(answer.weeks.reduce((sum: number, { acts }: { acts: number }) => sum + acts, 0)).toBe(5)
  })

  it('of a scenario that nobody follows tells nothing', async () => {
    const other = { ...draft(), key: 'unused' }
    const answer = await api
      .as('read')
      .post('/api/v1/scenarios/unused/replay', { scenario: other, asOf: AS_OF })
    expect(answer.json()).toMatchObject({ customers: 0, debts: 0, months: [], weeks: [] })
  })
})

it('the comparison says in words what a draft changes, by the names of the steps', async () => {
  const named = draft((steps) => [
    { ...steps[0], name: { fr: 'Première relance', en: 'First reminder' }, channel: 'letter' },
    ...steps.slice(1),
  ])
  const { changes } = (await try_('comparison', named)).json()
  expect(changes.map(({ en }: { en: string }) => en)).toEqual([
    'The step “reminder” is now called “First reminder”.',
    'The step “reminder” changes its channel: e-mail → letter.',
  ])
  expect((await try_('comparison', draft())).json()).toEqual({ changes: [] })
})

it('the usage counts customers with something open under each scenario', async () => {
  const { scenarios } = (await api.as('read').get('/api/v1/scenario-usage')).json()
  expect(scenarios).toEqual([{ key: 'plain', customers: 2, open: [{ currency: 'EUR', amount: '200.00' }] }])
})
