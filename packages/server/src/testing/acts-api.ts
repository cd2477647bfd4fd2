import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Scenario, StepChannel } from '@recouvrance/core/scenarios/scenario'
import type { Tone } from '@recouvrance/core/scenarios/tone'
import type { FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'
import { createApiKey } from '../access/create-api-key.ts'
import { SCOPES, type Scope } from '../access/scopes.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { PLAIN_SCENARIO } from './scenarios.ts'
import { type Debtor, planDebtors } from './sendable.ts'
import { buildTestApi, type TestClient } from './test-api.ts'
import type { TestDatabase } from './test-database.ts'

export type ActsApi = {
  readonly app: FastifyInstance
  readonly organisationId: number
  as(scope: Scope): TestClient
  /** Another organisation, which must see none of it. */
  readonly stranger: TestClient
}

/** The HTTP application with an organisation whose acts of MONDAY are planned. */
export async function buildActsApi(
  database: TestDatabase,
  debtors: readonly Debtor[],
  scenario?: Scenario,
): Promise<ActsApi> {
  // Without SMTP what leaves goes to the outbox folder there.
  const dataFolder = await mkdtemp(join(tmpdir(), 'recouvrance-acts-'))
  onTestFinished(() => rm(dataFolder, { recursive: true }))
  const api = await buildTestApi(database, { dataFolder })
  const organisationId = await planDebtors(database, debtors, scenario)
  const keys = new Map<Scope, string>()
  for (const scope of SCOPES) {
    const made = await inOrganisation(database.pool, organisationId, (tx) =>
      createApiKey(tx, 'test', scope, [scope]),
    )
    keys.set(scope, made.key)
  }
  return {
    app: api.app,
    organisationId,
    as: (scope) => api.with(keys.get(scope) ?? ''),
    stranger: api.as('admin'),
  }
}

/** A scenario of one step, which every debtor of `planDebtors` has reached. */
export function oneStep(channel: StepChannel, template: string, tone: Tone = 'firm'): Scenario {
  return {
    ...PLAIN_SCENARIO,
    key: `one-${channel}`,
    steps: [
      {
        key: 'only',
        name: { fr: 'Étape unique', en: 'Only step' },
        trigger: { offsetDays: 3 },
        channel,
        tone,
        approval: 'manual',
        template,
      },
    ],
  }
}
