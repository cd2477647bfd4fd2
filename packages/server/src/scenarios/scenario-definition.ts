import { MOST_CURE_DAYS } from '@recouvrance/core/cure-periods/judge-cure'
import {
  APPROVALS,
  DEFAULT_BANK_DELAY_DAYS,
  DEFAULT_REVIEW_STEP,
  ENTRY_POLICIES,
  GROUPINGS,
  type ReviewStep,
  type Scenario,
  STEP_CHANNELS,
  type Step,
  type Trigger,
  WRITTEN_CHANNELS,
} from '@recouvrance/core/scenarios/scenario'
import { TONES } from '@recouvrance/core/scenarios/tone'
import { z } from 'zod'
import { triggerWords } from './scenario-words.ts'

/**
 * How a scenario is written, in YAML files and in JSON alike. Unknown names are refused: a misspelt setting that is
 * silently left out would change what customers receive.
 */

const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/
const DECIMAL = /^\d{1,13}(\.\d{1,6})?$/

const key = z
  .string()
  .refine((text) => KEY.test(text), {
    error: 'letters, digits, ".", "_" or "-", 60 at most, beginning with a letter or a digit',
    params: {
      fr: 'lettres, chiffres, « . », « _ » ou « - », 60 au plus, en commençant par une lettre ou un chiffre',
    },
  })
  .meta({ pattern: KEY.source })

const decimal = z
  .string()
  .refine((text) => DECIMAL.test(text), {
    error: 'must be a decimal amount such as "5.00"',
    params: { fr: 'il faut un montant décimal comme "5.00"' },
  })
  .meta({ pattern: DECIMAL.source })

const name = z.strictObject({ fr: z.string().min(1).max(200), en: z.string().min(1).max(200) })
const days = (least: number) => z.int().min(least).max(3650)

const LONGEST_CHAIN = 5

const stepBody = {
  key: key.describe('Stable across versions: the memory of each item names it'),
  name: name.optional(),
  channel: z.enum(STEP_CHANNELS),
  fallbackChannels: z
    .array(z.enum(STEP_CHANNELS))
    .max(LONGEST_CHAIN)
    .optional()
    .describe('Tried in order when the customer has no usable contact on `channel`'),
  tone: z.enum(TONES),
  approval: z.enum(APPROVALS),
  template: key.optional().describe('Key of the message template; the key of the step when absent'),
}

const step = z.strictObject({
  ...stepBody,
  offsetDays: z.int().min(-365).max(3650).optional().describe('Days after the due date; negative: before it'),
  endOfMonth: z
    .boolean()
    .optional()
    .describe('With offsetDays: that date moved to the last day of its month'),
  afterPreviousDays: days(0)
    .optional()
    .describe('Days after the previous step of the same item was sent; not on the first step'),
  cure: z
    .strictObject({
      days: z.int().min(1).max(MOST_CURE_DAYS),
      waivesPenalties: z
        .boolean()
        .default(false)
        .describe(
          'Late interest and the fixed compensation are waived on payment in time, where the law lets them',
        ),
    })
    .optional()
    .describe('Its message offers a cure period: so many days without a formal notice or a legal review'),
  repeat: z
    .strictObject({ everyDays: days(1), limit: z.int().min(2).max(100) })
    .optional()
    .describe('Due again that many days after it was sent, until it was sent `limit` times in all'),
})

const reviewStep = z.strictObject(stepBody)

export const scenarioFields = {
  key,
  name: name.optional(),
  grouping: z.enum(GROUPINGS).default('customer'),
  entry: z.enum(ENTRY_POLICIES).default('first-step'),
  reviewStep: reviewStep
    .optional()
    .describe('Letter that opens with an old debt under entry `account-review`'),
  minDaysBetweenActs: z.int().min(0).max(365).default(0),
  minimumAmount: decimal.default('0.00'),
  tolerance: decimal.default('0.00').describe('An open amount at or below it counts as settled'),
  caps: z
    .strictObject({
      perWeek: z.int().min(1).max(1000).optional(),
      perMonth: z.int().min(1).max(1000).optional(),
    })
    .optional()
    .describe('Most contacts of one customer in any 7 and any 30 days'),
  bankDelayDays: z.int().min(0).max(365).default(DEFAULT_BANK_DELAY_DAYS),
  legalReviewAfterDays: z
    .int()
    .min(0)
    .max(3650)
    .default(0)
    .describe('Days between the last step and the legal review: the time that the last letter leaves to pay'),
  steps: z.array(step).max(30).describe('None: a scenario without action, under which nothing leaves'),
}

const definition = z.strictObject(scenarioFields)

export type ScenarioDefinition = z.infer<typeof definition>

/** A scenario as it is kept: complete, and its steps in the order in which they come. */
export const scenarioDefinition = definition
  .superRefine(refuseImpossibleSteps)
  .superRefine(refuseStepsOutOfOrder)

type WrittenStep = z.infer<typeof step>

/** What no engine could follow: a step without a trigger or with two, keys that name two steps. */
export function refuseImpossibleSteps(
  definition: Pick<ScenarioDefinition, 'steps' | 'reviewStep' | 'entry'>,
  context: z.core.$RefinementCtx,
): void {
  const known = new Set<string>()
  if (definition.entry === 'account-review') known.add((definition.reviewStep ?? DEFAULT_REVIEW_STEP).key)
  for (const [index, written] of definition.steps.entries()) {
    if (known.has(written.key))
      refuse(context, [index, 'key'], {
        fr: `la clé "${written.key}" désigne déjà une autre étape`,
        en: `the key "${written.key}" names another step already`,
      })
    known.add(written.key)
    refuseTrigger(context, index, written)
    refuseCure(context, index, written)
  }
}

function refuseTrigger(context: z.core.$RefinementCtx, index: number, written: WrittenStep): void {
  const { offsetDays, afterPreviousDays, endOfMonth } = written
  if ((offsetDays === undefined) === (afterPreviousDays === undefined))
    refuse(context, [index], {
      fr: 'il faut offsetDays ou afterPreviousDays, et un seul des deux',
      en: 'must have offsetDays or afterPreviousDays, one of them only',
    })
  if (index === 0 && afterPreviousDays !== undefined)
    refuse(context, [index, 'afterPreviousDays'], {
      fr: 'la première étape n’en a pas avant elle : indiquez offsetDays',
      en: 'the first step has none before it: give offsetDays',
    })
  if (endOfMonth === true && offsetDays === undefined)
    refuse(context, [index, 'endOfMonth'], {
      fr: 'endOfMonth ne va qu’avec offsetDays',
      en: 'endOfMonth goes with offsetDays only',
    })
}

function refuseCure(context: z.core.$RefinementCtx, index: number, written: WrittenStep): void {
  const { cure, channel, fallbackChannels = [], tone, repeat } = written
  if (cure === undefined) return
  const unwritten = [channel, ...fallbackChannels].filter((one) => !WRITTEN_CHANNELS.includes(one))
  if (unwritten.length > 0)
    refuse(context, [index, 'cure'], {
      fr: 'un délai de régularisation s’offre par écrit : e-mail ou lettre, replis compris',
      en: 'a cure period is offered in writing: by e-mail or letter, fallbacks included',
    })
  if (tone === 'formal')
    refuse(context, [index, 'cure'], {
      fr: 'un délai de régularisation précède la mise en demeure : offrez-le à une étape d’avant',
      en: 'a cure period comes before the formal notice: offer it at an earlier step',
    })
  if (repeat !== undefined)
    refuse(context, [index, 'cure'], {
      fr: 'une étape qui se répète n’offre pas de délai de régularisation : il serait repoussé à chaque fois',
      en: 'a step that repeats offers no cure period: it would be put off each time',
    })
}

function refuseStepsOutOfOrder({ steps }: ScenarioDefinition, context: z.core.$RefinementCtx): void {
  let latest = Number.NEGATIVE_INFINITY
  for (const [index, { offsetDays }] of steps.entries()) {
    if (offsetDays === undefined) continue
    if (offsetDays < latest) {
      const [given, before] = [triggerWords({ offsetDays }), triggerWords({ offsetDays: latest })]
      refuse(context, [index, 'offsetDays'], {
        fr: `les étapes se suivent : ${given.fr} ne peut venir après ${before.fr}`,
        en: `steps follow each other: ${given.en} cannot come after ${before.en}`,
      })
    }
    latest = Math.max(latest, offsetDays)
  }
}

function refuse(
  context: z.core.$RefinementCtx,
  place: readonly (string | number)[],
  { fr, en }: { fr: string; en: string },
): void {
  context.issues.push({
    code: 'custom',
    message: en,
    params: { fr },
    path: ['steps', ...place],
    input: context.value,
  })
}

/** The scenario that the engine follows. */
export function scenarioFrom(definition: ScenarioDefinition, version: number): Scenario {
  const { name: written, reviewStep: review, caps, steps, ...settings } = definition
  return {
    ...settings,
    version,
    ...(written === undefined ? {} : { name: written }),
    ...(review === undefined ? {} : { reviewStep: bodyOf(review) }),
    ...(caps === undefined ? {} : { caps: capsOf(caps) }),
    steps: steps.map(stepFrom),
  }
}

function stepFrom(written: WrittenStep): Step {
  const { offsetDays, endOfMonth, afterPreviousDays, repeat, cure, ...body } = written
  return {
    ...bodyOf(body),
    trigger:
      offsetDays === undefined
        ? { afterPreviousDays: afterPreviousDays ?? 0 }
        : { offsetDays, ...(endOfMonth === true ? { endOfMonth } : {}) },
    ...(cure === undefined ? {} : { cure }),
    ...(repeat === undefined ? {} : { repeat }),
  }
}

function bodyOf({
  name: written,
  fallbackChannels,
  template,
  ...body
}: z.infer<typeof reviewStep>): ReviewStep {
  return {
    ...body,
    ...(written === undefined ? {} : { name: written }),
    ...(fallbackChannels === undefined ? {} : { fallbackChannels }),
    ...(template === undefined ? {} : { template }),
  }
}

function capsOf({
  perWeek,
  perMonth,
}: NonNullable<ScenarioDefinition['caps']>): NonNullable<Scenario['caps']> {
  return {
    ...(perWeek === undefined ? {} : { perWeek }),
    ...(perMonth === undefined ? {} : { perMonth }),
  }
}

/** The scenario as it is written; `scenarioFrom` gives it back. */
export function definitionOf({ version: _, steps, ...settings }: Scenario): WrittenScenario {
  return {
    ...settings,
    steps: steps.map(({ trigger, ...body }) => ({ ...body, ...trigger })),
  }
}

type WrittenScenario = Omit<Scenario, 'version' | 'steps'> & {
  readonly steps: readonly (Omit<Step, 'trigger'> & Trigger)[]
}
