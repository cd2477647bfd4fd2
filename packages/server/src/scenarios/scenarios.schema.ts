import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import { z } from 'zod'
import { presentAmount } from '../platform/api-values.ts'
import { compareVersions, type ScenarioChange } from './compare-versions.ts'
import type { Published } from './publish-scenario.ts'
import { definitionOf, scenarioFields } from './scenario-definition.ts'
import type { ScenarioUsage } from './scenario-usage.ts'
import type { StoredScenario } from './stored-scenario.ts'

const written = z.object(scenarioFields)
const inBothLanguages = z.object({ fr: z.string(), en: z.string() })
const change = inBothLanguages.extend({ path: z.string() })

const version = z.object({
  key: z.string(),
  version: z.number(),
  name: inBothLanguages.nullable(),
  author: z.string(),
  createdAt: z.string(),
  comment: z.string().nullable().describe('Why it was published'),
})

export const keyParams = z.object({ key: z.string().min(1).max(60) })
export const versionParams = keyParams.extend({ version: z.coerce.number().int().min(1).max(1_000_000) })

export const changesQuery = z.object({
  from: z.coerce.number().int().min(1).max(1_000_000),
  to: z.coerce.number().int().min(1).max(1_000_000),
})

export const scenarioList = z.object({
  scenarios: z.array(version.extend({ steps: z.number() })).describe('The versions in force'),
})

export const scenarioDetail = version.extend({
  scenario: written.describe('As PUT takes it'),
})

export const versionList = z.object({
  versions: z
    .array(version.extend({ changes: z.array(change).describe('Against the version before') }))
    .describe('The newest first'),
})

export const usageList = z.object({
  scenarios: z.array(
    z.object({
      key: z.string(),
      customers: z.number().describe('Counted once for each creditor'),
      open: z
        .array(z.object({ currency: z.string(), amount: z.string() }))
        .describe('What they owe, less their credits'),
    }),
  ),
})

export const changeList = z.object({ changes: z.array(change) })

export const publishQuery = z.object({
  comment: z.string().trim().min(1).max(500).optional().describe('Why: kept in the history of versions'),
  basedOn: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .optional()
    .describe('The version that was changed, 0: none. Refused when another one has come into force since'),
})

export const publishAnswer = version.extend({
  isNew: z.boolean().describe('false: the version in force said the same, nothing was written'),
  changes: z.array(change).describe('Against the version before'),
})

const assignmentRule = z.strictObject({
  customerKind: z.enum(CUSTOMER_KINDS).nullish(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as FR')
    .nullish(),
  creditor: z.string().min(1).max(100).nullish().describe('Its key'),
  scenario: z.string().min(1).max(60).describe('Key of the scenario'),
})

export const assignmentRules = z.strictObject({
  rules: z
    .array(assignmentRule)
    .min(1)
    .max(500)
    .describe(
      'The first rule is followed whose conditions are all met; what is not given holds for everyone',
    ),
})

export const ruleList = z.object({
  rules: z.array(
    z.object({
      customerKind: z.string().nullable(),
      country: z.string().nullable(),
      creditor: z.string().nullable(),
      scenario: z.string(),
    }),
  ),
})

export const moveList = z.object({
  moves: z
    .array(z.object({ from: z.string().nullable(), to: z.string(), customers: z.number() }))
    .describe('Customers with something open, counted once for each creditor'),
})

function presentVersion({ key, version: number, scenario, author, createdAt, comment }: StoredScenario) {
  return { key, version: number, name: scenario.name ?? null, author, createdAt, comment }
}

export function presentSummary(stored: StoredScenario) {
  return { ...presentVersion(stored), steps: stored.scenario.steps.length }
}

export function presentScenario(stored: StoredScenario): z.infer<typeof scenarioDetail> {
  return { ...presentVersion(stored), scenario: writable(stored) }
}

/** Each version with what it changed. */
export function presentVersions(versions: readonly StoredScenario[]) {
  return versions.map((stored, index) => {
    const before = versions[index + 1]
    const changes = before ? compareVersions(before.scenario, stored.scenario) : []
    return { ...presentVersion(stored), changes }
  })
}

export function presentPublished({ stored, isNew, changes }: Published) {
  return { ...presentVersion(stored), isNew, changes: [...changes] satisfies ScenarioChange[] }
}

export function presentUsage({ key, customers, open }: ScenarioUsage) {
  return {
    key,
    customers,
    open: [...open]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, minor]) => ({ currency, amount: presentAmount(minor, currency) })),
  }
}

type RuleRow = {
  readonly customer_kind: string | null
  readonly country: string | null
  readonly creditor: string | null
  readonly scenario_key: string
}

export function presentRule({ customer_kind, country, creditor, scenario_key }: RuleRow) {
  return { customerKind: customer_kind, country, creditor, scenario: scenario_key }
}

/** Lists of the core are read-only, those of a schema are not. */
function writable({ scenario }: StoredScenario): z.infer<typeof written> {
  return structuredClone(definitionOf(scenario)) as z.infer<typeof written>
}
