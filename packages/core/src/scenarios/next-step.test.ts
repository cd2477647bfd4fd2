import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import type { CustomerPlan } from './decision.ts'
import { explain } from './explain.ts'
import type { HistoryEntry } from './facts.ts'
import { acts, explanationOf, invoice, planOf, sent, step, why } from './testing/plan-case.ts'

const F1 = invoice('F1')

/** Runs day by day, feeds what left back into the history, and tells what left when. */
function life(from: string, days: number, scenarioOver = {}, over: { skip?: (on: string) => boolean } = {}) {
  const history: HistoryEntry[] = []
  const left: string[] = []
  for (let day = Date.parse(from), n = 0; n < days; n += 1, day += 86_400_000) {
    const asOf = new Date(day).toISOString().slice(0, 10)
    if (over.skip?.(asOf)) continue
    const plan: CustomerPlan = planOf(asOf, [F1], { history }, scenarioOver)
    for (const act of plan.acts) {
      left.push(`${act.stepKey} ${act.on}`)
      for (const item of act.items) history.push(sent(item.itemId, item.stepKey, act.on))
    }
  }
  return left
}

describe('triggers', () => {
  test.each([
    ['2025-02-15', 'waiting', null],
    ['2025-02-17', 'act', 'reminder-1'],
    ['2025-06-16', 'act', 'reminder-1'],
  ])('D+7 of 9 February has come since the 16th, not only on it: %s %s', (asOf, state, stepKey) => {
    const plan = planOf(asOf, [F1])
    expect(explanationOf(plan, 'F1').state).toBe(state)
    expect(plan.acts[0]?.stepKey ?? null).toBe(stepKey)
  })

  test('before its trigger the item says which step comes and when', () => {
    expect(why(planOf('2025-02-10', [invoice('F1', { dueOn: '2025-02-10' })]), 'F1')).toEqual({
      state: 'waiting',
      rule: 'not-yet-due',
      until: '2025-02-16',
      nextStepKey: 'reminder-1',
      nextOn: '2025-02-17',
    })
  })

  test.each([
    ['2025-02-27', 'waiting'],
    ['2025-02-28', 'act'],
  ])('D+7 at the end of the month comes on the last of February: %s %s', (asOf, state) => {
    const steps = [step('statement', { offsetDays: 7, endOfMonth: true })]
    expect(explanationOf(planOf(asOf, [F1], {}, { steps }), 'F1').state).toBe(state)
  })

  test.each([
    ['2025-03-04', 'waiting'],
    ['2025-03-05', 'act'],
  ])('eight days after the previous step was sent, whenever that was: %s %s', (asOf, state) => {
    const steps = [step('first', 7), step('second', { afterPreviousDays: 8 })]
    const history = [sent('F1', 'first', '2025-02-25')]
    expect(explanationOf(planOf(asOf, [F1], { history }, { steps }), 'F1').state).toBe(state)
  })

  test('held days stop that clock too', () => {
    const steps = [step('first', 7), step('second', { afterPreviousDays: 8 })]
    const history = [sent('F1', 'first', '2025-02-25')]
    const holds = [
      {
        scope: 'customer' as const,
        from: civilDate('2025-02-26'),
        until: civilDate('2025-02-27'),
        reason: 'x',
      },
    ]
    expect(why(planOf('2025-03-06', [F1], { history, holds }, { steps }), 'F1').nextOn).toBe('2025-03-07')
  })

  test('only held days after the due date count, even from a step sent before it', () => {
    const steps = [step('preventive', -5), step('second', { afterPreviousDays: 8 })]
    const history = [sent('F1', 'preventive', '2025-02-04')]
    const across = { from: civilDate('2025-02-08'), until: civilDate('2025-02-10') }
    const holds = [{ scope: 'customer' as const, reason: 'x', ...across }]
    expect(why(planOf('2025-02-07', [F1], { history, holds }, { steps }), 'F1').nextOn).toBe('2025-02-13')
  })

  test('a step after a skipped one counts from the day on which that one would have left', () => {
    const steps = [step('preventive', -5), step('second', { afterPreviousDays: 8 })]
    expect(why(planOf('2025-02-10', [F1], {}, { steps }), 'F1')).toMatchObject({
      nextStepKey: 'second',
      nextOn: '2025-02-12',
    })
  })
})

describe('steps before the due date', () => {
  const steps = [step('preventive', -5, { tone: 'friendly' }), step('reminder-1', 3)]

  test.each([
    ['2025-02-03', 'waiting', 'preventive'],
    ['2025-02-04', 'act', 'preventive'],
    ['2025-02-08', 'act', 'preventive'],
    ['2025-02-10', 'waiting', 'reminder-1'],
  ])('D-5 may leave until the due date and is skipped after it: %s %s %s', (asOf, state, next) => {
    expect(explanationOf(planOf(asOf, [F1], {}, { steps }), 'F1')).toMatchObject({ state, nextStepKey: next })
  })

  test('on the due date itself it has not passed', () => {
    const due = invoice('F1', { dueOn: '2025-02-10' })
    expect(explanationOf(planOf('2025-02-10', [due], {}, { steps }), 'F1').state).toBe('act')
    expect(explanationOf(planOf('2025-02-11', [due], {}, { steps }), 'F1').state).toBe('waiting')
  })

  test('on a Sunday due date it would leave on Monday, too late', () => {
    expect(why(planOf('2025-02-09', [F1], {}, { steps }), 'F1')).toMatchObject({
      state: 'waiting',
      nextStepKey: 'reminder-1',
      nextOn: '2025-02-12',
    })
  })

  test('a hold until after the due date takes it away, and the date announced knows it', () => {
    const holds = [
      {
        scope: 'customer' as const,
        from: civilDate('2025-02-01'),
        until: civilDate('2025-02-10'),
        reason: 'x',
      },
    ]
    expect(why(planOf('2025-02-05', [F1], { holds }, { steps }), 'F1')).toMatchObject({
      rule: 'hold',
      nextStepKey: 'reminder-1',
      nextOn: '2025-02-13',
    })
  })
})

describe('memory', () => {
  test('the next step is the one after the last sent', () => {
    const history = [sent('F1', 'reminder-1', '2025-02-17')]
    expect(acts(planOf('2025-02-24', [F1], { history }))).toEqual([['call', 'call', '2025-02-24', 120_000]])
  })

  test.each(['failed', 'bounced', 'cancelled'] as const)('%s does not consume the step', (outcome) => {
    const plan = planOf('2025-02-18', [F1], {
      history: [sent('F1', 'reminder-1', '2025-02-17', { outcome })],
    })
    expect(plan.acts[0]).toMatchObject({ stepKey: 'reminder-1', occurrence: 2 })
  })

  test.each(['sent', 'delivered'] as const)('%s consumes it', (outcome) => {
    const plan = planOf('2025-02-18', [F1], {
      history: [sent('F1', 'reminder-1', '2025-02-17', { outcome })],
    })
    expect(explanationOf(plan, 'F1').nextStepKey).toBe('call')
  })

  test('sent, then delivered: one sending, on the day it was sent', () => {
    const steps = [step('first', 7), step('second', { afterPreviousDays: 8 })]
    const history = [
      sent('F1', 'first', '2025-02-17'),
      sent('F1', 'first', '2025-02-20', { outcome: 'delivered' }),
    ]
    expect(why(planOf('2025-02-24', [F1], { history }, { steps }), 'F1').nextOn).toBe('2025-02-25')
  })

  test('of a step that repeats, only the delivery of the same act is no other sending', () => {
    const steps = [step('statement', 7, { repeat: { everyDays: 3, limit: 2 } }), step('notice', 20)]
    const next = (first: object, second: object) =>
      why(
        planOf(
          '2025-02-21',
          [F1],
          {
            history: [
              sent('F1', 'statement', '2025-02-17', first),
              sent('F1', 'statement', '2025-02-20', { outcome: 'delivered', ...second }),
            ],
          },
          { steps, minDaysBetweenActs: 0 },
        ),
        'F1',
      ).nextStepKey
    expect(next({ actId: '1' }, { actId: '1' })).toBe('statement')
    expect(next({ actId: '1' }, { actId: '2' })).toBe('notice')
    expect(next({}, {})).toBe('notice')
  })

  test('sent, then bounced: it came back, the step is due again', () => {
    const history = [
      sent('F1', 'reminder-1', '2025-02-17'),
      sent('F1', 'reminder-1', '2025-02-18', { outcome: 'bounced' }),
    ]
    const plan = planOf('2025-02-18', [F1], { history })
    expect(plan.acts[0]).toMatchObject({ stepKey: 'reminder-1', occurrence: 3 })
    expect(plan.tasks.map(({ kind, code }) => [kind, code])).toEqual([['fix-contact', 'contact-failed']])
  })

  test('bounced, then sent: it arrived', () => {
    const history = [
      sent('F1', 'reminder-1', '2025-02-17', { outcome: 'bounced' }),
      sent('F1', 'reminder-1', '2025-02-18'),
    ]
    expect(explanationOf(planOf('2025-02-25', [F1], { history }), 'F1').nextStepKey).toBe('call')
  })

  test('a bounce of one item says nothing about another', () => {
    const history = [
      sent('F1', 'reminder-1', '2025-02-17'),
      sent('F2', 'reminder-1', '2025-02-18', { outcome: 'bounced' }),
    ]
    const plan = planOf('2025-02-18', [F1, invoice('F2')], { history })
    expect(explanationOf(plan, 'F1').nextStepKey).toBe('call')
  })

  test('one step a day: a step sent today is not followed today, even without a minimum interval', () => {
    const history = [sent('F1', 'reminder-1', '2025-03-17')]
    const plan = planOf('2025-03-17', [F1], { history }, { minDaysBetweenActs: 0 })
    expect(why(plan, 'F1')).toEqual({
      state: 'waiting',
      rule: 'min-interval',
      until: '2025-03-17',
      nextStepKey: 'call',
      nextOn: '2025-03-18',
    })
  })

  test('the occurrence grows with every act of the same items, whichever of them was at the step', () => {
    const items = [F1, invoice('F2')]
    const cancelled = { outcome: 'cancelled' as const }
    const history = [
      sent('F1', 'reminder-1', '2025-02-17', { ...cancelled, actId: '1' }),
      sent('F2', 'reminder-1', '2025-02-17', { ...cancelled, actId: '1' }),
      sent('F2', 'reminder-1', '2025-02-18', { ...cancelled, actId: '2' }),
    ]
    expect(planOf('2025-02-19', items, { history }).acts[0]?.occurrence).toBe(3)
  })

  test('steps of an older scenario count as the last of this one that had come on their day', () => {
    const history = [sent('F1', 'old-call', '2025-02-25')]
    expect(why(planOf('2025-03-03', [F1], { history }), 'F1')).toMatchObject({
      nextStepKey: 'formal-notice',
      nextOn: '2025-03-11',
    })
    const early = [sent('F1', 'old-word', '2025-02-12')]
    expect(planOf('2025-02-17', [F1], { history: early }).acts[0]?.stepKey).toBe('reminder-1')
  })

  test('after the last step the scenario is over and a legal review begins', () => {
    const history = [sent('F1', 'formal-notice', '2025-03-11')]
    const plan = planOf('2025-03-12', [F1, invoice('F2', { dueOn: '2025-03-01' })], { history })
    expect(why(plan, 'F1')).toEqual({
      state: 'blocked',
      rule: 'scenario-ended',
      until: null,
      nextStepKey: null,
      nextOn: null,
    })
    expect(plan.tasks).toMatchObject([{ kind: 'legal-review', itemIds: ['F1'], code: 'scenario-ended' }])
    expect(explanationOf(plan, 'F2').nextStepKey).toBe('reminder-1')
  })

  test.each([
    ['2025-03-25', 'waiting', []],
    ['2025-03-26', 'blocked', ['legal-review']],
  ])('it begins when the time to pay after the last step is over: %s', (asOf, state, tasks) => {
    const history = [sent('F1', 'formal-notice', '2025-03-11')]
    const plan = planOf(asOf, [F1], { history }, { legalReviewAfterDays: 15 })
    expect(explanationOf(plan, 'F1')).toMatchObject({ state, rule: 'scenario-ended' })
    expect(plan.tasks.map(({ kind }) => kind)).toEqual(tasks)
  })
})

describe('repeated steps', () => {
  const steps = [step('statement', 7, { repeat: { everyDays: 10, limit: 3 } }), step('notice', 20)]

  test('it leaves again after its days until its limit, then the scenario goes on in order', () => {
    expect(life('2025-02-10', 60, { steps })).toEqual([
      'statement 2025-02-17',
      'statement 2025-02-27',
      'statement 2025-03-10',
      'notice 2025-03-15',
    ])
  })

  test('each time it is another occurrence', () => {
    const history = [sent('F1', 'statement', '2025-02-17')]
    expect(planOf('2025-02-27', [F1], { history }, { steps }).acts[0]).toMatchObject({
      stepKey: 'statement',
      occurrence: 2,
    })
  })
})

describe('entry of old debts', () => {
  test.each([
    ['first-step', '2025-03-20', 'reminder-1'],
    ['matching-step', '2025-02-17', 'reminder-1'],
    ['matching-step', '2025-02-24', 'call'],
    ['matching-step', '2025-03-20', 'formal-notice'],
    ['account-review', '2025-02-17', 'reminder-1'],
    ['account-review', '2025-02-24', 'account-review'],
  ] as const)('%s on %s begins with %s', (entry, asOf, stepKey) => {
    expect(planOf(asOf, [F1], {}, { entry }).acts[0]?.stepKey).toBe(stepKey)
  })

  test('what was old on the day it entered decides, not an outage since', () => {
    const fresh = invoice('F1', { enteredOn: '2025-02-10' })
    expect(planOf('2025-03-20', [fresh], {}, { entry: 'matching-step' }).acts[0]?.stepKey).toBe('reminder-1')
    expect(planOf('2025-03-20', [fresh], {}, { entry: 'account-review' }).acts[0]?.stepKey).toBe('reminder-1')
    const old = invoice('F1', { enteredOn: '2025-02-25' })
    expect(planOf('2025-03-20', [old], {}, { entry: 'matching-step' }).acts[0]?.stepKey).toBe('call')
  })

  test('after the account review the scenario starts at its first step', () => {
    const history = [sent('F1', 'account-review', '2025-03-20')]
    const plan = planOf('2025-03-25', [F1], { history }, { entry: 'account-review' })
    expect(plan.acts[0]?.stepKey).toBe('reminder-1')
  })

  test.each([
    ['2025-03-10', 'a'],
    ['2025-03-11', 'c'],
  ])(
    'a step that counts from one never sent has not come, a later one from the due date has: %s',
    (asOf, key) => {
      const steps = [step('a', 7), step('b', { afterPreviousDays: 5 }), step('c', 30)]
      expect(planOf(asOf, [F1], {}, { steps, entry: 'matching-step' }).acts[0]?.stepKey).toBe(key)
    },
  )

  test('the matching step is the last that has come, even when an earlier one waits for its month end', () => {
    const steps = [step('a', { offsetDays: 7, endOfMonth: true }), step('b', 12)]
    const entry = 'matching-step'
    expect(why(planOf('2025-02-20', [F1], {}, { steps, entry }), 'F1')).toMatchObject({
      until: '2025-02-20',
      nextStepKey: 'b',
      nextOn: '2025-02-21',
    })
    expect(planOf('2025-02-21', [F1], {}, { steps, entry }).acts[0]?.stepKey).toBe('b')
  })
})

describe('catching up', () => {
  test('in order, one a run, spaced by the minimum interval', () => {
    expect(life('2025-03-20', 20)).toEqual([
      'reminder-1 2025-03-20',
      'call 2025-03-25',
      'formal-notice 2025-03-31',
    ])
  })

  test('five days of outage lose no step and send none twice', () => {
    const outage = (on: string) => on >= '2025-02-22' && on <= '2025-02-26'
    expect(life('2025-02-01', 60, {}, { skip: outage })).toEqual([
      'reminder-1 2025-02-17',
      'call 2025-02-27',
      'formal-notice 2025-03-11',
    ])
  })
})

describe('a scenario without action', () => {
  test.each(['first-step', 'matching-step', 'account-review'] as const)(
    'entered by %s: nothing leaves, and nobody is asked to look at the item',
    (entry) => {
      const plan = planOf('2025-12-01', [invoice('F1')], {}, { steps: [], entry })
      expect(plan.acts).toEqual([])
      expect(plan.tasks).toEqual([])
      expect(why(plan, 'F1')).toMatchObject({ state: 'blocked', rule: 'scenario-ended', nextOn: null })
      expect(explain(explanationOf(plan, 'F1'), 'en')).toBe(
        'Scenario without action: no reminder leaves, on purpose.',
      )
      expect(explain(explanationOf(plan, 'F1'), 'fr')).toContain('Scénario sans action')
    },
  )
})
