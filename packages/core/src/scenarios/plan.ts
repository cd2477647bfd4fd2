import type { CivilDate } from '../calendar/civil-date.ts'
import type { Currency } from '../money/currency.ts'
import { compileScenario } from './compile-scenario.ts'
import type { CustomerPlan, Explanation, PlannedAct, PlannedTask } from './decision.ts'
import { decidePosition } from './departure.ts'
import { type EngineFacts, readFacts } from './engine-facts.ts'
import type { CustomerFacts } from './facts.ts'
import type { ItemCase } from './item-case.ts'
import { askItemRules } from './item-rules.ts'
import { openCase } from './open-case.ts'
import { openPosition } from './position.ts'
import type { Scenario } from './scenario.ts'
import { itemTasks, mergeTasks } from './tasks.ts'

/**
 * What leaves on `asOf` to one customer for one creditor, the work it gives us, and for every open item why.
 *
 * A pure function: the same arguments give the same plan, whatever the order of the facts, today or in five years.
 * Carrying it out only inserts rows under `actKey`, so it can be run again at any time.
 *
 * @param scenario must have passed `validateScenario`; pass the same object for all customers, it is prepared once
 * @param planScenario chases the instalments of payment plans; the scenario itself when absent
 */
export function planCustomer(
  asOf: CivilDate,
  facts: CustomerFacts,
  scenario: Scenario,
  planScenario: Scenario = scenario,
): CustomerPlan {
  const engine = readFacts(asOf, facts, compileScenario(scenario), compileScenario(planScenario))
  const cases = facts.items.map((item) => openCase(engine, item)).sort(byDueDate)
  for (const itemCase of cases) itemCase.explanation = askItemRules(engine, itemCase)
  const acts: PlannedAct[] = []
  const tasks: PlannedTask[] = itemTasks(engine, cases)
  for (const [currency, members] of byCurrency(cases)) {
    const position = openPosition(currency, members)
    decidePosition(engine, position)
    acts.push(...position.acts)
    tasks.push(...position.tasks)
  }
  return {
    acts,
    tasks: mergeTasks(tasks),
    explanations: cases.map((itemCase) => explanationOf(engine, itemCase)),
  }
}

/** Oldest debt first; number and id settle what is due on one day, so that the order of the facts never shows. */
function byDueDate(a: ItemCase, b: ItemCase): number {
  if (a.dueDay !== b.dueDay) return a.dueDay - b.dueDay
  if (a.item.number !== b.item.number) return a.item.number < b.item.number ? -1 : 1
  return a.item.id < b.item.id ? -1 : 1
}

/** Nearly every customer has one currency: it costs no map. */
function byCurrency(cases: readonly ItemCase[]): Iterable<[Currency, readonly ItemCase[]]> {
  const currency = cases[0]?.item.currency
  if (currency === undefined) return []
  if (cases.every(({ item }) => item.currency === currency)) return [[currency, cases]]
  return [...Map.groupBy(cases, ({ item }) => item.currency)].sort(([a], [b]) => (a < b ? -1 : 1))
}

function explanationOf(engine: EngineFacts, itemCase: ItemCase): Explanation {
  if (itemCase.explanation === null) {
    throw new Error(`item ${itemCase.item.id} of ${engine.facts.customer.id} was left without an explanation`)
  }
  return itemCase.explanation
}
