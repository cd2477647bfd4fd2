import type { MinorUnits } from '../money/amount.ts'
import { type Currency, digitsOf } from '../money/currency.ts'
import {
  type Approval,
  DEFAULT_REVIEW_STEP,
  type ReviewStep,
  type Scenario,
  type Step,
  type StepChannel,
} from './scenario.ts'
import type { Tone } from './tone.ts'

/** Rank of the account-review letter: below every step. */
export const REVIEW_RANK = -1

/** A step with every optional part settled. `rank` is its place in the scenario, from 0. */
export type CompiledStep = {
  rank: number
  key: string
  template: string
  channels: readonly StepChannel[]
  tone: Tone
  approval: Approval
  /** Days after the due date, or null for a step that counts from the previous one. */
  offsetDays: number | null
  afterPreviousDays: number
  endOfMonth: boolean
  /** 1 unless the step repeats. */
  timesToSend: number
  /** Days of the cure period that its message offers; 0: it offers none. */
  cureDays: number
  repeatEveryDays: number
}

/** What is worked out once for all the customers of a scenario. */
export type CompiledScenario = {
  source: Scenario
  steps: readonly CompiledStep[]
  review: CompiledStep
  rankByKey: ReadonlyMap<string, number>
  /** Whether one of its steps offers a cure period. */
  offersCure: boolean
  amounts: Map<Currency, { minimumMinor: MinorUnits; toleranceMinor: MinorUnits }>
}

const compiled = new WeakMap<Scenario, CompiledScenario>()

/** Once per scenario object; the scenario must have passed `validateScenario`. */
export function compileScenario(scenario: Scenario): CompiledScenario {
  const known = compiled.get(scenario)
  if (known) return known
  const steps = scenario.steps.map(compileStep)
  const review = compileReview(scenario.reviewStep ?? DEFAULT_REVIEW_STEP)
  const rankByKey = new Map<string, number>([[review.key, REVIEW_RANK]])
  for (const step of steps) rankByKey.set(step.key, step.rank)
  const offersCure = steps.some(({ cureDays }) => cureDays > 0)
  const result = { source: scenario, steps, review, rankByKey, offersCure, amounts: new Map() }
  compiled.set(scenario, result)
  return result
}

/** The scenario's decimal limits in the minor units of a currency: a minimum rounds up, a tolerance down. */
export function limitsIn(
  scenario: CompiledScenario,
  currency: Currency,
): { minimumMinor: MinorUnits; toleranceMinor: MinorUnits } {
  let limits = scenario.amounts.get(currency)
  if (!limits) {
    const digits = digitsOf(currency)
    limits = {
      minimumMinor: inMinor(scenario.source.minimumAmount, digits, 'up'),
      toleranceMinor: inMinor(scenario.source.tolerance, digits, 'down'),
    }
    scenario.amounts.set(currency, limits)
  }
  return limits
}

export function stepOf(scenario: CompiledScenario, rank: number): CompiledStep {
  return rank === REVIEW_RANK ? scenario.review : (scenario.steps[rank] ?? scenario.review)
}

function inMinor(decimal: string, digits: number, rounding: 'up' | 'down'): MinorUnits {
  const [whole = '0', fraction = ''] = decimal.split('.')
  const kept = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  return rounding === 'up' && /[1-9]/.test(fraction.slice(digits)) ? kept + 1 : kept
}

function compileStep(step: Step, rank: number): CompiledStep {
  const { trigger } = step
  const offset = 'offsetDays' in trigger
  return {
    ...common(step, rank),
    offsetDays: offset ? trigger.offsetDays : null,
    afterPreviousDays: offset ? 0 : trigger.afterPreviousDays,
    endOfMonth: offset && trigger.endOfMonth === true,
    timesToSend: step.repeat?.limit ?? 1,
    cureDays: step.cure?.days ?? 0,
    repeatEveryDays: step.repeat?.everyDays ?? 0,
  }
}

function compileReview(step: ReviewStep): CompiledStep {
  return {
    ...common(step, REVIEW_RANK),
    offsetDays: null,
    afterPreviousDays: 0,
    endOfMonth: false,
    timesToSend: 1,
    cureDays: 0,
    repeatEveryDays: 0,
  }
}

function common(step: ReviewStep, rank: number) {
  return {
    rank,
    key: step.key,
    template: step.template ?? step.key,
    channels: [step.channel, ...(step.fallbackChannels ?? [])],
    tone: step.tone,
    approval: step.approval,
  }
}
