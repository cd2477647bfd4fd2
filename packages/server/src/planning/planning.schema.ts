import { formatAmount } from '@recouvrance/core/money/amount'
import {
  type Explanation,
  type PlannedAct,
  type PlannedTask,
  RULES,
  type Rule,
} from '@recouvrance/core/scenarios/decision'
import { explain, explainReason, explainTask } from '@recouvrance/core/scenarios/explain'
import { z } from 'zod'
import { idText, nextPage } from '../platform/api-values.ts'
import { nameSteps, type StepNames } from '../scenarios/name-steps.ts'
import { isHeld } from './held-items.ts'
import type { PlannedAccount } from './plan-portfolio.ts'
import { planningDay } from './planning-day.ts'

const day = z.iso.date()
const inBothLanguages = z.object({ fr: z.string(), en: z.string() })

const customer = z.object({ id: z.string(), number: z.string(), name: z.string() })

const plannedAct = z.object({
  customer,
  creditorId: z.string(),
  stepKey: z.string(),
  step: inBothLanguages.describe('Its name'),
  channel: z.string(),
  tone: z.string(),
  approval: z.string(),
  on: day,
  currency: z.string(),
  amount: z.string(),
  occurrence: z.number(),
  items: z.array(
    z.object({
      itemId: z.string(),
      number: z.string(),
      stepKey: z.string(),
      section: z.string(),
      amount: z.string(),
    }),
  ),
  reasons: z.array(inBothLanguages),
})

const plannedTask = z.object({
  kind: z.string(),
  customer,
  itemIds: z.array(z.string()),
  reason: inBothLanguages,
})

const explained = z.object({
  itemId: z.string(),
  number: z.string(),
  customer,
  currency: z.string(),
  openAmount: z.string(),
  state: z.string(),
  rule: z.string().nullable(),
  until: day.nullable(),
  nextStepKey: z.string().nullable(),
  nextStep: inBothLanguages.nullable().describe('Its name'),
  nextOn: day.nullable(),
  message: inBothLanguages,
})

export const customerPlan = z.object({
  acts: z.array(plannedAct),
  tasks: z.array(plannedTask),
  explanations: z.array(explained),
})

export const planPage = customerPlan.extend({
  asOf: day,
  next: nextPage,
})

export const planQuery = z.object({
  asOf: planningDay.optional().describe('Day of the question; today by default'),
  after: idText.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('Customers per page'),
  rule: z.enum(RULES).optional().describe('Only the items that this rule keeps back, and no acts'),
})

export const runRequest = z.strictObject({
  asOf: planningDay.optional().describe('Day to plan; today by default'),
  scope: z.enum(['due', 'all']).default('due').describe('due: customers whose review date has come'),
})

export const runAnswer = z.object({
  asOf: day,
  customers: z.number(),
  acts: z.number().describe('Acts inserted now; none when the same run was made before'),
  tasks: z.number(),
  cancelled: z.number(),
})

export const customerRunAnswer = runAnswer.omit({ asOf: true, customers: true })

/** The plan of one customer as the API shows it: numbers, names and sentences beside the codes. */
function presentPlan({ account, version, plan }: PlannedAccount): z.infer<typeof customerPlan> {
  const who = { id: String(account.customerId), number: account.customerNumber, name: account.customerName }
  const items = new Map(account.facts.items.map((item) => [item.id, item]))
  const names = nameSteps(version.scenario)
  return {
    acts: plan.acts.map((act) => presentAct(act, who, items, names)),
    tasks: plan.tasks.map((task) => presentTask(task, who)),
    explanations: plan.explanations.map((entry) => presentExplanation(entry, who, items, names)),
  }
}

type Who = z.infer<typeof customer>
type Items = ReadonlyMap<string, PlannedAccount['account']['facts']['items'][number]>

function presentAct(act: PlannedAct, who: Who, items: Items, names: StepNames): z.infer<typeof plannedAct> {
  return {
    customer: who,
    creditorId: act.creditorId,
    stepKey: act.stepKey,
    step: { fr: names.fr(act.stepKey), en: names.en(act.stepKey) },
    channel: act.channel,
    tone: act.tone,
    approval: act.approval,
    on: act.on,
    currency: act.currency,
    amount: formatAmount(act.amountMinor, act.currency),
    occurrence: act.occurrence,
    items: act.items.map((item) => ({
      itemId: item.itemId,
      number: items.get(item.itemId)?.number ?? '',
      stepKey: item.stepKey,
      section: item.section,
      amount: formatAmount(item.amountMinor, act.currency),
    })),
    reasons: act.reasons.map((reason) => ({
      fr: explainReason(reason, 'fr', names.fr),
      en: explainReason(reason, 'en', names.en),
    })),
  }
}

function presentTask(task: PlannedTask, who: Who): z.infer<typeof plannedTask> {
  return {
    kind: task.kind,
    customer: who,
    itemIds: [...task.itemIds],
    reason: { fr: explainTask(task, 'fr'), en: explainTask(task, 'en') },
  }
}

function presentExplanation(
  entry: Explanation,
  who: Who,
  items: Items,
  names: StepNames,
): z.infer<typeof explained> {
  const item = items.get(entry.itemId)
  if (!item) throw new Error(`item ${entry.itemId} is explained but was not asked about`)
  return {
    itemId: entry.itemId,
    number: item.number,
    customer: who,
    currency: item.currency,
    openAmount: formatAmount(item.openMinor, item.currency),
    state: entry.state,
    rule: entry.rule,
    until: entry.until,
    nextStepKey: entry.nextStepKey,
    nextStep:
      entry.nextStepKey === null
        ? null
        : { fr: names.fr(entry.nextStepKey), en: names.en(entry.nextStepKey) },
    nextOn: entry.nextOn,
    message: { fr: explain(entry, 'fr', names.fr), en: explain(entry, 'en', names.en) },
  }
}

/** The items of these accounts that a rule keeps back. */
export function joinHeld(accounts: readonly PlannedAccount[], rule: Rule): z.infer<typeof customerPlan> {
  const { explanations } = joinPlans(
    accounts.map(({ plan, ...account }) => ({
      ...account,
      plan: {
        acts: [],
        tasks: [],
        explanations: plan.explanations.filter((entry) => entry.rule === rule && isHeld(entry)),
      },
    })),
  )
  return { acts: [], tasks: [], explanations }
}

/** Adds up several plans, for a page or a whole portfolio. */
export function joinPlans(accounts: readonly PlannedAccount[]): z.infer<typeof customerPlan> {
  const plans = accounts.map(presentPlan)
  return {
    acts: plans.flatMap(({ acts }) => acts),
    tasks: plans.flatMap(({ tasks }) => tasks),
    explanations: plans.flatMap(({ explanations }) => explanations),
  }
}
