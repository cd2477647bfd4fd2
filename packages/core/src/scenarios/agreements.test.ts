import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { acts, explanationOf, invoice, planOf, sent, why } from './testing/plan-case.ts'

const F1 = invoice('F1')
const day = civilDate

describe('rule 6, payment plan', () => {
  const I1 = invoice('I1', { kind: 'instalment', openMinor: 60_000, dueOn: '2025-03-01' })
  const I2 = invoice('I2', { kind: 'instalment', openMinor: 60_000, dueOn: '2025-04-01' })
  const agreed = { id: 'P', itemIds: ['F1'], instalmentIds: ['I1', 'I2'], agreedOn: day('2025-02-12') }

  test('in force, its instalments are chased and the original rests', () => {
    const plan = planOf('2025-03-10', [F1, I1, I2], { plans: [agreed] })
    expect(acts(plan)).toEqual([['reminder-1', 'email', '2025-03-10', 60_000]])
    expect(why(plan, 'F1')).toEqual({
      state: 'blocked',
      rule: 'payment-plan',
      until: '2025-04-01',
      nextStepKey: null,
      nextOn: null,
    })
    expect(explanationOf(plan, 'I2').rule).toBe('not-yet-due')
  })

  test('the debt is not counted twice in the net position', () => {
    const payment = invoice('P1', { kind: 'payment', openMinor: -120_000 })
    const plan = planOf('2025-03-10', [F1, I1, I2, payment], { plans: [agreed] })
    expect(plan.acts).toEqual([])
    expect(explanationOf(plan, 'I1').rule).toBe('net-credit')
  })

  test.each([
    ['2025-03-11', 'I1', 'F1'],
    ['2025-03-12', 'F1', 'I1'],
  ])('ten days after a missed instalment it lapses: on %s %s is chased', (asOf, chased, resting) => {
    const plan = planOf(asOf, [F1, I1, I2], { plans: [{ ...agreed, lapseAfterDays: 10 }] })
    expect(plan.acts.flatMap(({ items }) => items.map(({ itemId }) => itemId))).toEqual([chased])
    expect(explanationOf(plan, resting).rule).toBe('payment-plan')
  })

  test('lapsed by declaration, the original is chased again and the act says so', () => {
    const plan = planOf('2025-03-10', [F1, I1, I2], { plans: [{ ...agreed, lapsedOn: day('2025-03-10') }] })
    expect(plan.acts[0]?.reasons.map(({ code }) => code)).toContain('plan-lapsed')
    expect(explanationOf(plan, 'F1').params).toEqual({ planLapsed: 1 })
    expect(why(plan, 'I1')).toMatchObject({ state: 'closed', rule: 'payment-plan' })
    const before = planOf('2025-03-10', [F1, I1, I2], { plans: [{ ...agreed, lapsedOn: day('2025-03-11') }] })
    expect(explanationOf(before, 'F1').rule).toBe('payment-plan')
  })

  test('before it is agreed the original is chased and the instalments wait', () => {
    const plan = planOf('2025-02-17', [F1, I1, I2], { plans: [{ ...agreed, agreedOn: day('2025-02-18') }] })
    expect(plan.acts[0]?.items.map(({ itemId }) => itemId)).toEqual(['F1'])
    expect(why(plan, 'I1')).toMatchObject({ state: 'blocked', rule: 'payment-plan' })
  })

  test('after a lapse a new plan for the same item decides, in whatever order they are given', () => {
    const old = { ...agreed, id: 'O', instalmentIds: [], lapsedOn: day('2025-02-15') }
    for (const plans of [
      [old, agreed],
      [agreed, old],
    ]) {
      expect(explanationOf(planOf('2025-03-10', [F1, I1], { plans }), 'F1').state).toBe('blocked')
    }
  })
})

describe('rule 7, promises', () => {
  const promise = (over = {}) => ({
    itemIds: ['F1'],
    amountMinor: 120_000,
    dueOn: day('2025-03-10'),
    ...over,
  })
  const history = [sent('F1', 'reminder-1', '2025-02-17')]

  test.each([
    ['2025-03-13', 'blocked'],
    ['2025-03-14', 'act'],
  ])('it is waited for until its date plus three days, that day included: %s %s', (asOf, state) => {
    const plan = planOf(asOf, [F1], { history, promises: [promise()] })
    expect(explanationOf(plan, 'F1').state).toBe(state)
  })

  test('it says until when, and which step follows the day after', () => {
    const plan = planOf('2025-03-03', [F1], { history, promises: [promise()] })
    expect(why(plan, 'F1')).toEqual({
      state: 'blocked',
      rule: 'promise-pending',
      until: '2025-03-13',
      nextStepKey: 'call',
      nextOn: '2025-03-14',
    })
  })

  test('broken, the next step leaves at once, its trigger taken as reached, with a task', () => {
    const early = { promises: [promise({ dueOn: day('2025-02-11') })] }
    const plan = planOf('2025-02-15', [F1], early)
    expect(acts(plan)).toEqual([['reminder-1', 'email', '2025-02-15', 120_000]])
    expect(plan.acts[0]?.reasons.map(({ code }) => code)).toContain('broken-promise')
    expect(plan.tasks).toEqual([
      {
        kind: 'broken-promise',
        itemIds: ['F1'],
        currency: 'EUR',
        code: 'broken-promise',
        params: { promisedOn: '2025-02-11', amountMinor: 120_000, currency: 'EUR' },
      },
    ])
  })

  test('one step only: once it has left, the clock runs as usual', () => {
    const after = {
      promises: [promise({ dueOn: day('2025-02-11') })],
      history: [sent('F1', 'reminder-1', '2025-02-15')],
    }
    const plan = planOf('2025-02-21', [F1], after)
    expect(why(plan, 'F1')).toMatchObject({ rule: 'not-yet-due', nextStepKey: 'call', nextOn: '2025-02-24' })
    expect(plan.tasks).toEqual([])
  })

  test('a broken promise does not shorten the minimum interval', () => {
    const plan = planOf('2025-03-14', [F1], {
      history: [sent('F1', 'reminder-1', '2025-03-12')],
      promises: [promise()],
    })
    expect(why(plan, 'F1')).toMatchObject({ rule: 'min-interval', nextOn: '2025-03-17' })
    expect(plan.tasks.map(({ kind }) => kind)).toEqual(['broken-promise'])
  })

  test('kept early, it blocks nothing: what is left is chased as usual', () => {
    const kept = promise({ amountMinor: 50_000, paidMinor: 50_000 })
    const plan = planOf('2025-02-17', [invoice('F1', { openMinor: 70_000 })], { promises: [kept] })
    expect(acts(plan)).toEqual([['reminder-1', 'email', '2025-02-17', 70_000]])
  })

  test('partly kept, it is over without a leap: the next step keeps its own date', () => {
    const partly = promise({ dueOn: day('2025-02-10'), paidMinor: 100 })
    const plan = planOf('2025-02-14', [F1], { promises: [partly] })
    expect(why(plan, 'F1')).toMatchObject({ rule: 'not-yet-due', nextOn: '2025-02-17' })
    expect(plan.tasks).toEqual([])
  })

  test('a promise for several items stops and releases them together', () => {
    const both = promise({ itemIds: ['F1', 'F2'], amountMinor: 240_000 })
    const items = [F1, invoice('F2')]
    const pending = planOf('2025-03-13', items, { promises: [both] })
    expect(items.map(({ id }) => explanationOf(pending, id).rule)).toEqual([
      'promise-pending',
      'promise-pending',
    ])
    const broken = planOf('2025-03-14', items, { promises: [both] })
    expect(broken.tasks.map(({ itemIds }) => itemIds)).toEqual([['F1', 'F2']])
  })

  test('a later promise takes the place of an earlier one', () => {
    const promises = [promise(), promise({ dueOn: day('2025-03-20') })]
    expect(explanationOf(planOf('2025-03-15', [F1], { promises }), 'F1').until).toBe('2025-03-23')
  })

  test('a promise not made yet on the day of the plan does not count', () => {
    const promises = [promise({ madeOn: day('2025-02-18') })]
    expect(explanationOf(planOf('2025-02-17', [F1], { promises }), 'F1').state).toBe('act')
    expect(explanationOf(planOf('2025-02-18', [F1], { promises }), 'F1').rule).toBe('promise-pending')
  })
})

describe('rule 8, direct debit', () => {
  test.each([
    ['2025-03-08', 'direct-debit'],
    ['2025-03-09', null],
  ])('it waits for the collection and its return window, that day included: %s', (asOf, rule) => {
    const directDebits = [{ itemIds: ['F1'], collectionOn: day('2025-03-01'), returnWindowDays: 7 }]
    const explanation = explanationOf(planOf(asOf, [F1], { directDebits }), 'F1')
    expect(explanation.rule === 'direct-debit' ? 'direct-debit' : null).toBe(rule)
    if (rule) expect(explanation).toMatchObject({ until: '2025-03-08', nextOn: '2025-03-10' })
  })
})
