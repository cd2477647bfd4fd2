import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import type { EntryPolicy } from '@recouvrance/core/scenarios/scenario'
import type { Tx } from '../platform/postgres.ts'
import { findVersion, scenariosInForce } from '../scenarios/find-scenario.ts'
import { publishScenario } from '../scenarios/publish-scenario.ts'
import { definitionOf, scenarioDefinition } from '../scenarios/scenario-definition.ts'

/**
 * Publishes the shipped scenarios with another policy for old debts; everything else of them stays.
 * @throws Refusal when one of them is not there any more
 */
export async function chooseEntry(tx: Tx, actor: string, entry: EntryPolicy): Promise<void> {
  for (const key of CUSTOMER_KINDS) {
    const { scenario } = await findVersion(tx, key)
    await publishScenario(tx, actor, scenarioDefinition.parse({ ...definitionOf(scenario), entry }))
  }
}

/** The policy that the shipped scenarios in force share; null when they differ. */
export async function entryOfShipped(tx: Tx): Promise<EntryPolicy | null> {
  const shipped: readonly string[] = CUSTOMER_KINDS
  const entries = (await scenariosInForce(tx))
    .filter(({ key }) => shipped.includes(key))
    .map(({ scenario }) => scenario.entry)
  const [first] = entries
  return first !== undefined && entries.every((entry) => entry === first) ? first : null
}
