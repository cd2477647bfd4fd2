import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Explanation } from '@recouvrance/core/scenarios/decision'
import { explain } from '@recouvrance/core/scenarios/explain'
import type { Tx } from '../platform/postgres.ts'
import { nameSteps } from '../scenarios/name-steps.ts'
import type { StoredScenario } from '../scenarios/stored-scenario.ts'
import { type PlannedAccount, planCustomers, planUnder, readPlanningContext } from './plan-portfolio.ts'
import { creditorsWithBank } from './planning.queries.ts'

type Words = { readonly fr: string; readonly en: string }

export type FollowedScenario = {
  readonly creditor: { readonly key: string; readonly name: string }
  readonly stored: StoredScenario
  /** The rule that gave it; null: it was chosen for this customer. */
  readonly rule: {
    readonly customerKind: string | null
    readonly country: string | null
    readonly creditor: string | null
  } | null
  /** Open items that would be told something else under the other scenario. */
  readonly changes: readonly {
    readonly itemId: string
    readonly number: string
    readonly before: Words
    readonly after: Words
  }[]
}

/**
 * Which scenario a customer follows with each creditor it owes something, and why.
 * @param instead another one, to see what it would change; null: that of the rules; undefined: nothing is compared
 * @throws Refusal when there is no such scenario
 */
export async function scenariosOf(
  tx: Tx,
  customerId: number,
  asOf: CivilDate,
  instead?: string | null,
): Promise<FollowedScenario[]> {
  const context = await readPlanningContext(tx)
  const creditors = new Map((await creditorsWithBank(tx)).map((row) => [row.id, row]))
  const { accounts } = await planCustomers(tx, context, [customerId], asOf)
  return accounts.map((planned) => {
    const { account, version } = planned
    const { kind, country } = account.facts.customer
    const { creditorId, ownScenarioKey } = account
    const rule = context.book.ruleFor({ kind, country, creditorId, ownScenarioKey })
    const other = instead === undefined ? null : planUnder(context, planned, instead, asOf)
    return {
      creditor: nameOf(creditors.get(creditorId)),
      stored: version,
      rule: rule && {
        customerKind: rule.customerKind,
        country: rule.country,
        creditor: rule.creditorId === null ? null : nameOf(creditors.get(rule.creditorId)).name,
      },
      changes: other ? changesBetween(planned, other) : [],
    }
  })
}

function nameOf(creditor: { readonly key: string; readonly name: string } | undefined) {
  return { key: creditor?.key ?? '', name: creditor?.name ?? '' }
}

function changesBetween(one: PlannedAccount, other: PlannedAccount): FollowedScenario['changes'] {
  const numbers = new Map(one.account.facts.items.map(({ id, number }) => [id, number]))
  const after = new Map(other.plan.explanations.map((entry) => [entry.itemId, inWords(entry, other)]))
  return one.plan.explanations.flatMap((entry) => {
    const before = inWords(entry, one)
    const then = after.get(entry.itemId) ?? before
    if (then.fr === before.fr) return []
    return [{ itemId: entry.itemId, number: numbers.get(entry.itemId) ?? '', before, after: then }]
  })
}

function inWords(entry: Explanation, { version }: PlannedAccount): Words {
  const names = nameSteps(version.scenario)
  return { fr: explain(entry, 'fr', names.fr), en: explain(entry, 'en', names.en) }
}
