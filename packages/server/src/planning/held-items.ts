import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Explanation, Rule } from '@recouvrance/core/scenarios/decision'
import type { Tx } from '../platform/postgres.ts'
import { type PlannedAccount, planCustomers, readPlanningContext } from './plan-portfolio.ts'
import { countCustomers, nextCustomers } from './planning.queries.ts'

/** What one rule keeps back in one currency. */
type HeldAmount = { readonly currency: string; amountMinor: number }

/** What one rule keeps back. */
export type HeldByRule = {
  readonly rule: Rule
  items: number
  /** Creditors counted apart. */
  accounts: number
  readonly amounts: HeldAmount[]
  /** Day on which the first of them is let go, when a date ends it. */
  until: CivilDate | null
}

export type HeldPage = {
  /** Customers of this page, and of all pages. */
  readonly customers: number
  readonly total: number
  /** In no order. */
  readonly rules: readonly HeldByRule[]
  /** The last customer of the page; null when no more come. */
  readonly next: number | null
}

/** Whether a rule keeps the item back; what is only not yet at its next step is not held. */
export function isHeld({ state, rule }: Pick<Explanation, 'state' | 'rule'>): boolean {
  return (state === 'blocked' || state === 'waiting') && rule !== null && rule !== 'not-yet-due'
}

/**
 * What does not leave on a day, added up by the rule that stops it, for a page of customers: whoever asks for a large
 * portfolio sees how far it is. Writes nothing.
 */
export async function heldByRule(
  tx: Tx,
  asOf: CivilDate,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<HeldPage> {
  const ids = await nextCustomers(tx, { asOf, scope: 'all', after, limit })
  const { accounts } = await planCustomers(tx, await readPlanningContext(tx), ids, asOf)
  const rules = new Map<Rule, HeldByRule>()
  for (const account of accounts) addAccount(rules, account)
  return {
    customers: ids.length,
    total: await countCustomers(tx),
    rules: [...rules.values()],
    next: ids.length < limit ? null : (ids.at(-1) ?? null),
  }
}

function addAccount(rules: Map<Rule, HeldByRule>, { account, plan }: PlannedAccount): void {
  const items = new Map(account.facts.items.map((item) => [item.id, item]))
  const own = new Set<Rule>()
  for (const explanation of plan.explanations) {
    const { rule, itemId, until } = explanation
    const item = items.get(itemId)
    if (!item || rule === null || !isHeld(explanation)) continue
    const held = rules.get(rule) ?? { rule, items: 0, accounts: 0, amounts: [], until: null }
    rules.set(rule, held)
    held.items += 1
    if (!own.has(rule)) held.accounts += 1
    own.add(rule)
    const sum = held.amounts.find(({ currency }) => currency === item.currency)
    if (sum) sum.amountMinor += item.openMinor
    else held.amounts.push({ currency: item.currency, amountMinor: item.openMinor })
    if (until !== null && (held.until === null || until < held.until)) held.until = until
  }
}
