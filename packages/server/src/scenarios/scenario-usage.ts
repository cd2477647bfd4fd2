import type { Tx } from '../platform/postgres.ts'
import { scenarioKeyFor } from './scenario-book.ts'
import { accountsBySegment, scenarioRules } from './scenarios.queries.ts'

/** Customers with something open under each scenario, counted once for each creditor. */
export async function scenarioUsage(tx: Tx): Promise<{ key: string; customers: number }[]> {
  const rules = await scenarioRules(tx)
  const counted = new Map<string, number>()
  for (const { customers, ...segment } of await accountsBySegment(tx)) {
    const key = scenarioKeyFor(rules, segment)
    if (key !== undefined) counted.set(key, (counted.get(key) ?? 0) + customers)
  }
  return [...counted].map(([key, customers]) => ({ key, customers }))
}
