import { beforeAll, describe, expect, test } from 'vitest'
import { createApiKey } from '../access/create-api-key.ts'
import { createOrganisation } from '../access/create-organisation.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice } from '../testing/accounts.ts'
import { aScenario, aStep } from '../testing/simulation.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { ensureStandardScenarios } from './ensure-standard-scenarios.ts'
import { replaceRules } from './replace-rules.ts'

const database = useTestDatabase()
let api: TestApi

beforeAll(async () => {
  api = await buildTestApi(database.current)
  await inOrganisation(database.current.pool, api.organisationId, (tx) => ensureStandardScenarios(tx, 'test'))
})

const REMINDER = { template: 'reminder' }
const own = (over: Record<string, unknown> = {}) =>
  aScenario({
    key: 'own',
    steps: [aStep('first', 3, 'email', REMINDER), aStep('second', 12, 'letter', { template: 'letter' })],
    ...over,
  })

const put = (scenario: object, key = 'own') => api.as('manage').put(`/api/v1/scenarios/${key}`, scenario)

describe('publishing', () => {
  test('makes a version, and the same again none', async () => {
    const first = await put(own())
    expect(first.statusCode).toBe(201)
    expect(first.json()).toMatchObject({ key: 'own', version: 1, isNew: true, changes: [] })
    const again = await put(own())
    expect(again.statusCode).toBe(200)
    expect(again.json()).toMatchObject({ version: 1, isNew: false })
  })

  test('says in words what a new version changes', async () => {
    const steps = [
      aStep('first', 5, 'email', REMINDER),
      aStep('third', 20, 'call', { template: 'call-script' }),
    ]
    const { changes, version } = (await put(own({ minDaysBetweenActs: 7, steps }))).json()
    expect(version).toBe(2)
    expect(changes.map(({ en }: { en: string }) => en)).toEqual([
      'The least time between two reminders goes from 5 to 7 days.',
      'The step “second” is removed (D+12, letter).',
      'The step “first” moves from D+3 to D+5.',
      'New step “third”: D+20, call, courteous tone.',
    ])
    expect(changes[2].fr).toBe('L’étape «\u00a0first\u00a0» passe de J+3 à J+5.')
    const { versions } = (await api.as('read').get('/api/v1/scenarios/own/versions')).json()
    expect(versions[0].changes).toEqual(changes)
    expect((await api.as('read').get('/api/v1/scenarios/own/changes?from=1&to=2')).json().changes).toEqual(
      changes,
    )
  })

  test('keeps why, and is refused when another version than the one that was changed is in force', async () => {
    const why = 'Trop%20de%20contestations'
    const stale = await api
      .as('manage')
      .put(`/api/v1/scenarios/own?basedOn=1&comment=${why}`, own({ minDaysBetweenActs: 8 }))
    expect(stale.statusCode).toBe(409)
    expect(stale.json().detail).toContain('version 2')
    const fresh = await api
      .as('manage')
      .put(`/api/v1/scenarios/own?basedOn=2&comment=${why}`, own({ minDaysBetweenActs: 8 }))
    expect(fresh.json()).toMatchObject({ version: 3, comment: 'Trop de contestations' })
    const { versions } = (await api.as('read').get('/api/v1/scenarios/own/versions')).json()
    expect(versions.map(({ comment }: { comment: string | null }) => comment)).toEqual([
      'Trop de contestations',
      null,
      null,
    ])
    const first = await api.as('manage').put('/api/v1/scenarios/other?basedOn=1', own({ key: 'other' }))
    expect(first.statusCode).toBe(409)
  })

  test('a scenario may have no step at all', async () => {
    const quiet = await put(own({ key: 'quiet', steps: [] }), 'quiet')
    expect(quiet.json()).toMatchObject({ key: 'quiet', version: 1 })
  })

  test('an earlier version stays as it was', async () => {
    const { scenario } = (await api.as('read').get('/api/v1/scenarios/own/versions/1')).json()
    expect(scenario).toMatchObject(own())
  })

  test('the file of a version is YAML that gives the same version back', async () => {
    const file = await api.as('read').get('/api/v1/scenarios/business/versions/1/file')
    expect(file.headers['content-type']).toContain('application/yaml')
    expect(file.payload).toMatch(/^key: business\n/)
    const again = await api.app.inject({
      method: 'PUT',
      url: '/api/v1/scenarios/business',
      headers: { ...api.as('manage').headers, 'content-type': 'application/yaml' },
      payload: file.payload,
    })
    expect(again.json()).toMatchObject({ version: 1, isNew: false })
  })

  test('everybody is looked at by the next run', async () => {
    const id = await inOrganisation(database.current.pool, api.organisationId, (tx) => aCustomer(tx))
    await database.current.owner.query('update review set review_on = null where customer_id = $1', [id])
    await put(own({ minimumAmount: '1.00' }))
    const { rows } = await database.current.owner.query(
      'select review_on from review where customer_id = $1',
      [id],
    )
    expect(rows).toEqual([{ review_on: '-infinity' }])
  })
})

describe('what cannot be published is refused, with its place', () => {
  const steps = (...list: readonly object[]) => ({ steps: list })
  test.each([
    ['an unknown name', { colour: 'red' }, 400, 'body'],
    [
      'steps out of order',
      steps(aStep('a', 9, 'email', REMINDER), aStep('b', 3, 'email', REMINDER)),
      400,
      'steps.1.offsetDays',
    ],
    [
      'a first step after the one before',
      steps(aStep('a', { afterPreviousDays: 1 }, 'email', REMINDER)),
      400,
      'steps.0.afterPreviousDays',
    ],
    [
      'a template that does not exist',
      steps(aStep('a', 3, 'email', { template: 'nowhere' })),
      422,
      'nowhere',
    ],
    ['another key than the address', { key: 'other' }, 422, 'other'],
  ])('%s', async (_, over, status, place) => {
    const response = await put(own(over))
    expect(response.statusCode).toBe(status)
    expect(response.json().detail).toContain(place)
  })

  test('a text that is not YAML', async () => {
    const response = await api.app.inject({
      method: 'PUT',
      url: '/api/v1/scenarios/own',
      headers: { ...api.as('manage').headers, 'content-type': 'application/yaml' },
      payload: 'key: [own',
    })
    expect(response.statusCode).toBe(422)
    expect(response.json().code).toBe('invalid-scenario')
  })

  test('with a key that may only read', async () => {
    expect((await api.as('read').put('/api/v1/scenarios/own', own())).statusCode).toBe(403)
    expect(
      (await api.as('read').put('/api/v1/scenario-rules', { rules: [{ scenario: 'own' }] })).statusCode,
    ).toBe(403)
  })
})

test.each(['/scenarios/nowhere', '/scenarios/own/versions/99', '/scenarios/nowhere/versions'])(
  '%s is not there',
  async (path) => {
    expect((await api.as('read').get(`/api/v1${path}`)).statusCode).toBe(404)
  },
)

test('another organisation does not see them', async () => {
  const { id } = await createOrganisation(database.current, 'test', 'Voisine SARL')
  const { key } = await inOrganisation(database.current.pool, id, (tx) =>
    createApiKey(tx, 'test', 'n', ['read']),
  )
  const { scenarios } = (await api.with(key).get('/api/v1/scenarios')).json()
  expect(scenarios.map((scenario: { key: string }) => scenario.key)).toEqual([
    'business',
    'consumer',
    'public',
  ])
  expect((await api.with(key).get('/api/v1/scenarios/own')).statusCode).toBe(404)
})

describe('assignment rules', () => {
  const MINE = [{ country: 'DE', scenario: 'own' }, { scenario: 'business' }]
  const moves = [
    { from: 'business', to: 'own', customers: 2 },
    { from: 'consumer', to: 'business', customers: 1 },
  ]

  beforeAll(async () => {
    await inOrganisation(database.current.pool, api.organisationId, async (tx) => {
      const creditorId = await aCreditor(tx)
      for (const values of [
        { country: 'DE' },
        { country: 'DE' },
        { country: 'FR' },
        { kind: 'consumer' as const },
      ])
        await anInvoice(tx, { customerId: await aCustomer(tx, values), creditorId, amountMinor: 10_000 })
      const customerId = await aCustomer(tx, { country: 'DE', scenario_key: 'consumer' })
      await anInvoice(tx, { customerId, creditorId, amountMinor: 10_000 })
    })
  })

  test('a preview counts who would move and writes nothing; whoever has a scenario of its own stays', async () => {
    const preview = await api.as('read').post('/api/v1/scenario-rules/preview', { rules: MINE })
    expect(preview.json()).toEqual({ moves })
    const { rules } = (await api.as('read').get('/api/v1/scenario-rules')).json()
    expect(rules).toEqual(
      ['business', 'consumer', 'public'].map((kind) => ({
        customerKind: kind,
        country: null,
        creditor: null,
        scenario: kind,
      })),
    )
  })

  test('are replaced as a whole', async () => {
    expect((await api.as('manage').put('/api/v1/scenario-rules', { rules: MINE })).json()).toEqual({ moves })
    const again = await api.as('manage').put('/api/v1/scenario-rules', { rules: MINE })
    expect(again.json()).toEqual({ moves: [] })
  })

  test.each([
    ['an unknown scenario', [{ scenario: 'nowhere' }], 422],
    ['an unknown creditor', [{ creditor: 'nobody', scenario: 'own' }, { scenario: 'business' }], 404],
    ['customers left without a scenario', [{ customerKind: 'business', scenario: 'business' }], 422],
    ['a country in words', [{ country: 'France', scenario: 'own' }], 400],
  ])('%s: refused', async (_, rules, status) => {
    expect((await api.as('manage').put('/api/v1/scenario-rules', { rules })).statusCode).toBe(status)
  })

  test('may name a creditor by its key', async () => {
    const rules = [{ creditor: 'principal', scenario: 'own' }, { scenario: 'business' }]
    await inOrganisation(database.current.pool, api.organisationId, (tx) => replaceRules(tx, 'test', rules))
    const shown = (await api.as('read').get('/api/v1/scenario-rules')).json()
    expect(shown.rules[0]).toEqual({
      customerKind: null,
      country: null,
      creditor: 'principal',
      scenario: 'own',
    })
  })
})
