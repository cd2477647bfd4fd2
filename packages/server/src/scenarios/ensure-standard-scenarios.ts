import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { scenarioFrom } from './scenario-definition.ts'
import { currentScenarios, insertScenario, replaceScenarioRules, scenarioRules } from './scenarios.queries.ts'
import { standardScenarios } from './standard-scenarios.ts'

/**
 * Publishes the shipped scenarios that the organisation does not have, and assigns them by kind of customer when it
 * has no rule of its own: what it changed stays as it is.
 * @returns the keys that were published now
 */
export async function ensureStandardScenarios(tx: Tx, actor: string): Promise<string[]> {
  const known = new Set((await currentScenarios(tx)).map(({ key }) => key))
  const missing = standardScenarios().filter(({ key }) => !known.has(key))
  for (const definition of missing) await insertScenario(tx, actor, scenarioFrom(definition, 1))
  if ((await scenarioRules(tx)).length === 0)
    await replaceScenarioRules(
      tx,
      CUSTOMER_KINDS.map((kind) => ({
        customerKind: kind,
        country: null,
        creditorId: null,
        scenarioKey: kind,
      })),
    )
  await appendAudit(
    tx,
    actor,
    missing.map(({ key }) => ({
      action: 'scenario.published',
      subject: `scenario:${key}`,
      detail: { version: 1, standard: true },
    })),
  )
  return missing.map(({ key }) => key)
}
