import type { Scenario } from '@recouvrance/core/scenarios/scenario'
import { isScalar, parse, stringify } from 'yaml'
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
  return stringify(definitionOf(scenario), {
    lineWidth: 0,
    sortMapEntries: (a, b) => placeOf(a.key) - placeOf(b.key),
  })
}

/** The database keeps no order of names: a reader wants the ones that say most first. */
const READING_ORDER = [
  ...['key', 'name', 'fr', 'en'],
  ...['grouping', 'entry', 'reviewStep', 'minDaysBetweenActs', 'minimumAmount', 'tolerance', 'caps'],
  ...['bankDelayDays', 'legalReviewAfterDays', 'steps'],
  ...['offsetDays', 'endOfMonth', 'afterPreviousDays', 'channel', 'fallbackChannels', 'tone', 'approval'],
  ...['template', 'repeat', 'everyDays', 'limit', 'perWeek', 'perMonth'],
]

function placeOf(key: unknown): number {
  return READING_ORDER.indexOf(isScalar(key) ? String(key.value) : String(key))
}
