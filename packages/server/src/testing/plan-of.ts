import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { explain } from '@recouvrance/core/scenarios/explain'
import { planCustomers, readPlanningContext } from '../planning/plan-portfolio.ts'
import type { Tx } from '../platform/postgres.ts'

/** What the engine says of a customer on a day: acts, tasks, and for each item its rule and why, by its number. */
export async function planOf(tx: Tx, customerId: number, asOf: CivilDate) {
  const { accounts } = await planCustomers(tx, await readPlanningContext(tx), [customerId], asOf)
  const numbers = new Map(
    accounts.flatMap(({ account }) => account.facts.items.map(({ id, number }) => [id, number])),
  )
  const explanations = accounts.flatMap(({ plan }) => plan.explanations)
  return {
    acts: accounts.flatMap(({ plan }) => plan.acts),
    tasks: accounts.flatMap(({ plan }) => plan.tasks),
    rules: Object.fromEntries(
      explanations.map((entry) => [numbers.get(entry.itemId) ?? '', entry.rule ?? entry.state]),
    ),
    why: Object.fromEntries(
      explanations.map((entry) => [numbers.get(entry.itemId) ?? '', explain(entry, 'fr')]),
    ),
  }
}
