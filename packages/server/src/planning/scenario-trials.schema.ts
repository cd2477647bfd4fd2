import type { CustomerPlan, PlannedAct } from '@recouvrance/core/scenarios/decision'
import { explain, explainReason } from '@recouvrance/core/scenarios/explain'
import type { Scenario } from '@recouvrance/core/scenarios/scenario'
import { z } from 'zod'
import { idText, nextPage, presentAmount } from '../platform/api-values.ts'
import { nameSteps, type StepNames } from '../scenarios/name-steps.ts'
import { scenarioDefinition } from '../scenarios/scenario-definition.ts'
import { planningDay } from './planning-day.ts'
import type { ScenarioReplay } from './replay-scenario.ts'
import type { Departures, ScenarioDifference, ScenarioSimulation } from './simulate-scenario.ts'

export const scenarioTrial = z.strictObject({
  scenario: scenarioDefinition.describe('The draft'),
  asOf: planningDay.optional().describe('Today by default'),
  followersOf: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .describe('Key of another scenario whose customers are asked about: before anybody follows the new one'),
})

export const simulationTrial = scenarioTrial.extend({
  after: idText.optional().describe('The `next` of the page before'),
  limit: z.int().min(1).max(1000).default(1000).describe('Customers per page'),
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
  customers: z.number().describe('Looked at on this page'),
  total: z.number().describe('To look at in all'),
  accounts: z
    .number()
    .describe('Customers of this page, counted once for each creditor, that follow the scenario'),
  inForce: departures.describe('What leaves to them under the version in force'),
  draft: departures.describe('What would leave to them under the draft'),
  differences: z.array(
    z.object({
      kind: z.enum(['added', 'removed', 'changed']),
      customer,
      inForce: act.nullable(),
      draft: act.nullable(),
      parts: z.array(z.string()).describe('What is otherwise in an act that leaves under both'),
      why: inBothLanguages,
    }),
  ),
  next: nextPage,
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
  { before, after, differences, next, ...counts }: ScenarioSimulation,
  asOf: string,
  draft: Scenario,
): z.infer<typeof simulationAnswer> {
  return {
    asOf,
    ...counts,
    inForce: presentDepartures(before),
    draft: presentDepartures(after),
    differences: differences.map((one) => presentDifference(one, draft)),
    next: next === null ? null : String(next),
  }
}

function presentDifference(
  { account, difference, inForce, before, after }: ScenarioDifference,
  draft: Scenario,
): z.infer<typeof simulationAnswer>['differences'][number] {
  const [old, now] = [nameSteps(inForce.scenario), nameSteps(draft)]
  return {
    kind: difference.kind,
    customer: {
      id: String(account.customerId),
      number: account.customerNumber,
      name: account.customerName,
    },
    inForce: 'before' in difference ? presentAct(difference.before, old) : null,
    draft: 'after' in difference ? presentAct(difference.after, now) : null,
    parts: difference.kind === 'changed' ? [...difference.parts] : [],
    why:
      difference.kind === 'added'
        ? whyNot(before, difference.after, old)
        : difference.kind === 'removed'
          ? whyNot(after, difference.before, now)
          : whyOtherwise(difference.before, difference.after, after, now),
  }
}

/** What keeps the debts of an act from leaving under the other plan. */
function whyNot({ explanations }: CustomerPlan, act: PlannedAct, names: StepNames) {
  const debts = debtsOf(act)
  const stopped = explanations.find(({ itemId, state }) => debts.has(itemId) && state !== 'act')
  if (!stopped) return whyNow(act, names)
  return { fr: explain(stopped, 'fr', names.fr), en: explain(stopped, 'en', names.en) }
}

/** A debt that is not in the act any more says it best: why it stays behind. */
function whyOtherwise(before: PlannedAct, after: PlannedAct, then: CustomerPlan, names: StepNames) {
  const kept = debtsOf(after)
  const missing = before.items.filter(({ itemId }) => !kept.has(itemId))
  return missing.length > 0 ? whyNot(then, { ...after, items: missing }, names) : whyNow(after, names)
}

function debtsOf({ items }: PlannedAct): ReadonlySet<string> {
  return new Set(items.filter(({ amountMinor }) => amountMinor > 0).map(({ itemId }) => itemId))
}

function whyNow({ reasons }: PlannedAct, names: StepNames) {
  const said = (language: 'fr' | 'en') =>
    reasons.map((reason) => explainReason(reason, language, names[language])).join(' ')
  return { fr: said('fr'), en: said('en') }
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
