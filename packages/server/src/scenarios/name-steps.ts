import type { StepName } from '@recouvrance/core/scenarios/explain'
import { DEFAULT_REVIEW_STEP, type Scenario } from '@recouvrance/core/scenarios/scenario'
import type { Tx } from '../platform/postgres.ts'
import { scenarioVersions } from './scenarios.queries.ts'

export type StepNames = { readonly fr: StepName; readonly en: StepName }

/** How a scenario calls its steps; a step without a name goes by its key. */
export function nameSteps({ steps, reviewStep = DEFAULT_REVIEW_STEP }: Scenario): StepNames {
  const names = new Map([reviewStep, ...steps].map(({ key, name }) => [key, name]))
  return { fr: (key) => names.get(key)?.fr ?? key, en: (key) => names.get(key)?.en ?? key }
}

/** The same for each of these scenario versions. */
export async function readStepNames(
  tx: Tx,
  versionIds: readonly number[],
): Promise<(versionId: number) => StepNames> {
  const ids = [...new Set(versionIds)]
  const versions = ids.length === 0 ? [] : await scenarioVersions(tx, ids)
  const names = new Map(versions.map(({ id, scenario }) => [id, nameSteps(scenario)]))
  return (versionId) => names.get(versionId) ?? KEYS
}

const KEYS: StepNames = { fr: (key) => key, en: (key) => key }
