import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { Scenario } from '@recouvrance/core/scenarios/scenario'
import { expect, test } from 'vitest'
import { type ScenarioDefinition, scenarioFrom } from '../../scenarios/scenario-definition.ts'
import { readScenarioFile } from '../../scenarios/scenario-file.ts'
import { standardScenarios } from '../../scenarios/standard-scenarios.ts'
import { buildActsApi, oneStep } from '../../testing/acts-api.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()

const demo = (key: string) =>
  readScenarioFile(
    readFileSync(join(import.meta.dirname, '..', '..', 'demo', 'scenarios', `${key}.yaml`), 'utf8'),
  )

const SHIPPED: readonly (readonly [CustomerKind, ScenarioDefinition])[] = [
  ...standardScenarios().map((scenario) => [scenario.key as CustomerKind, scenario] as const),
  ['business', demo('key-accounts')],
  ['consumer', demo('mobile')],
]

/** One step alone, on a day that every debtor of the tests has reached, without another way out. */
const CASES = SHIPPED.flatMap(([kind, definition]) =>
  scenarioFrom(definition, 1).steps.map((step) => {
    const { fallbackChannels: _, ...alone } = step
    const scenario: Scenario = {
      ...oneStep('email', 'reminder'),
      steps: [{ ...alone, trigger: { offsetDays: 3 }, approval: 'manual' }],
    }
    return { scenario, kind, name: `${definition.key} ${step.key}` }
  }),
)

test.each(CASES)(
  'a step of a shipped scenario leaves, or becomes work: $name',
  async ({ scenario, kind }) => {
    const [step] = scenario.steps
    const api = await buildActsApi(
      database.current,
      [{ number: 'A', kind, invoices: [120_050], phone: '+33472000000', mobile: '+33612345678' }],
      scenario,
    )
    const write = api.as('write')
    await write.post('/api/v1/acts/approvals', { all: true })
    await write.post('/api/v1/sending/run', {})
    await write.post('/api/v1/print-batches', {})
    const { acts } = (await api.as('read').get('/api/v1/acts')).json()
    expect(acts).toMatchObject([
      { channel: { code: step?.channel }, status: { code: step?.channel === 'email' ? 'sent' : 'claimed' } },
    ])
    const { tasks } = (await api.as('read').get('/api/v1/tasks')).json()
    const byHand = step?.channel === 'call' || step?.channel === 'sms' || step?.channel === 'task'
    expect(tasks).toHaveLength(byHand ? 1 : 0)
  },
)

test('a step done by hand needs no text: its task says the step, the amount and the items', async () => {
  const manual = oneStep('task', 'nothing-of-that-name')
  const api = await buildActsApi(database.current, [{ number: 'A', invoices: [120_050, 30_000] }], manual)
  await api.as('write').post('/api/v1/acts/approvals', { all: true })
  const [act] = (await api.as('read').get('/api/v1/acts')).json().acts
  const preview = (await api.as('read').get(`/api/v1/acts/${act.id}/preview`)).json()
  expect(preview).toMatchObject({ wouldLeave: true, message: null, problems: [] })
  expect((await api.as('read').get(`/api/v1/acts/${act.id}/preview/document`)).statusCode).toBe(409)
  expect((await api.as('write').post('/api/v1/sending/run', {})).json()).toMatchObject({ handedOver: 1 })
  const [task] = (await api.as('read').get('/api/v1/tasks')).json().tasks
  expect(task.reason.fr).toContain('Étape unique')
  expect(task.reason.en).toContain('"Only step"')
  expect(task.reason.fr).toMatch(/1[ \u00a0\u202f]500,50/)
  expect(task.reason.fr).toContain('(F-A-1, F-A-2)')
  const done = await api.as('write').post(`/api/v1/acts/${act.id}/outcome`, { outcome: 'done' })
  expect(done.statusCode).toBeLessThan(300)
  expect((await api.as('read').get('/api/v1/tasks')).json().tasks).toEqual([])
})

test('a call without a text waits with the reason: a script is what it is for', async () => {
  const api = await buildActsApi(
    database.current,
    [{ number: 'A', invoices: [120_050], phone: '+33472000000' }],
    oneStep('call', 'nothing-of-that-name'),
  )
  await api.as('write').post('/api/v1/acts/approvals', { all: true })
  const report = (await api.as('write').post('/api/v1/sending/run', {})).json()
  expect(report.waiting).toMatchObject([{ reason: 'template-missing', acts: 1 }])
})
