import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { planCustomer } from './plan.ts'
import { explanationOf, factsOf, invoice, planOf, scenario, sent, step, why } from './testing/plan-case.ts'

const F1 = invoice('F1')

describe('one envelope', () => {
  const steps = [
    step('preventive', -5, { tone: 'friendly' }),
    step('reminder-1', 7),
    step('call', 15, { channel: 'call', tone: 'firm', approval: 'manual', template: 'call-script' }),
  ]
  const items = [
    invoice('SOON', { dueOn: '2025-02-26', openMinor: 100 }),
    invoice('LATE', { dueOn: '2025-02-14', openMinor: 200 }),
    invoice('LATER', { dueOn: '2025-02-20', openMinor: 400 }),
    F1,
  ]
  const history = [sent('F1', 'reminder-1', '2025-02-17')]
  const plan = planOf('2025-02-24', items, { history }, { steps })

  test('the highest step sets letter, tone and approval', () => {
    expect(plan.acts).toHaveLength(1)
    expect(plan.acts[0]).toMatchObject({
      stepKey: 'call',
      template: 'call-script',
      channel: 'call',
      tone: 'firm',
      approval: 'manual',
      occurrence: 1,
      amountMinor: 120_300,
    })
  })

  test('each item is listed with its own step, in its section', () => {
    expect(plan.acts[0]?.items).toEqual([
      { itemId: 'F1', stepKey: 'call', section: 'demanded', amountMinor: 120_000 },
      { itemId: 'LATE', stepKey: 'reminder-1', section: 'also-overdue', amountMinor: 200 },
      { itemId: 'SOON', stepKey: 'preventive', section: 'coming-due', amountMinor: 100 },
    ])
    expect(explanationOf(plan, 'SOON')).toMatchObject({ state: 'act', nextStepKey: 'preventive' })
  })

  test('an item whose step has not come stays out of it', () => {
    expect(explanationOf(plan, 'LATER').rule).toBe('not-yet-due')
  })

  test('a preventive word alone demands nothing', () => {
    const soon = planOf('2025-02-05', [F1], {}, { steps })
    expect(soon.acts[0]?.items.map(({ section }) => section)).toEqual(['coming-due'])
  })

  test('of what is late the highest step is demanded, even when the step of the letter is of an item not yet due', () => {
    const promises = [{ itemIds: ['SOON'], amountMinor: null, dueOn: civilDate('2025-02-19') }]
    const history = [sent('SOON', 'preventive', '2025-02-12'), sent('SOON', 'reminder-1', '2025-02-14')]
    const mixed = planOf('2025-02-24', items.slice(0, 2), { promises, history }, { steps })
    expect(mixed.acts[0]?.stepKey).toBe('call')
    expect(mixed.acts[0]?.items.map(({ itemId, section }) => [itemId, section])).toEqual([
      ['LATE', 'demanded'],
      ['SOON', 'coming-due'],
    ])
  })

  test('on its due date an item is coming due, the day after it is demanded', () => {
    const now = [step('now', 0)]
    const due = invoice('F1', { dueOn: '2025-02-10' })
    expect(planOf('2025-02-10', [due], {}, { steps: now }).acts[0]?.items[0]?.section).toBe('coming-due')
    expect(planOf('2025-02-11', [due], {}, { steps: now }).acts[0]?.items[0]?.section).toBe('demanded')
  })

  test('grouping by invoice gives one act for each, whatever was grouped before', () => {
    const each = planOf('2025-02-24', items, { history }, { steps, grouping: 'invoice' })
    expect(each.acts.map(({ stepKey, items: lines }) => [stepKey, lines.length, lines[0]?.itemId])).toEqual([
      ['call', 1, 'F1'],
      ['reminder-1', 1, 'LATE'],
      ['preventive', 1, 'SOON'],
    ])
  })

  test('our own work and what reaches the customer never share an envelope', () => {
    const own = [step('reminder-1', 7), step('check', 15, { channel: 'task' })]
    const late = [F1, invoice('F2', { dueOn: '2025-02-14', openMinor: 200 })]
    const apart = planOf('2025-02-24', late, { history }, { steps: own })
    expect(
      apart.acts.map(({ channel, items: lines }) => [channel, lines.map(({ itemId }) => itemId)]),
    ).toEqual([
      ['task', ['F1']],
      ['email', ['F2']],
    ])
  })

  test('instalments of a plan leave by their own scenario, in an envelope of their own', () => {
    const instalment = invoice('I1', { kind: 'instalment', dueOn: '2025-02-10', openMinor: 5000 })
    const gentle = scenario({ key: 'plans', steps: [step('instalment-late', 3)] })
    const facts = factsOf([F1, instalment], { history })
    const plan = planCustomer(civilDate('2025-02-24'), facts, scenario(), gentle)
    expect(
      plan.acts.map(({ scenarioKey, stepKey, amountMinor }) => [scenarioKey, stepKey, amountMinor]),
    ).toEqual([
      ['standard', 'call', 120_000],
      ['plans', 'instalment-late', 5000],
    ])
  })
})

describe('calendar', () => {
  test('an act of a Sunday leaves on Monday and stays in the plan of that day', () => {
    const plan = planOf('2025-02-16', [F1])
    expect(plan.acts).toMatchObject([{ on: '2025-02-17' }])
    expect(plan.acts[0]?.reasons.map(({ code }) => code)).toContain('calendar')
    expect(why(plan, 'F1')).toEqual({
      state: 'act',
      rule: 'calendar',
      until: '2025-02-16',
      nextStepKey: 'reminder-1',
      nextOn: '2025-02-17',
    })
  })

  test.each([
    ['FR', undefined, '2025-04-18', '2025-04-18'],
    ['FR', 'FR-67', '2025-04-18', '2025-04-19'],
    ['DE', undefined, '2025-04-18', '2025-04-19'],
    ['FR', undefined, '2025-04-20', '2025-04-22'],
    ['XX', undefined, '2025-12-25', '2025-12-25'],
  ])('public holidays of where the customer is: %s %s %s leaves on %s', (country, region, asOf, on) => {
    const over = region === undefined ? { country } : { country, region }
    expect(planOf(asOf, [F1], over).acts[0]?.on).toBe(on)
  })

  test('while the house is closed nothing leaves, and it is said where that counted', () => {
    const closings = [{ from: civilDate('2025-02-17'), until: civilDate('2025-02-21') }]
    const closed = planOf('2025-02-17', [F1], { closings })
    expect(closed.acts).toMatchObject([{ on: '2025-02-22' }])
    expect(closed.acts[0]?.reasons.find(({ code }) => code === 'calendar')?.params).toMatchObject({
      closed: 1,
    })
    // A Sunday alone is no closing, and the day after one is open.
    const sunday = planOf('2025-02-23', [F1], { closings }).acts[0]?.reasons
    expect(sunday?.find(({ code }) => code === 'calendar')?.params).not.toHaveProperty('closed')
    expect(planOf('2025-02-22', [F1], { closings }).acts[0]?.on).toBe('2025-02-22')
    // What a Sunday puts off does not come into the closing.
    expect(planOf('2025-02-16', [F1], { closings }).acts[0]?.on).toBe('2025-02-22')
  })

  test('Saturdays are working days, and an internal task knows no Sunday', () => {
    expect(planOf('2025-02-22', [F1]).acts[0]?.on).toBe('2025-02-22')
    const steps = [step('check', 7, { channel: 'task' })]
    expect(planOf('2025-02-16', [F1], {}, { steps }).acts[0]?.on).toBe('2025-02-16')
  })

  test('a date announced is a day of contact', () => {
    expect(why(planOf('2025-02-10', [F1]), 'F1')).toMatchObject({ until: '2025-02-15', nextOn: '2025-02-17' })
  })
})
