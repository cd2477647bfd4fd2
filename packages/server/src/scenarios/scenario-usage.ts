import { sumMinor } from '@recouvrance/core/money/amount'
import type { Tx } from '../platform/postgres.ts'
import { scenarioKeyFor } from './scenario-book.ts'
import { accountsBySegment, openBySegment, scenarioRules } from './scenarios.queries.ts'

export type ScenarioUsage = {
  readonly key: string
  /** With something open, counted once for each creditor. */
  customers: number
  /** What they owe less their credits, by currency. */
  readonly open: Map<string, number>
}

/** Who is under each scenario, and what is at stake there. */
export async function scenarioUsage(tx: Tx): Promise<ScenarioUsage[]> {
  const rules = await scenarioRules(tx)
  const usage = new Map<string, ScenarioUsage>()
  for (const { customers, ...segment } of await accountsBySegment(tx)) {
    const key = scenarioKeyFor(rules, segment)
    if (key === undefined) continue
    const known = usage.get(key) ?? { key, customers: 0, open: new Map() }
    known.customers += customers
    usage.set(key, known)
  }
  for (const { currency, openMinor, ...segment } of await openBySegment(tx)) {
    const open = usage.get(scenarioKeyFor(rules, segment) ?? '')?.open
    open?.set(currency, sumMinor([open.get(currency) ?? 0, openMinor]))
  }
  return [...usage.values()]
}
