import type { PlannedAct } from '@recouvrance/core/scenarios/decision'
import type { Scenario } from '@recouvrance/core/scenarios/scenario'
import { z } from 'zod'
import { presentAmount } from '../platform/api-values.ts'
import { nameSteps, type StepNames } from '../scenarios/name-steps.ts'
import { scenarioDefinition } from '../scenarios/scenario-definition.ts'
import { planningDay } from './planning-day.ts'
import type { ScenarioReplay } from './replay-scenario.ts'
import type { Departures, ScenarioSimulation } from './simulate-scenario.ts'

export const scenarioTrial = z.strictObject({
  scenario: scenarioDefinition.describe('The draft'),
  asOf: planningDay.optional().describe('Today by default'),
})

const inBothLanguages = z.object({ fr: z.string(), en: z.string() })
const customer = z.object({ id: z.string(), number: z.string(), name: z.string() })

const departures = z.array(
  z.object({ channel: z.string(), currency: z.string(), acts: z.number(), amount: z.string() }),
)

const act = z.object({
  step: inBothLanguages,
  channel: z.string(),
  tone: z.string(),
  approval: z.string(),
  on: z.string(),
  currency: z.string(),
  amount: z.string(),
})

export const simulationAnswer = z.object({
  asOf: z.string(),
  accounts: z.number().describe('Customers, counted once for each creditor, that follow the scenario'),
  inForce: departures.describe('What leaves under the version in force'),
  draft: departures.describe('What would leave under the draft'),
  added: z.number().describe('To whom something would leave, and nothing leaves now'),
  removed: z.number(),
  changed: z.number(),
  differences: z
    .array(z.object({ customer, inForce: z.array(act), draft: z.array(act) }))
    .describe('The first 500'),
})

export const replayAnswer = z.object({
  from: z.string(),
  to: z.string(),
  customers: z.number(),
  oneIn: z.number().describe('1: every customer was looked at; 5: one in five, evenly spread'),
  months: z.array(z.object({ month: z.string(), channel: z.string(), acts: z.number() })),
  weeks: z
    .array(z.object({ monday: z.string(), acts: z.number() }))
    .describe('Acts that people approve or do'),
  steps: z.array(
    z.object({
      key: z.string(),
      name: inBothLanguages,
      acts: z.number(),
      reached: z.number().describe('Debts born in the period that it reached'),
      paidBefore: z.number().describe('Those that were paid before it came'),
    }),
  ),
  debts: z.number(),
  withoutPast: z.number().describe('Items of lists that say nothing of what had been settled before'),
})

export function presentSimulation(
  { accounts, before, after, added, removed, changed, differences }: ScenarioSimulation,
  asOf: string,
  inForce: Scenario | null,
  draft: Scenario,
): z.infer<typeof simulationAnswer> {
  const [old, now] = [inForce ? nameSteps(inForce) : nameSteps(draft), nameSteps(draft)]
  return {
    asOf,
    accounts,
    inForce: presentDepartures(before),
    draft: presentDepartures(after),
    added,
    removed,
    changed,
    differences: differences.map(({ account, before: left, after: then }) => ({
      customer: {
        id: String(account.customerId),
        number: account.customerNumber,
        name: account.customerName,
      },
      inForce: left.map((one) => presentAct(one, old)),
      draft: then.map((one) => presentAct(one, now)),
    })),
  }
}

function presentDepartures(sums: readonly Departures[]) {
  return sums.map(({ amountMinor, ...same }) => ({
    ...same,
    amount: presentAmount(amountMinor, same.currency),
  }))
}

function presentAct(
  { stepKey, channel, tone, approval, on, currency, amountMinor }: PlannedAct,
  names: StepNames,
) {
  const step = { fr: names.fr(stepKey), en: names.en(stepKey) }
  return { step, channel, tone, approval, on, currency, amount: presentAmount(amountMinor, currency) }
}

export function presentReplay(
  { months, weeks, steps, ...same }: ScenarioReplay,
  scenario: Scenario,
): z.infer<typeof replayAnswer> {
  const names = nameSteps(scenario)
  const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)
  return {
    ...same,
    months: [...months]
      .sort(byKey)
      .flatMap(([month, channels]) => [...channels].map(([channel, acts]) => ({ month, channel, acts }))),
    weeks: [...weeks].sort(byKey).map(([monday, acts]) => ({ monday, acts })),
    steps: steps.map((step) => ({ ...step, name: { fr: names.fr(step.key), en: names.en(step.key) } })),
  }
}
