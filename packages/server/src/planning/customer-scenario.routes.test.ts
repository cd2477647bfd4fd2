import { beforeAll, expect, test } from 'vitest'
import { buildGovernedApi, type GovernedApi } from '../testing/governed-account.ts'
import { PLAIN_SCENARIO } from '../testing/scenarios.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let on: GovernedApi

beforeAll(async () => {
  on = await buildGovernedApi(database.current)
  const { version: _, ...definition } = PLAIN_SCENARIO
  const { body } = await on.api.as('manage').put('/api/v1/scenarios/slow', {
    ...definition,
    key: 'slow',
    steps: [
      {
        key: 'late',
        name: { fr: 'Tardive', en: 'Late' },
        offsetDays: 3000,
        channel: 'email',
        tone: 'friendly',
        template: 'reminder',
        approval: 'manual',
      },
    ],
  })
  expect(body).toContain('"isNew":true')
})

async function followed(customerId: number, question = '') {
  return (await on.get(`/customers/${customerId}/scenarios${question}`)).scenarios
}

test('a customer follows the scenario of a rule, which is named, until another one is chosen for it', async () => {
  const { customerId } = await on.debtor({ S1: { minor: 10_000 } })
  expect(await followed(customerId)).toMatchObject([
    { key: PLAIN_SCENARIO.key, rule: { customerKind: null, country: null, creditor: null }, changes: [] },
  ])
  const patch = (scenarioKey: string | null) =>
    on.api.as('write').patch(`/api/v1/customers/${customerId}`, { scenarioKey })
  expect((await patch('slow')).statusCode).toBe(200)
  expect(await followed(customerId)).toMatchObject([{ key: 'slow', rule: null }])
  expect(
    (await on.api.as('read').patch(`/api/v1/customers/${customerId}`, { scenarioKey: null })).statusCode,
  ).toBe(403)
})

test('what another scenario would change is told item by item before it is chosen', async () => {
  const { customerId } = await on.debtor({ S2: { minor: 10_000 } })
  const [{ changes }] = await followed(customerId, '?instead=slow')
  expect(changes).toMatchObject([{ number: 'S2', before: { fr: expect.stringContaining('reminder') } }])
  expect(changes[0].after.fr).not.toBe(changes[0].before.fr)
  expect((await followed(customerId, '?instead='))[0].changes).toEqual([])
  const unknown = await on.api.as('read').get(`/api/v1/customers/${customerId}/scenarios?instead=nowhere`)
  expect(unknown.json()).toMatchObject({ code: 'invalid-scenario' })
})

test('who owes nothing follows none, and nobody has none', async () => {
  const { customerId } = await on.debtor({})
  expect(await followed(customerId)).toEqual([])
  expect((await on.api.as('read').get('/api/v1/customers/999999/scenarios')).statusCode).toBe(404)
})
