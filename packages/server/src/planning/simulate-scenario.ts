import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type ActDifference, compareActs } from '@recouvrance/core/scenarios/compare-acts'
import type { CustomerPlan, PlannedAct } from '@recouvrance/core/scenarios/decision'
import { planCustomer } from '@recouvrance/core/scenarios/plan'
import type { Scenario } from '@recouvrance/core/scenarios/scenario'
import type { Tx } from '../platform/postgres.ts'
import type { StoredScenario } from '../scenarios/stored-scenario.ts'
import { type PlannedAccount, planCustomers, readPlanningContext } from './plan-portfolio.ts'
import { countCustomers, nextCustomers } from './planning.queries.ts'

/** What leaves by one channel in one currency. */
export type Departures = {
  readonly channel: string
  readonly currency: string
  acts: number
  amountMinor: number
}

/** Something else would leave to a customer, with the two plans that say why. */
export type ScenarioDifference = {
  readonly account: PlannedAccount['account']
  readonly difference: ActDifference
  readonly inForce: StoredScenario
  readonly before: CustomerPlan
  readonly after: CustomerPlan
}

export type ScenarioSimulation = {
  /** Customers of this page, and of all pages. */
  readonly customers: number
  readonly total: number
  /** Accounts, customer by creditor, of this page that follow the scenario. */
  readonly accounts: number
  readonly before: readonly Departures[]
  readonly after: readonly Departures[]
  readonly differences: readonly ScenarioDifference[]
  /** The last customer of the page; null when no more come. */
  readonly next: number | null
}

export type SimulationPage = {
  /** Whose customers are asked about: those of the scenario itself, or of another one whose place it would take. */
  readonly followersOf: string
  readonly after: number
  readonly limit: number
}

/**
 * Who would leave on a day under a draft, against what is in force, for a page of customers: whoever asks for a large
 * portfolio sees how far it is, and neither side holds more than a page. Writes nothing.
 */
export async function simulateScenario(
  tx: Tx,
  draft: Scenario,
  asOf: CivilDate,
  { followersOf, after, limit }: SimulationPage,
): Promise<ScenarioSimulation> {
  const ids = await nextCustomers(tx, { asOf, scope: 'all', after, limit })
  const { accounts } = await planCustomers(tx, await readPlanningContext(tx), ids, asOf)
  const following = accounts.filter(({ version }) => version.key === followersOf)
  const sums = { before: new Map<string, Departures>(), after: new Map<string, Departures>() }
  const differences = following.flatMap(({ account, version, plan }): ScenarioDifference[] => {
    const then = planCustomer(asOf, account.facts, draft)
    count(sums.before, plan.acts)
    count(sums.after, then.acts)
    return compareActs(plan.acts, then.acts).map((difference) => ({
      account,
      difference,
      inForce: version,
      before: plan,
      after: then,
    }))
  })
  return {
    customers: ids.length,
    total: await countCustomers(tx),
    accounts: following.length,
    before: [...sums.before.values()],
    after: [...sums.after.values()],
    differences,
    next: ids.length < limit ? null : (ids.at(-1) ?? null),
  }
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
