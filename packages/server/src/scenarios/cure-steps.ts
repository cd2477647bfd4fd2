import type { StepCure } from '@recouvrance/core/scenarios/scenario'
import type { Tx } from '../platform/postgres.ts'
import { cureStepRows } from './scenarios.queries.ts'

/** The steps that offer a cure period, by version and key. */
export type CureSteps = ReadonlyMap<string, StepCure>

export function cureStepName(scenarioVersionId: number, stepKey: string): string {
  return `${scenarioVersionId} ${stepKey}`
}

export async function cureSteps(tx: Tx): Promise<CureSteps> {
  const rows = await cureStepRows(tx)
  return new Map(rows.map(({ id, key, cure }) => [cureStepName(id, key), cure]))
}
