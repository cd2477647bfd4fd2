import { parseDocument } from 'yaml'
import { schemaProblems } from '../platform/schema-problems.ts'
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
  const places = (language: 'fr' | 'en') =>
    problems.map((problem) => `${problem.path || 'scenario'} : ${problem[language]}`).join(' ; ')
  throw new Refusal(
    'invalid-scenario',
    `The scenario cannot be used: ${places('en')}.`,
    `Le scénario est inutilisable : ${places('fr')}.`,
    problems.map(({ path, code, en }) => ({ path, code, message: en })),
  )
}

function unreadable(reason: string): Refusal {
  return new Refusal(
    'invalid-scenario',
    `This is not YAML that can be read: ${reason}`,
    `Ce n’est pas du YAML lisible : ${reason}`,
  )
}
