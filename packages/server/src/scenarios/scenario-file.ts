import type { Scenario } from '@recouvrance/core/scenarios/scenario'
import { parse, stringify } from 'yaml'
import { listProblems, schemaProblems } from '../platform/schema-problems.ts'
import { Refusal } from '../refusal.ts'
import { definitionOf, type ScenarioDefinition, scenarioDefinition } from './scenario-definition.ts'

/**
 * Reads a scenario written in YAML.
 * @throws Refusal `invalid-scenario` with every place that cannot be used
 */
export function readScenarioFile(text: string): ScenarioDefinition {
  const read = scenarioDefinition.safeParse(parseYaml(text))
  if (read.success) return read.data
  const problems = schemaProblems(read.error)
  throw new Refusal(
    'invalid-scenario',
    `The scenario cannot be used: ${listProblems(problems, 'scenario', 'en')}.`,
    `Le scénario est inutilisable : ${listProblems(problems, 'scenario', 'fr')}.`,
    problems.map(({ path, code, en, fr }) => ({ path, code, message: en, fr })),
  )
}

/** @throws Refusal `invalid-scenario` when the text is not YAML; what it says is not looked at */
export function parseYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 })
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    throw new Refusal(
      'invalid-scenario',
      `This is not YAML that can be read: ${reason}`,
      `Ce n’est pas du YAML lisible : ${reason}`,
    )
  }
}

/** The scenario as a file that `readScenarioFile` reads back to the same scenario. */
export function writeScenarioFile(scenario: Scenario): string {
  const { key, name, steps, ...settings } = definitionOf(scenario)
  const ordered = { key, ...(name ? { name } : {}), ...settings, steps: steps.map(inReadingOrder) }
  return stringify(ordered, { lineWidth: 0 })
}

const STEP_ORDER = [
  'key',
  'name',
  'offsetDays',
  'endOfMonth',
  'afterPreviousDays',
  'channel',
  'fallbackChannels',
]

function inReadingOrder(step: object): object {
  const place = (name: string) => (STEP_ORDER.includes(name) ? STEP_ORDER.indexOf(name) : STEP_ORDER.length)
  return Object.fromEntries(Object.entries(step).toSorted(([a], [b]) => place(a) - place(b)))
}
