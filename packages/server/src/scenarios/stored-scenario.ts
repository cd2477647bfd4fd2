import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { Scenario } from '@recouvrance/core/scenarios/scenario'

/** One published version of a scenario: it never changes. */
export type StoredScenario = {
  readonly id: number
  readonly key: string
  readonly version: number
  readonly scenario: Scenario
  readonly author: string
  readonly createdAt: string
  /** Why it was published, in the words of who did. */
  readonly comment: string | null
}

/** What decides which scenario a customer follows. */
export type Segment = {
  readonly kind: CustomerKind
  readonly country: string
  readonly creditorId: number
  /** Set on the customer by a person: goes before every rule. */
  readonly ownScenarioKey: string | null
}
