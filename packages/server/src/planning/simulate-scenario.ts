import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { PlannedAct } from '@recouvrance/core/scenarios/decision'
import { planCustomer } from '@recouvrance/core/scenarios/plan'
import type { Scenario } from '@recouvrance/core/scenarios/scenario'
import type { Pool } from '../platform/postgres.ts'
import { type PlannedAccount, planPortfolio } from './plan-portfolio.ts'

/** What leaves by one channel in one currency. */
export type Departures = {
  readonly channel: string
  readonly currency: string
  acts: number
  amountMinor: number
}

/** A customer to whom something else would leave. */
export type ScenarioDifference = {
  readonly account: PlannedAccount['account']
  readonly before: readonly PlannedAct[]
  readonly after: readonly PlannedAct[]
}

export type ScenarioSimulation = {
  /** Accounts, customer by creditor, that follow the scenario. */
  accounts: number
  readonly before: readonly Departures[]
  readonly after: readonly Departures[]
  added: number
  removed: number
  changed: number
  /** The first of them, in the order of the customers. */
  readonly differences: readonly ScenarioDifference[]
}

// A screen shows so many; the counts are of all.
const SHOWN = 500

/**
 * Who would leave on a day under a draft, against the version in force: for every customer that follows it, batch by
 * batch, in constant memory. Writes nothing.
 */
export async function simulateScenario(
  pool: Pool,
  organisationId: number,
  draft: Scenario,
  asOf: CivilDate,
): Promise<ScenarioSimulation> {
  const before = new Map<string, Departures>()
  const after = new Map<string, Departures>()
  const differences: ScenarioDifference[] = []
  const counted = { accounts: 0, added: 0, removed: 0, changed: 0 }
  for await (const batch of planPortfolio(pool, organisationId, asOf))
    for (const { account, version, plan } of batch) {
      if (version.key !== draft.key) continue
      counted.accounts += 1
      const then = planCustomer(asOf, account.facts, draft).acts
      count(before, plan.acts)
      count(after, then)
      const kind = differenceOf(plan.acts, then)
      if (kind === null) continue
      counted[kind] += 1
      if (differences.length < SHOWN) differences.push({ account, before: plan.acts, after: then })
    }
  return { ...counted, before: [...before.values()], after: [...after.values()], differences }
}

function count(sums: Map<string, Departures>, acts: readonly PlannedAct[]): void {
  for (const { channel, currency, amountMinor } of acts) {
    const key = `${channel} ${currency}`
    const sum = sums.get(key) ?? { channel, currency, acts: 0, amountMinor: 0 }
    sum.acts += 1
    sum.amountMinor += amountMinor
    sums.set(key, sum)
  }
}

function differenceOf(
  before: readonly PlannedAct[],
  after: readonly PlannedAct[],
): 'added' | 'removed' | 'changed' | null {
  if (before.length === 0 || after.length === 0) {
    if (before.length === after.length) return null
    return before.length === 0 ? 'added' : 'removed'
  }
  const same = before.length === after.length && before.every((act, index) => isSame(act, after[index]))
  return same ? null : 'changed'
}

/** The same to who receives it: a version more changes nothing for them. */
function isSame(one: PlannedAct, other: PlannedAct | undefined): boolean {
  return (
    other !== undefined &&
    one.stepKey === other.stepKey &&
    one.template === other.template &&
    one.channel === other.channel &&
    one.tone === other.tone &&
    one.approval === other.approval &&
    one.on === other.on &&
    one.currency === other.currency &&
    one.amountMinor === other.amountMinor
  )
}
