import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { currentScenarios, scenarioRules } from './scenarios.queries.ts'
import type { StoredScenario } from './stored-scenario.ts'

export type Segment = {
  readonly kind: CustomerKind
  readonly country: string
  readonly creditorId: number
  /** Set on the customer by a person: goes before every rule. */
  readonly ownScenarioKey: string | null
}

/** Which scenario, in which version, a customer follows. */
export type ScenarioBook = { scenarioFor(segment: Segment): StoredScenario }

/** Reads the versions in force and the assignment rules, once per run. */
export async function readScenarioBook(tx: Tx): Promise<ScenarioBook> {
  const byKey = new Map((await currentScenarios(tx)).map((version) => [version.key, version]))
  const rules = await scenarioRules(tx)
  const keyFor = ({ kind, country, creditorId, ownScenarioKey }: Segment) =>
    ownScenarioKey ??
    rules.find(
      (rule) =>
        (rule.customerKind ?? kind) === kind &&
        (rule.country ?? country) === country &&
        (rule.creditorId ?? creditorId) === creditorId,
    )?.scenarioKey
  return {
    scenarioFor: (segment) => {
      const key = keyFor(segment)
      const version = key === undefined ? undefined : byKey.get(key)
      if (!version) throw noScenario(segment, key)
      return version
    },
  }
}

function noScenario(segment: Segment, key: string | undefined): Refusal {
  const en = key ? `the scenario "${key}" does not exist` : `no rule names one for a ${segment.kind} customer`
  const fr = key
    ? `le scénario « ${key} » n’existe pas`
    : `aucune règle n’en donne à un client « ${segment.kind} »`
  return new Refusal(
    'invalid-scenario',
    `A customer has no scenario: ${en}. Complete the assignment rules.`,
    `Un client n’a pas de scénario : ${fr}. Complétez les règles d’affectation.`,
  )
}
