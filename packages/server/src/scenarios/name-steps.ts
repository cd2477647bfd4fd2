import type { StepName } from '@recouvrance/core/scenarios/explain'
import type { Tx } from '../platform/postgres.ts'
import { scenarioVersions } from './scenarios.queries.ts'

export type StepNames = { readonly fr: StepName; readonly en: StepName }

/** How each of these scenario versions calls its steps; a step without a name goes by its key. */
export async function readStepNames(
  tx: Tx,
  versionIds: readonly number[],
): Promise<(versionId: number) => StepNames> {
  const ids = [...new Set(versionIds)]
  const versions = ids.length === 0 ? [] : await scenarioVersions(tx, ids)
  const names = new Map(
    versions.map(({ id, scenario }) => [id, new Map(scenario.steps.map(({ key, name }) => [key, name]))]),
  )
  return (versionId) => {
    const steps = names.get(versionId)
    return {
      fr: (key) => steps?.get(key)?.fr ?? key,
      en: (key) => steps?.get(key)?.en ?? key,
    }
  }
}
