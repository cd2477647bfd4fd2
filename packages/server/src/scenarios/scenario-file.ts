import { parseDocument } from 'yaml'
import { listProblems, schemaProblems } from '../platform/schema-problems.ts'
import { Refusal } from '../refusal.ts'
import { type ScenarioDefinition, scenarioDefinition } from './scenario-definition.ts'

/**
 * Reads a scenario written in YAML.
 * @throws Refusal `invalid-scenario` with every place that cannot be used
 */
export function readScenarioFile(text: string): ScenarioDefinition {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw unreadable(error.message.split('\n')[0] ?? 'YAML')
  return readScenario(document.toJS({ maxAliasCount: 100 }))
}

/** @throws Refusal `invalid-scenario` with every place that cannot be used */
export function readScenario(value: unknown): ScenarioDefinition {
  const read = scenarioDefinition.safeParse(value)
  if (read.success) return read.data
  const problems = schemaProblems(read.error)
  throw new Refusal(
    'invalid-scenario',
    `The scenario cannot be used: ${listProblems(problems, 'scenario', 'en')}.`,
    `Le scénario est inutilisable : ${listProblems(problems, 'scenario', 'fr')}.`,
    problems.map(({ path, code, en, fr }) => ({ path, code, message: en, fr })),
  )
}

function unreadable(reason: string): Refusal {
  return new Refusal(
    'invalid-scenario',
    `This is not YAML that can be read: ${reason}`,
    `Ce n’est pas du YAML lisible : ${reason}`,
  )
}
