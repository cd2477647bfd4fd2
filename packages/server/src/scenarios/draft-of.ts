import type { Scenario } from '@recouvrance/core/scenarios/scenario'
import type { Tx } from '../platform/postgres.ts'
import { refuseUnknownTemplates } from './publish-scenario.ts'
import { type ScenarioDefinition, scenarioFrom } from './scenario-definition.ts'
import { otherKey } from './scenario-refusals.ts'
import { versionsOf } from './scenarios.queries.ts'

/**
 * A draft as it would be published, and what is in force; null when there is nothing yet under its key.
 * @throws Refusal when the key is another one, or a step names a template that does not exist
 */
export async function draftOf(
  tx: Tx,
  key: string,
  definition: ScenarioDefinition,
): Promise<{ readonly draft: Scenario; readonly inForce: Scenario | null }> {
  if (key !== definition.key) throw otherKey(key, definition.key)
  await refuseUnknownTemplates(tx, definition)
  const [inForce] = await versionsOf(tx, key)
  return { draft: scenarioFrom(definition, (inForce?.version ?? 0) + 1), inForce: inForce?.scenario ?? null }
}
