import type { Scenario } from '@recouvrance/core/scenarios/scenario'

/** One published version of a scenario: it never changes. */
export type StoredScenario = {
  readonly id: number
  readonly key: string
  readonly version: number
  readonly scenario: Scenario
  readonly author: string
  readonly createdAt: string
}
