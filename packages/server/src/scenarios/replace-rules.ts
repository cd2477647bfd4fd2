import { CUSTOMER_KINDS, type CustomerKind } from '@recouvrance/core/customers/customer'
import { appendAudit } from '../audit/append-audit.ts'
import { creditorIdOf } from '../creditors/creditor-id-of.ts'
import type { Tx } from '../platform/postgres.ts'
import { scenarioKeyFor } from './scenario-book.ts'
import { kindsWithoutRule, ruleWithoutScenario } from './scenario-refusals.ts'
import {
  accountsBySegment,
  currentScenarios,
  lockRules,
  replaceScenarioRules,
  reviewEveryone,
  type ScenarioRule,
  scenarioRules,
} from './scenarios.queries.ts'

/** A rule as it is written: what is not given holds for every kind, country and creditor. */
export type WrittenRule = {
  readonly customerKind?: CustomerKind | null | undefined
  readonly country?: string | null | undefined
  /** Its key. */
  readonly creditor?: string | null | undefined
  readonly scenario: string
}

/** Accounts of customers with something open that follow one scenario and would follow another. */
export type Move = {
  /** Null: none, before the rules were complete. */
  readonly from: string | null
  readonly to: string
  readonly customers: number
}

/**
 * Which customers would move; writes nothing.
 * @throws Refusal when the rules cannot be followed
 */
export async function previewRules(tx: Tx, written: readonly WrittenRule[]): Promise<Move[]> {
  const rules = await checkedRules(tx, written)
  const current = await scenarioRules(tx)
  const moves = new Map<string, Move>()
  for (const { customers, ...segment } of await accountsBySegment(tx)) {
    const from = scenarioKeyFor(current, segment) ?? null
    const to = scenarioKeyFor(rules, segment)
    if (to === undefined || from === to) continue
    const place = `${from} ${to}`
    moves.set(place, { from, to, customers: (moves.get(place)?.customers ?? 0) + customers })
  }
  return [...moves.values()].toSorted((a, b) => b.customers - a.customers || (a.to < b.to ? -1 : 1))
}

/**
 * Puts these rules in the place of those in force, the first that fits being followed; everybody is looked at by the
 * next run.
 * @throws Refusal when the rules cannot be followed
 */
export async function replaceRules(tx: Tx, actor: string, written: readonly WrittenRule[]): Promise<Move[]> {
  await lockRules(tx)
  const moves = await previewRules(tx, written)
  await replaceScenarioRules(tx, await checkedRules(tx, written))
  await reviewEveryone(tx)
  await appendAudit(tx, actor, [
    { action: 'scenario-rules.replaced', subject: 'scenario-rules', detail: { rules: written, moves } },
  ])
  return moves
}

async function checkedRules(tx: Tx, written: readonly WrittenRule[]): Promise<ScenarioRule[]> {
  const known = new Set((await currentScenarios(tx)).map(({ key }) => key))
  const rules: ScenarioRule[] = []
  for (const [index, { customerKind, country, creditor, scenario }] of written.entries()) {
    if (!known.has(scenario)) throw ruleWithoutScenario(index, scenario)
    rules.push({
      customerKind: customerKind ?? null,
      country: country ?? null,
      creditorId: creditor ? await creditorIdOf(tx, creditor) : null,
      scenarioKey: scenario,
    })
  }
  // A run stops at a customer without a scenario: rules that could leave one are refused, whoever is there today.
  const without = CUSTOMER_KINDS.filter(
    (kind) =>
      !rules.some(
        ({ customerKind, country, creditorId }) =>
          (customerKind ?? kind) === kind && country === null && creditorId === null,
      ),
  )
  if (without.length > 0) throw kindsWithoutRule(without)
  return rules
}
