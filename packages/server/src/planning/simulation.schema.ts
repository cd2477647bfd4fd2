import { ITEM_KINDS } from '@recouvrance/core/claims/open-item'
import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import { LANGUAGES } from '@recouvrance/core/language/language'
import { formatAmount } from '@recouvrance/core/money/amount'
import { REFUSABLE_CHANNELS } from '@recouvrance/core/safeguards/safeguard'
import type { CustomerPlan } from '@recouvrance/core/scenarios/decision'
import { explain, explainReason, explainTask } from '@recouvrance/core/scenarios/explain'
import { ACT_OUTCOMES } from '@recouvrance/core/scenarios/facts'
import { STEP_CHANNELS } from '@recouvrance/core/scenarios/scenario'
import { z } from 'zod'
import type { StepNames } from '../scenarios/name-steps.ts'
import { refuseImpossibleSteps, scenarioFields } from '../scenarios/scenario-definition.ts'
import { planningDay as day } from './planning-day.ts'
import { refuseContradictions } from './refuse-contradictions.ts'

/** Facts come from the caller alone, who need not be known: every list and every text is bounded. */

const SIGNED = /^-?\d{1,13}(\.\d{1,6})?$/

const amount = z
  .string()
  .refine((text) => SIGNED.test(text), {
    error: 'must be a decimal amount in quotes, with a point, such as "1182.29"',
    params: { fr: 'il faut un montant décimal entre guillemets, avec un point, comme "1182.29"' },
  })
  .meta({ pattern: SIGNED.source })

const id = z.string().min(1).max(100)
const ids = z.array(id).min(1).max(1000)
const text = z.string().max(500)

const currency = z.string().refine((code) => /^[A-Z]{3}$/.test(code), {
  error: 'must be an ISO 4217 code such as EUR',
  params: { fr: 'il faut un code ISO 4217 comme EUR' },
})

const country = z.string().refine((code) => /^[A-Z]{2}$/.test(code), {
  error: 'must be an ISO 3166-1 code such as FR',
  params: { fr: 'il faut un code ISO 3166-1 comme FR' },
})

const scenario = z
  .strictObject({
    ...scenarioFields,
    // A question about nothing is a mistake of who asks; only a portfolio has reasons to follow no step.
    steps: scenarioFields.steps.min(1),
    version: z.int().min(1).max(1_000_000).default(1),
  })
  .superRefine(refuseImpossibleSteps)

const contact = z.strictObject({
  channel: z
    .enum(['email', 'sms', 'phone', 'letter', 'call', 'registered-letter'])
    .describe('`call` is the telephone, `registered-letter` the postal address'),
  value: text,
  role: text.optional(),
  usable: z.boolean().optional().describe('false once a bounce proved that it does not arrive'),
  verifiedOn: day.optional().describe('A bounce before that day says nothing about it'),
  thirdParty: z.boolean().optional().describe('An employer, a neighbour: nothing is ever sent there'),
})

const customer = z.strictObject({
  id,
  kind: z.enum(CUSTOMER_KINDS),
  country,
  // A closed list: each region costs a calendar that is kept.
  region: z
    .enum(['FR-57', 'FR-67', 'FR-68', 'FR-6AE', 'FR-971', 'FR-972', 'FR-973', 'FR-974', 'FR-976'])
    .optional()
    .describe('Part of France with public holidays of its own'),
  language: z.enum(LANGUAGES).default('fr'),
  contacts: z.array(contact).max(100).default([]),
})

const item = z.strictObject({
  id,
  kind: z.enum(ITEM_KINDS).default('invoice'),
  number: z.string().max(100).optional().describe('The id when absent'),
  issuedOn: day,
  dueOn: day.nullish().describe('null: the legal default term, where the law gives one'),
  openAmount: amount.describe('Below zero for credit notes and payments'),
  disputedAmount: amount.default('0'),
  currency,
  limitationOn: day
    .nullish()
    .describe('Last day of the limitation period; computed from the law when absent'),
  enteredOn: day
    .nullish()
    .describe('Day on which it came into our hands, for the entry policy; asOf when absent'),
})

const history = z.strictObject({
  itemId: id,
  stepKey: id,
  on: day.describe('What happened after asOf is not known on asOf: it is left out'),
  outcome: z.enum(ACT_OUTCOMES).describe('Only `sent` and `delivered` consume the step'),
  channel: z.enum(STEP_CHANNELS).optional(),
  actId: id.optional().describe('Tells two acts of one day apart when contacts are counted'),
})

const hold = z.strictObject({
  scope: z.enum(['portfolio', 'customer', 'item']),
  itemId: id.nullish().describe('With scope `item`, and only then'),
  from: day,
  until: day.nullish().describe('Held too; null or absent: until somebody ends it'),
  reason: text.default(''),
})

const promise = z.strictObject({
  itemIds: ids,
  amount: amount.nullish().describe('null or absent: the whole of them'),
  dueOn: day,
  madeOn: day.nullish().describe('Ignored before that day'),
  paidAmount: amount.nullish().describe('Paid on these items since; else told from what is left open'),
})

const dispute = z.strictObject({
  itemId: id,
  amount: amount.describe('Beside `disputedAmount`: the larger one counts'),
  reason: text.optional(),
  deadlineOn: day.nullish().describe('Day by which we owe an answer; it does not lift the dispute'),
})

const plan = z.strictObject({
  id: id.optional(),
  itemIds: ids.describe('The original items'),
  instalmentIds: ids.describe('Items of kind `instalment` that replace them; settled ones may be absent'),
  agreedOn: day.nullish(),
  lapsedOn: day.nullish(),
  lapseAfterDays: z.int().min(0).max(3650).nullish(),
})

const directDebit = z.strictObject({
  itemIds: ids,
  collectionOn: day,
  returnWindowDays: z.int().min(0).max(3650).default(0).describe('Days in which the bank can send it back'),
})

const safeguardPeriod = {
  from: day,
  until: day.nullish().describe('Last day; null or absent: nobody has ended it'),
}

const safeguard = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('represented'),
    representative: text.min(1),
    writeTo: text.nullish(),
    ...safeguardPeriod,
  }),
  z.strictObject({ kind: z.literal('over-indebted'), ...safeguardPeriod }),
  z.strictObject({
    kind: z.literal('channel-refused'),
    channel: z.enum(REFUSABLE_CHANNELS),
    ...safeguardPeriod,
  }),
])

const collector = z.strictObject({
  agreementOn: day.nullish().describe('Written agreement with the creditor'),
  declaredOn: day.nullish().describe('Declaration to the public prosecutor'),
  insuredUntil: day.nullish().describe('Last day of the professional liability insurance'),
  hasReservedAccount: z.boolean().default(false).describe('An account for funds collected for others alone'),
})

const otherAct = z.strictObject({ on: day, channel: z.enum(STEP_CHANNELS) })

const bank = z.strictObject({
  maxAgeDays: z.int().min(0).max(3650),
  lastStatementOn: day.nullish().describe('Last booked movement; null: none was ever read'),
  accounts: z
    .array(z.strictObject({ ibanEnd: z.string().max(4).nullish(), lastStatementOn: day.nullable() }))
    .max(100)
    .optional()
    .describe('Instead of lastStatementOn, when there are several accounts'),
})

export const simulationRequest = z
  .strictObject({
    asOf: day,
    law: country.default('FR').describe('Law of the claims: the creditor’s country'),
    scenario,
    planScenario: scenario.optional().describe('Chases instalments; the scenario itself when absent'),
    customer,
    items: z.array(item).max(1000),
    history: z.array(history).max(5000).default([]),
    otherActs: z
      .array(otherAct)
      .max(1000)
      .default([])
      .describe('Contacts of this customer that `history` does not show: about settled items, or by hand'),
    holds: z.array(hold).max(100).default([]),
    promises: z.array(promise).max(200).default([]),
    disputes: z.array(dispute).max(1000).default([]),
    plans: z.array(plan).max(50).default([]),
    directDebits: z.array(directDebit).max(200).default([]),
    insolvencyOpenedOn: day.nullish(),
    bank: bank.nullish(),
    safeguards: z
      .array(safeguard)
      .max(50)
      .default([])
      .describe('What protects the debtor from being contacted'),
    collector: collector
      .nullish()
      .describe('Somebody collects for the creditor; absent: the creditor collects its own claims'),
  })
  .superRefine(refuseContradictions)

export type SimulationRequest = z.infer<typeof simulationRequest>

const inBothLanguages = z.object({ fr: z.string(), en: z.string() })

export const simulationAnswer = z.object({
  acts: z.array(
    z.object({
      stepKey: z.string(),
      channel: z.string(),
      on: z.string().describe('asOf, or the next day on which the customer may be contacted'),
      approval: z.string(),
      currency: z.string(),
      amount: z.string(),
      items: z.array(
        z.object({
          itemId: z.string(),
          stepKey: z.string(),
          section: z.string().describe('demanded, also-overdue or coming-due'),
          amount: z.string(),
        }),
      ),
      reasons: z.array(z.string()).describe('In the language of the caller'),
    }),
  ),
  tasks: z.array(
    z.object({
      kind: z.string().describe('fix-contact, match-payments, legal-review, broken-promise or file-claim'),
      itemIds: z.array(z.string()),
      reason: z.string().describe('In the language of the caller'),
    }),
  ),
  explanations: z.array(
    z.object({
      itemId: z.string(),
      state: z.string().describe('act, waiting, blocked or closed'),
      rule: z.string().nullable().describe('null: in an act that leaves on asOf'),
      until: z.string().nullable().describe('Last day on which the rule applies, when a date ends it'),
      nextStepKey: z.string().nullable(),
      nextOn: z.string().nullable().describe('Day of the next act if no fact changes until then'),
      message: inBothLanguages,
    }),
  ),
})

type SimulationAnswer = z.infer<typeof simulationAnswer>

/** Reasons in the language of the caller, explanations in both. */
export function presentSimulation(
  plan: CustomerPlan,
  names: StepNames,
  language: 'fr' | 'en',
): SimulationAnswer {
  return {
    acts: plan.acts.map((act) => ({
      stepKey: act.stepKey,
      channel: act.channel,
      on: act.on,
      approval: act.approval,
      currency: act.currency,
      amount: formatAmount(act.amountMinor, act.currency),
      items: act.items.map(({ itemId, stepKey, section, amountMinor }) => ({
        itemId,
        stepKey,
        section,
        amount: formatAmount(amountMinor, act.currency),
      })),
      reasons: act.reasons.map((reason) => explainReason(reason, language, names[language])),
    })),
    tasks: plan.tasks.map((task) => ({
      kind: task.kind,
      itemIds: [...task.itemIds],
      reason: explainTask(task, language),
    })),
    explanations: plan.explanations.map((entry) => ({
      itemId: entry.itemId,
      state: entry.state,
      rule: entry.rule,
      until: entry.until,
      nextStepKey: entry.nextStepKey,
      nextOn: entry.nextOn,
      message: { fr: explain(entry, 'fr', names.fr), en: explain(entry, 'en', names.en) },
    })),
  }
}
