import { expect, it } from 'vitest'
import { type Draft, type DraftStep, dayOf, inOrder, isSame, moved, without, withStep } from './draft.ts'

const step = (key: string, offsetDays: number | undefined, more: Partial<DraftStep> = {}): DraftStep => ({
  key,
  channel: 'email',
  tone: 'firm',
  approval: 'manual',
  ...(offsetDays === undefined ? { afterPreviousDays: 5 } : { offsetDays }),
  ...more,
})
const draft = (...steps: DraftStep[]): Draft => ({
  key: 'own',
  grouping: 'customer',
  entry: 'first-step',
  minDaysBetweenActs: 5,
  minimumAmount: '0.00',
  tolerance: '0.00',
  bankDelayDays: 3,
  legalReviewAfterDays: 0,
  steps,
})
const keys = (steps: readonly DraftStep[]) => steps.map(({ key }) => key)

it('a step that was moved past another one changes places with it, and takes along what follows it', () => {
  const steps = [step('b', 12), step('after-b', undefined), step('a', 3)]
  expect(keys(inOrder(steps))).toEqual(['a', 'b', 'after-b'])
})

it.each([
  [3, 1, 4],
  [3, -7, -4],
  [-365, -1, -365],
  [3650, 1, 3650],
])('D%i moved by %i is D%i', (from, days, to) => {
  expect(moved(step('a', from), days).offsetDays).toBe(to)
})

it('a step that follows another one never comes before it', () => {
  expect(moved(step('a', undefined), -9).afterPreviousDays).toBe(0)
})

it('a new step comes a week after the last one, a copy a day after its model, under a key of its own', () => {
  const own = draft(step('a', 3), step('step-2', 10))
  const added = withStep(own, undefined)
  expect(added.key).toBe('step-3')
  expect(added.draft.steps.at(-1)).toMatchObject({ offsetDays: 17, template: 'reminder' })
  const copied = withStep(own, own.steps[0])
  expect(keys(copied.draft.steps)).toEqual(['a', 'a-2', 'step-2'])
  expect(copied.draft.steps[1]).toMatchObject({ offsetDays: 4, template: 'a' })
  expect(keys(without(copied.draft, 'a').steps)).toEqual(['a-2', 'step-2'])
})

it.each([
  [3, 'J+3'],
  [0, 'J'],
  [-5, 'J−5'],
])('day %i is written %s', (offset, words) => {
  expect(dayOf(step('a', offset), 'J')).toBe(words)
})

it('the order in which parts were written does not make another draft', () => {
  const one = draft(step('a', 3))
  const { steps, ...same } = one
  expect(isSame(one, { steps, ...same })).toBe(true)
  expect(isSame(one, draft(step('a', 4)))).toBe(false)
})
