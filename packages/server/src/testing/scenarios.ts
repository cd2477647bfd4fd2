import type { Scenario } from '@recouvrance/core/scenarios/scenario'
import type { Tx } from '../platform/postgres.ts'
import { insertScenario, replaceScenarioRules } from '../scenarios/scenarios.queries.ts'
import type { StoredScenario } from '../scenarios/stored-scenario.ts'

export const PLAIN_SCENARIO: Scenario = {
  key: 'plain',
  version: 1,
  grouping: 'customer',
  entry: 'first-step',
  minDaysBetweenActs: 5,
  minimumAmount: '0.00',
  tolerance: '0.00',
  bankDelayDays: 3,
  legalReviewAfterDays: 8,
  steps: [
    {
      key: 'reminder',
      trigger: { offsetDays: 3 },
      channel: 'email',
      tone: 'courteous',
      approval: 'manual',
      template: 'reminder',
    },
    {
      key: 'second',
      trigger: { offsetDays: 10 },
      channel: 'email',
      tone: 'firm',
      approval: 'manual',
      template: 'reminder',
    },
    {
      key: 'letter',
      trigger: { offsetDays: 25 },
      channel: 'letter',
      tone: 'firm',
      approval: 'manual',
      template: 'letter',
    },
  ],
}

/** Makes everyone of the organisation follow one scenario. */
export async function followScenario(tx: Tx, scenario: Scenario = PLAIN_SCENARIO): Promise<StoredScenario> {
  await replaceScenarioRules(tx, [
    { customerKind: null, country: null, creditorId: null, scenarioKey: scenario.key },
  ])
  return insertScenario(tx, 'test', scenario)
}
