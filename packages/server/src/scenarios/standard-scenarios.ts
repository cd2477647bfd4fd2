import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import type { ScenarioDefinition } from './scenario-definition.ts'
import { readScenarioFile } from './scenario-file.ts'

const FOLDER = join(import.meta.dirname, 'standard')

/** The scenarios that ship with the program, one for each kind of customer and named after it; read once. */
export function standardScenarios(): readonly ScenarioDefinition[] {
  standard ??= CUSTOMER_KINDS.map((kind) =>
    readScenarioFile(readFileSync(join(FOLDER, `${kind}.yaml`), 'utf8')),
  )
  return standard
}

let standard: readonly ScenarioDefinition[] | null = null
