import type { Tx } from '../platform/postgres.ts'
import { noScenario, noVersion } from './scenario-refusals.ts'
import { currentScenarios, versionsOf } from './scenarios.queries.ts'
import type { StoredScenario } from './stored-scenario.ts'

/**
 * Every version of a scenario, the newest first.
 * @throws Refusal when there is no such scenario
 */
export async function scenarioVersionsOf(tx: Tx, key: string): Promise<readonly StoredScenario[]> {
  const versions = await versionsOf(tx, key)
  if (versions.length === 0) throw noScenario(key)
  return versions
}

/**
 * One version of a scenario; the one in force when no number is given.
 * @throws Refusal when there is no such scenario or version
 */
export async function findVersion(tx: Tx, key: string, number?: number): Promise<StoredScenario> {
  const versions = await scenarioVersionsOf(tx, key)
  const found = number === undefined ? versions[0] : versions.find(({ version }) => version === number)
  if (!found) throw noVersion(key, number ?? 0)
  return found
}

/** The version in force of every scenario. */
export async function scenariosInForce(tx: Tx): Promise<readonly StoredScenario[]> {
  return currentScenarios(tx)
}
