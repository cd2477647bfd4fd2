import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerPlan } from '@recouvrance/core/scenarios/decision'
import { planCustomer } from '@recouvrance/core/scenarios/plan'
import { inOrganisation, type Pool, type Tx } from '../platform/postgres.ts'
import { readScenarioBook, type ScenarioBook } from '../scenarios/scenario-book.ts'
import type { StoredScenario } from '../scenarios/stored-scenario.ts'
import { type Account, type Background, loadBackground, loadFacts } from './load-facts.ts'
import { nextCustomers, type RecentAct } from './planning.queries.ts'

export type PlannedAccount = {
  readonly account: Account
  readonly version: StoredScenario
  readonly plan: CustomerPlan
}

export type PlannedBatch = {
  readonly accounts: readonly PlannedAccount[]
  readonly waiting: readonly RecentAct[]
}

/** What planning needs beside the customers themselves; read once for a whole run. */
export type PlanningContext = { readonly background: Background; readonly book: ScenarioBook }

export async function readPlanningContext(tx: Tx): Promise<PlanningContext> {
  return { background: await loadBackground(tx), book: await readScenarioBook(tx) }
}

// As many customers as a run takes at a time: some 20,000 items in memory.
const BATCH = 2000

/**
 * The plan of a day for every customer, batch by batch, in constant memory; writes nothing.
 * @param adapt puts other scenarios in the place of those in force, to see what they would do
 */
export async function* planPortfolio(
  pool: Pool,
  organisationId: number,
  asOf: CivilDate,
  adapt: (context: PlanningContext) => PlanningContext = (context) => context,
): AsyncGenerator<readonly PlannedAccount[]> {
  const context = adapt(await inOrganisation(pool, organisationId, readPlanningContext))
  let after = 0
  for (;;) {
    const batch = await inOrganisation(pool, organisationId, async (tx) => {
      const ids = await nextCustomers(tx, { asOf, scope: 'all', after, limit: BATCH })
      after = ids.at(-1) ?? 0
      return ids.length === 0 ? null : planCustomers(tx, context, ids, asOf)
    })
    if (!batch) return
    yield batch.accounts
  }
}

/**
 * Asks the engine about these customers as of a day.
 * @param leaving acts that are being sent now, left out of the memory
 */
export async function planCustomers(
  tx: Tx,
  context: PlanningContext,
  customerIds: readonly number[],
  asOf: CivilDate,
  leaving?: ReadonlySet<number>,
): Promise<PlannedBatch> {
  const { accounts, waiting } = await loadFacts(tx, context.background, customerIds, asOf, leaving)
  return { accounts: accounts.map((account) => planAccount(context, account, asOf)), waiting }
}

/** The same account under another scenario of its own; null: under the assignment rules. */
export function planUnder(
  context: PlanningContext,
  { account }: PlannedAccount,
  ownScenarioKey: string | null,
  asOf: CivilDate,
): PlannedAccount {
  return planAccount(context, { ...account, ownScenarioKey }, asOf)
}

function planAccount({ book }: PlanningContext, account: Account, asOf: CivilDate): PlannedAccount {
  const { kind, country } = account.facts.customer
  const { creditorId, ownScenarioKey } = account
  const version = book.scenarioFor({ kind, country, creditorId, ownScenarioKey })
  return { account, version, plan: planCustomer(asOf, account.facts, version.scenario) }
}
