import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { currentScenarios, type ScenarioRule, scenarioRules } from './scenarios.queries.ts'
import type { Segment, StoredScenario } from './stored-scenario.ts'

/** Which scenario, in which version, a customer follows, and why. */
export type ScenarioBook = {
  scenarioFor(segment: Segment): StoredScenario
  /** The rule that gives it; null: the customer has its own, or none holds for it. */
  ruleFor(segment: Segment): ScenarioRule | null
}

/** The key of the scenario that a customer follows: its own, or that of the first rule whose conditions are all met. */
export function scenarioKeyFor(rules: readonly ScenarioRule[], segment: Segment): string | undefined {
  return segment.ownScenarioKey ?? ruleOf(rules, segment)?.scenarioKey
}

function ruleOf(
  rules: readonly ScenarioRule[],
  { kind, country, creditorId }: Segment,
): ScenarioRule | undefined {
  return rules.find(
    (rule) =>
      (rule.customerKind ?? kind) === kind &&
      (rule.country ?? country) === country &&
      (rule.creditorId ?? creditorId) === creditorId,
  )
}

/** Reads the versions in force and the assignment rules, once per run. */
export async function readScenarioBook(tx: Tx): Promise<ScenarioBook> {
  const byKey = new Map((await currentScenarios(tx)).map((version) => [version.key, version]))
  const rules = await scenarioRules(tx)
  return {
    scenarioFor: (segment) => {
      const key = scenarioKeyFor(rules, segment)
      const version = key === undefined ? undefined : byKey.get(key)
      if (!version) throw withoutScenario(segment, key)
      return version
    },
    ruleFor: (segment) => (segment.ownScenarioKey === null ? (ruleOf(rules, segment) ?? null) : null),
  }
}

function withoutScenario(segment: Segment, key: string | undefined): Refusal {
  const en = key ? `the scenario "${key}" does not exist` : `no rule names one for a ${segment.kind} customer`
  const fr = key
    ? `le scénario « ${key} » n’existe pas`
    : `aucune règle n’en donne à un client « ${segment.kind} »`
  return new Refusal(
    'invalid-scenario',
    `A customer has no scenario: ${en}. Complete the assignment rules, or install the shipped ones with the command "scenario standard".`,
    `Un client n’a pas de scénario : ${fr}. Complétez les règles d’affectation, ou installez celles livrées par la commande « scenario standard ».`,
  )
}
