import type { paths } from '../../api/schema.gen.ts'

type Body = paths['/api/v1/scenarios/{key}']['put']['requestBody']['content']['application/json']

/** A scenario as it is written, before it is published. */
export type Draft = Required<
  Pick<
    Body,
    | 'key'
    | 'grouping'
    | 'entry'
    | 'minDaysBetweenActs'
    | 'minimumAmount'
    | 'tolerance'
    | 'bankDelayDays'
    | 'legalReviewAfterDays'
    | 'steps'
  >
> &
  Pick<Body, 'name' | 'caps' | 'reviewStep'>

export type DraftStep = Draft['steps'][number]

/** Nothing leaves under it: accounts are neutralised on purpose. */
export const WITHOUT_ACTION: Omit<Draft, 'key'> = {
  grouping: 'customer',
  entry: 'first-step',
  minDaysBetweenActs: 5,
  minimumAmount: '0.00',
  tolerance: '0.00',
  bankDelayDays: 3,
  legalReviewAfterDays: 0,
  steps: [],
}

/**
 * The steps in the order in which they come. A step that counts from the one before it stays behind it; the first one
 * has none before it.
 */
export function inOrder(steps: readonly DraftStep[]): DraftStep[] {
  const blocks: DraftStep[][] = []
  for (const step of steps)
    if (step.offsetDays === undefined && blocks.length > 0) blocks.at(-1)?.push(step)
    else blocks.push([step])
  return blocks.toSorted(([a], [b]) => (a?.offsetDays ?? 0) - (b?.offsetDays ?? 0)).flat()
}

const EARLIEST = -365
const LATEST = 3650

/** The same step so many days later, or earlier. */
export function moved(step: DraftStep, days: number): DraftStep {
  if (step.offsetDays === undefined)
    return { ...step, afterPreviousDays: within((step.afterPreviousDays ?? 0) + days, 0) }
  return { ...step, offsetDays: within(step.offsetDays + days, EARLIEST) }
}

function within(days: number, least: number): number {
  return Math.min(LATEST, Math.max(least, days))
}

export function replaced(draft: Draft, key: string, step: DraftStep): Draft {
  return { ...draft, steps: inOrder(draft.steps.map((one) => (one.key === key ? step : one))) }
}

export function without(draft: Draft, key: string): Draft {
  return { ...draft, steps: draft.steps.filter((one) => one.key !== key) }
}

/** A step more, a week after the last one, or a copy of one of them a day later. */
export function withStep(draft: Draft, like: DraftStep | undefined): { draft: Draft; key: string } {
  const last = draft.steps.findLast(({ offsetDays }) => offsetDays !== undefined)
  const key = freeKey(draft, like?.key ?? 'step')
  const step: DraftStep = like
    ? { ...moved(like, 1), key, template: like.template ?? like.key }
    : {
        key,
        offsetDays: Math.min(LATEST, (last?.offsetDays ?? -4) + 7),
        channel: 'email',
        tone: 'courteous',
        approval: 'manual',
        template: 'reminder',
      }
  return { draft: { ...draft, steps: inOrder([...draft.steps, step]) }, key }
}

function freeKey({ steps }: Draft, stem: string): string {
  const taken = new Set(steps.map(({ key }) => key))
  for (let number = 2; ; number += 1) {
    const key = `${stem}-${number}`
    if (!taken.has(key)) return key
  }
}

/** When a step comes, as those who write scenarios say it: `J+3`. */
export function dayOf({ offsetDays, afterPreviousDays }: DraftStep, letter: string): string {
  if (offsetDays === undefined) return `+${afterPreviousDays ?? 0}`
  if (offsetDays === 0) return letter
  return `${letter}${offsetDays < 0 ? '−' : '+'}${Math.abs(offsetDays)}`
}

/** Two drafts say the same, whatever the order in which their parts were written. */
export function isSame(one: Draft, other: Draft): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
