import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { explain } from './explain.ts'
import { acts, explanationOf, invoice, planOf, step, why } from './testing/plan-case.ts'

const F1 = invoice('F1')
const day = civilDate

describe('rule 1, settled', () => {
  test.each([
    [199, 'closed'],
    [200, 'closed'],
    [201, 'act'],
  ])('%i cents open against a tolerance of 2.00: %s', (openMinor, state) => {
    const plan = planOf('2025-02-17', [invoice('F1', { openMinor })], {}, { tolerance: '2.00' })
    expect(explanationOf(plan, 'F1').state).toBe(state)
  })

  test('without a tolerance only nothing at all is settled, a credit included', () => {
    const plan = planOf('2025-02-17', [
      invoice('F1', { openMinor: 0 }),
      invoice('P1', { kind: 'payment', openMinor: 0 }),
    ])
    expect(why(plan, 'F1')).toEqual({
      state: 'closed',
      rule: 'settled',
      until: null,
      nextStepKey: null,
      nextOn: null,
    })
    expect(explanationOf(plan, 'P1').rule).toBe('settled')
    expect(plan.tasks).toEqual([])
  })

  test('a tolerance finer than the currency rounds down, a minimum up', () => {
    const yen = invoice('Y', { currency: 'JPY', openMinor: 1 })
    expect(explanationOf(planOf('2025-02-17', [yen], {}, { tolerance: '1.99' }), 'Y').rule).toBe('settled')
    expect(explanationOf(planOf('2025-02-17', [yen], {}, { tolerance: '0.99' }), 'Y').state).toBe('act')
    const small = planOf('2025-02-17', [yen], {}, { minimumAmount: '1.01' })
    expect(explanationOf(small, 'Y').rule).toBe('below-minimum')
  })
})

describe('rule 2, insolvency', () => {
  const opened = { insolvencyOpenedOn: day('2025-03-03') }

  test('the claim is to be filed by the day that is known, until it was declared', () => {
    const known = { ...opened, declareBefore: day('2025-05-12') }
    expect(planOf('2025-03-03', [F1], known).tasks).toMatchObject([
      { kind: 'file-claim', params: { declareBefore: '2025-05-12' } },
    ])
    const declared = { ...known, declaredOn: day('2025-03-20') }
    expect(planOf('2025-03-19', [F1], declared).tasks).toHaveLength(1)
    expect(planOf('2025-03-20', [F1], declared).tasks).toEqual([])
  })

  test('from the day of the judgment on everything stops and the claim is to be filed', () => {
    expect(explanationOf(planOf('2025-03-02', [F1], opened), 'F1').state).toBe('act')
    const plan = planOf('2025-03-03', [F1, invoice('P1', { kind: 'payment', openMinor: -100 })], opened)
    expect(plan.acts).toEqual([])
    expect(why(plan, 'F1')).toMatchObject({ state: 'blocked', rule: 'insolvency', nextOn: null })
    expect(explanationOf(plan, 'P1').rule).toBe('insolvency')
    expect(plan.tasks).toEqual([
      {
        kind: 'file-claim',
        itemIds: ['F1'],
        currency: null,
        code: 'insolvency',
        params: { openedOn: '2025-03-03' },
      },
    ])
  })

  test('a claim born after the judgment is not declared but reviewed', () => {
    const later = invoice('F2', { issuedOn: '2025-03-04', dueOn: '2025-03-10' })
    const plan = planOf('2025-03-20', [later, invoice('F3', { issuedOn: '2025-03-03' })], opened)
    expect(plan.tasks.map(({ kind, itemIds }) => [kind, itemIds])).toEqual([
      ['file-claim', ['F3']],
      ['legal-review', ['F2']],
    ])
    expect(explain(explanationOf(plan, 'F3'), 'fr')).toContain('à déclarer')
    expect(explain(explanationOf(plan, 'F2'), 'fr')).toContain('juriste')
    expect(explain(explanationOf(plan, 'F2'), 'fr')).not.toContain('à déclarer')
  })
})

describe('rule 3, limitation', () => {
  test.each([
    ['2027-02-09', 'act'],
    ['2027-02-10', 'blocked'],
  ])('a consumer is no longer chased two years after the due date: %s %s', (asOf, state) => {
    const plan = planOf(asOf, [F1], { kind: 'consumer' })
    expect(explanationOf(plan, 'F1').state).toBe(state)
    if (state === 'blocked') {
      expect(explanationOf(plan, 'F1').rule).toBe('time-barred')
      expect(plan.tasks).toEqual([])
    }
  })

  test.each([
    ['2030-02-09', 'act'],
    ['2030-02-10', 'blocked'],
  ])('a business five years after it, with a review task: %s %s', (asOf, state) => {
    const plan = planOf(asOf, [F1])
    expect(explanationOf(plan, 'F1').state).toBe(state)
    expect(plan.tasks.map(({ kind, code }) => [kind, code])).toEqual(
      state === 'blocked' ? [['legal-review', 'time-barred']] : [],
    )
  })

  test('the day known to the file goes before the one of the law, earlier or later', () => {
    const interrupted = invoice('F1', { limitationOn: '2031-01-02' })
    expect(explanationOf(planOf('2031-01-02', [interrupted]), 'F1').state).toBe('act')
    expect(explanationOf(planOf('2031-01-03', [interrupted]), 'F1').rule).toBe('time-barred')
    const carriage = invoice('F1', { limitationOn: '2026-02-09' })
    expect(explanationOf(planOf('2026-02-10', [carriage]), 'F1').rule).toBe('time-barred')
  })

  test('on its last day, a Sunday, a letter would leave too late', () => {
    const last = invoice('F1', { limitationOn: '2025-03-09' })
    expect(explanationOf(planOf('2025-03-08', [last]), 'F1').state).toBe('act')
    expect(explanationOf(planOf('2025-03-09', [last]), 'F1').rule).toBe('time-barred')
  })

  test('nothing is derived for a public body nor under a law that is not recorded', () => {
    expect(explanationOf(planOf('2035-02-12', [F1], { kind: 'public' }), 'F1').state).toBe('act')
    expect(explanationOf(planOf('2035-02-12', [F1], { law: 'XX' }), 'F1').state).toBe('act')
  })
})

describe('rule 4, holds', () => {
  const hold = (from: string, until: string | null, over = {}) => ({
    scope: 'item' as const,
    itemId: 'F1',
    from: day(from),
    until: until === null ? null : day(until),
    reason: 'geste commercial',
    ...over,
  })

  test.each([
    ['2025-02-19', 'act'],
    ['2025-02-20', 'blocked'],
    ['2025-02-25', 'blocked'],
    ['2025-02-26', 'act'],
  ])('from and until are both held: %s %s', (asOf, state) => {
    const plan = planOf(asOf, [F1], { holds: [hold('2025-02-20', '2025-02-25')] })
    expect(explanationOf(plan, 'F1').state).toBe(state)
  })

  test('it says until when, and the next step is the day after when its trigger has come', () => {
    const plan = planOf('2025-02-21', [F1], { holds: [hold('2025-02-20', '2025-02-25')] })
    expect(why(plan, 'F1')).toEqual({
      state: 'blocked',
      rule: 'hold',
      until: '2025-02-25',
      nextStepKey: 'reminder-1',
      nextOn: '2025-02-26',
    })
  })

  test.each([
    ['2025-02-21', 'waiting'],
    ['2025-02-22', 'act'],
  ])('six held days move D+7 from the 16th to the 22nd: %s %s', (asOf, state) => {
    const plan = planOf(asOf, [F1], { holds: [hold('2025-02-10', '2025-02-15')] })
    expect(explanationOf(plan, 'F1').state).toBe(state)
  })

  test('overlapping holds are not counted twice, whatever their scope', () => {
    const holds = [
      hold('2025-02-10', '2025-02-13'),
      hold('2025-02-12', '2025-02-15', { scope: 'customer' as const }),
      hold('2025-02-11', '2025-02-12', { scope: 'portfolio' as const }),
    ]
    expect(explanationOf(planOf('2025-02-21', [F1], { holds }), 'F1').state).toBe('waiting')
    expect(explanationOf(planOf('2025-02-22', [F1], { holds }), 'F1').state).toBe('act')
  })

  test('held days on or before the due date do not count', () => {
    const before = planOf('2025-02-17', [F1], { holds: [hold('2025-02-01', '2025-02-09')] })
    expect(explanationOf(before, 'F1').state).toBe('act')
    const across = { holds: [hold('2025-02-08', '2025-02-10')] }
    expect(explanationOf(planOf('2025-02-16', [F1], across), 'F1').rule).toBe('not-yet-due')
    expect(explanationOf(planOf('2025-02-17', [F1], across), 'F1').state).toBe('act')
  })

  test('a hold that begins on the Monday on which a letter of Sunday would leave stops it', () => {
    const holds = [hold('2025-02-17', '2025-02-18')]
    expect(explanationOf(planOf('2025-02-16', [F1], { holds }), 'F1')).toMatchObject({
      rule: 'hold',
      until: '2025-02-18',
      nextOn: '2025-02-19',
      params: { reason: 'geste commercial' },
    })
  })

  test('our own work waits for no Monday: a hold that begins on it does not stop the task of Sunday', () => {
    const holds = [hold('2025-02-17', null)]
    const steps = [step('check', 7, { channel: 'task' })]
    expect(why(planOf('2025-02-14', [F1], { holds }, { steps }), 'F1').nextOn).toBe('2025-02-16')
    expect(planOf('2025-02-16', [F1], { holds }, { steps }).acts).toMatchObject([{ on: '2025-02-16' }])
    expect(explanationOf(planOf('2025-02-17', [F1], { holds }, { steps }), 'F1').rule).toBe('hold')
  })

  test('a hold without end blocks without a date', () => {
    const plan = planOf('2025-02-21', [F1], { holds: [hold('2025-02-20', null)] })
    expect(why(plan, 'F1')).toEqual({
      state: 'blocked',
      rule: 'hold',
      until: null,
      nextStepKey: 'reminder-1',
      nextOn: null,
    })
  })

  test('an item hold concerns that item, a customer hold all of them', () => {
    const items = [F1, invoice('F2')]
    const own = planOf('2025-02-20', items, { holds: [hold('2025-02-20', '2025-02-25')] })
    expect([explanationOf(own, 'F1').rule, explanationOf(own, 'F2').state]).toEqual(['hold', 'act'])
    const all = planOf('2025-02-20', items, {
      holds: [hold('2025-02-20', '2025-02-25', { scope: 'customer' as const })],
    })
    expect([explanationOf(all, 'F1').rule, explanationOf(all, 'F2').rule]).toEqual(['hold', 'hold'])
  })

  test('holds that touch are one: until is the end of the last, with its reason', () => {
    const holds = [
      hold('2025-02-20', '2025-02-25'),
      hold('2025-02-26', '2025-02-28', { scope: 'customer' as const, reason: 'congés' }),
    ]
    const explanation = explanationOf(planOf('2025-02-21', [F1], { holds }), 'F1')
    expect(explanation).toMatchObject({ until: '2025-02-28', nextOn: '2025-03-01' })
    expect(explanationOf(planOf('2025-02-27', [F1], { holds }), 'F1').params).toEqual({ reason: 'congés' })
  })
})

describe('rule 5, dispute', () => {
  test('only the undisputed part is chased', () => {
    const plan = planOf('2025-02-17', [invoice('F1', { disputedMinor: 20_000 })])
    expect(acts(plan)).toEqual([['reminder-1', 'email', '2025-02-17', 100_000]])
    expect(plan.acts[0]?.reasons.map(({ code }) => code)).toContain('disputed-part-left-out')
  })

  test.each([
    [119_999, 'act'],
    [120_000, 'blocked'],
    [130_000, 'blocked'],
  ])('%i of 120 000 cents contested: %s', (disputedMinor, state) => {
    expect(explanationOf(planOf('2025-02-17', [invoice('F1', { disputedMinor })]), 'F1')).toMatchObject({
      state,
      rule: state === 'act' ? null : 'dispute',
    })
  })

  test('a rest within the tolerance is nothing left', () => {
    const plan = planOf('2025-02-17', [invoice('F1', { disputedMinor: 119_800 })], {}, { tolerance: '2.00' })
    expect(explanationOf(plan, 'F1').rule).toBe('dispute')
  })

  test('it names the deadline of our answer; the deadline does not lift it', () => {
    const disputes = [{ itemId: 'F1', amountMinor: 120_000, deadlineOn: day('2025-02-20') }]
    expect(why(planOf('2025-02-17', [F1], { disputes }), 'F1')).toEqual({
      state: 'blocked',
      rule: 'dispute',
      until: '2025-02-20',
      nextStepKey: 'reminder-1',
      nextOn: null,
    })
    expect(explanationOf(planOf('2025-02-21', [F1], { disputes }), 'F1').rule).toBe('dispute')
  })

  test('of the amount on the item and its disputes the larger counts', () => {
    const disputes = [
      { itemId: 'F1', amountMinor: 30_000 },
      { itemId: 'F1', amountMinor: 20_000 },
    ]
    const plan = planOf('2025-02-17', [invoice('F1', { disputedMinor: 40_000 })], { disputes })
    expect(plan.acts[0]?.amountMinor).toBe(70_000)
  })
})

describe('rule 9, no due date', () => {
  const undated = invoice('F1', { dueOn: null })

  test.each([
    ['2025-02-15', 'waiting'],
    ['2025-02-16', 'act'],
  ])('between businesses the law gives 30 days, and the act says so: %s %s', (asOf, state) => {
    const plan = planOf(asOf, [undated])
    expect(explanationOf(plan, 'F1').state).toBe(state)
    if (state === 'act') expect(plan.acts[0]?.reasons.map(({ code }) => code)).toContain('legal-term')
  })

  test('a date that the law gave when the item was entered is marked as one', () => {
    const stored = invoice('F1', { dueByLaw: true })
    expect(explain(explanationOf(planOf('2025-02-10', [stored]), 'F1'), 'fr')).toContain('délai légal')
    expect(explain(explanationOf(planOf('2025-02-10', [F1]), 'F1'), 'fr')).not.toContain('légal')
    const reasons = planOf('2025-02-17', [stored]).acts[0]?.reasons ?? []
    expect(reasons.map(({ code }) => code)).toContain('legal-term')
  })

  test('a consumer and a public body have none, nor a law that is not recorded', () => {
    for (const over of [{ kind: 'consumer' as const }, { kind: 'public' as const }, { law: 'XX' }]) {
      expect(why(planOf('2025-06-16', [undated], over), 'F1')).toEqual({
        state: 'blocked',
        rule: 'no-due-date',
        until: null,
        nextStepKey: null,
        nextOn: null,
      })
    }
  })
})

describe('the order of the rules', () => {
  test('each rule goes before the next when both apply', () => {
    const item = invoice('F1', { disputedMinor: 120_000 })
    const everything = {
      kind: 'consumer' as const,
      insolvencyOpenedOn: day('2027-02-01'),
      holds: [{ scope: 'portfolio' as const, from: day('2025-02-01'), until: null, reason: 'x' }],
      plans: [{ id: 'P', itemIds: ['F1'], instalmentIds: [] }],
      promises: [{ itemIds: ['F1'], amountMinor: null, dueOn: day('2027-03-10') }],
      directDebits: [{ itemIds: ['F1'], collectionOn: day('2027-03-10'), returnWindowDays: 7 }],
    }
    const peel: [string, object][] = [
      ['insolvency', { insolvencyOpenedOn: null }],
      ['time-barred', { kind: 'business' as const }],
      ['hold', { holds: [] }],
      ['dispute', {}],
    ]
    let over = { ...everything }
    for (const [rule, without] of peel) {
      expect(explanationOf(planOf('2027-03-01', [item], over), 'F1').rule).toBe(rule)
      over = { ...over, ...without }
    }
    expect(explanationOf(planOf('2027-03-01', [F1], over), 'F1').rule).toBe('payment-plan')
    expect(explanationOf(planOf('2027-03-01', [F1], { ...over, plans: [] }), 'F1').rule).toBe(
      'promise-pending',
    )
    const debit = { ...over, plans: [], promises: [] }
    expect(explanationOf(planOf('2027-03-01', [F1], debit), 'F1').rule).toBe('direct-debit')
    const nothing = planOf('2027-03-01', [invoice('F1', { openMinor: 0 })], everything)
    expect(explanationOf(nothing, 'F1').rule).toBe('settled')
  })

  test('a step that is on its way does not hide what stops it later', () => {
    const plan = planOf('2027-02-08', [F1], { kind: 'consumer' }, { steps: [step('late', 735)] })
    expect(why(plan, 'F1')).toMatchObject({ rule: 'not-yet-due', nextStepKey: 'late', nextOn: null })
  })
})
