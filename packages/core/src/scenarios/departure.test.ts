import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { acts, explanationOf, invoice, planOf, sent, step, why } from './testing/plan-case.ts'

const F1 = invoice('F1')
const credit = (id: string, openMinor: number, over = {}) =>
  invoice(id, { kind: 'credit-note', dueOn: null, openMinor, ...over })
const payment = (id: string, openMinor: number) => invoice(id, { kind: 'payment', dueOn: null, openMinor })

describe('net position', () => {
  test.each([
    [-119_999, 1],
    [-120_000, 0],
    [-120_001, 0],
  ])('120 000 cents owed and %i of credits: %i acts', (openMinor, count) => {
    const plan = planOf('2025-02-17', [F1, payment('P1', openMinor)])
    expect(plan.acts).toHaveLength(count)
    if (count > 0) return
    expect(why(plan, 'F1')).toEqual({
      state: 'blocked',
      rule: 'net-credit',
      until: null,
      nextStepKey: 'reminder-1',
      nextOn: null,
    })
    expect(explanationOf(plan, 'P1')).toMatchObject({ state: 'blocked', rule: 'net-credit' })
    expect(plan.tasks).toMatchObject([{ kind: 'match-payments', itemIds: ['F1', 'P1'], currency: 'EUR' }])
  })

  test('what credits leave is claimed, each credit on a line of its own', () => {
    const plan = planOf('2025-02-17', [F1, credit('A1', -20_000), payment('P1', -30_000)])
    expect(plan.acts[0]).toMatchObject({
      amountMinor: 70_000,
      items: [
        { itemId: 'F1', section: 'demanded', amountMinor: 120_000 },
        { itemId: 'A1', section: 'demanded', amountMinor: -20_000 },
        { itemId: 'P1', section: 'demanded', amountMinor: -30_000 },
      ],
    })
    expect(explanationOf(plan, 'A1')).toMatchObject({ state: 'act', nextOn: '2025-02-17' })
  })

  test('a payment that covers what is late stops the reminder, even when more falls due later', () => {
    const plan = planOf('2025-02-17', [F1, invoice('F2', { dueOn: '2025-06-01' }), payment('P1', -120_000)])
    expect(plan.acts).toEqual([])
    expect(explanationOf(plan, 'F1').rule).toBe('net-credit')
    expect(why(plan, 'F2')).toMatchObject({ rule: 'not-yet-due', nextOn: '2025-06-10' })
  })

  test('nothing is promised a date while the account is in credit', () => {
    const plan = planOf('2025-02-10', [F1, payment('P1', -150_000)])
    expect(why(plan, 'F1')).toMatchObject({ rule: 'not-yet-due', nextStepKey: 'reminder-1', nextOn: null })
    expect(explanationOf(plan, 'F1').params).toMatchObject({ laterRule: 'net-credit' })
    expect(plan.tasks.map(({ kind }) => kind)).toEqual(['match-payments'])
  })

  test('an account at exactly nothing is to be matched, even before anything is due', () => {
    const plan = planOf('2025-01-20', [F1, payment('P1', -120_000)])
    expect(plan.tasks).toMatchObject([{ kind: 'match-payments', itemIds: ['F1', 'P1'] }])
    expect(planOf('2025-01-20', [F1, payment('P1', -119_999)]).tasks).toEqual([])
  })

  test('credits alone are to be matched: nothing is owed to chase', () => {
    const plan = planOf('2025-02-17', [credit('A1', -500), payment('P1', -700)])
    expect(plan.acts).toEqual([])
    expect(plan.tasks).toMatchObject([{ kind: 'match-payments', itemIds: ['A1', 'P1'] }])
  })

  test('until then a credit waits to be deducted', () => {
    const plan = planOf('2025-02-10', [F1, credit('A1', -100)])
    expect(explanationOf(plan, 'A1')).toMatchObject({ state: 'waiting', rule: 'net-credit' })
    expect(plan.tasks).toEqual([])
  })

  test('currencies are never mixed', () => {
    const plan = planOf('2025-02-17', [F1, credit('A1', -500_000, { currency: 'USD' })])
    expect(plan.acts).toMatchObject([{ currency: 'EUR', amountMinor: 120_000 }])
    expect(plan.tasks).toMatchObject([{ kind: 'match-payments', itemIds: ['A1'], currency: 'USD' }])
  })

  test('two currencies leave in two acts', () => {
    const plan = planOf('2025-02-17', [F1, invoice('F2', { currency: 'USD' })])
    expect(plan.acts.map(({ currency }) => currency)).toEqual(['EUR', 'USD'])
  })

  test('one act per invoice: credits are used up on the oldest debts first', () => {
    const items = [F1, invoice('F2', { dueOn: '2025-02-08' }), payment('P1', -150_000)]
    const plan = planOf('2025-02-17', items, {}, { grouping: 'invoice' })
    expect(plan.acts).toMatchObject([
      {
        amountMinor: 90_000,
        items: [
          { itemId: 'F1', amountMinor: 120_000 },
          { itemId: 'P1', amountMinor: -30_000 },
        ],
      },
    ])
    expect(explanationOf(plan, 'F2').rule).toBe('net-credit')
    expect(plan.tasks).toMatchObject([{ kind: 'match-payments', itemIds: ['F2', 'P1'] }])
  })
})

describe('minimum amount', () => {
  test.each([
    [1499, 'below-minimum'],
    [1500, null],
  ])('%i cents against 15.00: %s', (openMinor, rule) => {
    const plan = planOf('2025-02-17', [invoice('F1', { openMinor })], {}, { minimumAmount: '15.00' })
    expect(explanationOf(plan, 'F1').rule).toBe(rule)
  })

  test('it is asked of what would be claimed together, credits deducted', () => {
    const small = [invoice('F1', { openMinor: 800 }), invoice('F2', { openMinor: 800 })]
    expect(planOf('2025-02-17', small, {}, { minimumAmount: '15.00' }).acts).toHaveLength(1)
    const less = planOf('2025-02-17', [...small, credit('A1', -200)], {}, { minimumAmount: '15.00' })
    expect(explanationOf(less, 'F1')).toMatchObject({ state: 'blocked', rule: 'below-minimum', nextOn: null })
  })

  test('a small debt is promised no date before its time either', () => {
    const plan = planOf('2025-02-10', [invoice('F1', { openMinor: 800 })], {}, { minimumAmount: '15.00' })
    expect(explanationOf(plan, 'F1')).toMatchObject({ rule: 'not-yet-due', nextOn: null })
    expect(explanationOf(plan, 'F1').params).toMatchObject({ laterRule: 'below-minimum' })
  })
})

describe('minimum interval', () => {
  const items = [F1, invoice('F2', { dueOn: '2025-02-13' })]
  const history = [sent('F1', 'reminder-1', '2025-02-17')]

  test.each([
    ['2025-02-21', 'min-interval'],
    ['2025-02-22', null],
  ])('five days after the last act to the customer, about any item: %s', (asOf, rule) => {
    const plan = planOf(asOf, items, { history })
    expect(explanationOf(plan, 'F2').rule).toBe(rule)
    if (rule) {
      expect(why(plan, 'F2')).toEqual({
        state: 'waiting',
        rule: 'min-interval',
        until: '2025-02-21',
        nextStepKey: 'reminder-1',
        nextOn: '2025-02-22',
      })
    }
  })

  test('acts about settled items and by hand count too, failed ones do not', () => {
    const otherActs = [{ on: civilDate('2025-02-18'), channel: 'call' as const }]
    expect(explanationOf(planOf('2025-02-21', [F1], { otherActs }), 'F1').nextOn).toBe('2025-02-24')
    const gone = [sent('PAID', 'reminder-1', '2025-02-18')]
    expect(explanationOf(planOf('2025-02-22', [F1], { history: gone }), 'F1').rule).toBe('min-interval')
    const bounced = [sent('PAID', 'reminder-1', '2025-02-18', { outcome: 'bounced' })]
    expect(explanationOf(planOf('2025-02-22', [F1], { history: bounced }), 'F1').state).toBe('act')
  })
})

describe('contact caps', () => {
  const weekly = { minDaysBetweenActs: 0, caps: { perWeek: 2 } }
  const history = [sent('A', 'reminder-1', '2025-03-03'), sent('B', 'reminder-1', '2025-03-05')]

  test.each([
    ['2025-03-08', 'contact-cap'],
    ['2025-03-10', null],
  ])('two in any seven days: %s', (asOf, rule) => {
    const plan = planOf(asOf, [F1], { history }, weekly)
    expect(explanationOf(plan, 'F1').rule).toBe(rule)
    if (rule) expect(explanationOf(plan, 'F1')).toMatchObject({ until: '2025-03-09', nextOn: '2025-03-10' })
  })

  test('a month is any thirty days', () => {
    const monthly = { minDaysBetweenActs: 0, caps: { perMonth: 2 } }
    const plan = planOf('2025-03-20', [F1], { history }, monthly)
    expect(explanationOf(plan, 'F1')).toMatchObject({
      rule: 'contact-cap',
      until: '2025-04-01',
      nextOn: '2025-04-02',
    })
  })

  test('an act with several items is one contact, an internal task none', () => {
    const oneAct = [sent('A', 'reminder-1', '2025-03-05'), sent('B', 'call', '2025-03-05')]
    expect(planOf('2025-03-08', [F1], { history: oneAct }, weekly).acts).toHaveLength(1)
    const twoActs = oneAct.map((entry, n) => ({ ...entry, actId: `act-${n}` }))
    expect(planOf('2025-03-08', [F1], { history: twoActs }, weekly).acts).toHaveLength(0)
    const tasks = history.map((entry) => ({ ...entry, channel: 'task' as const }))
    expect(planOf('2025-03-08', [F1], { history: tasks }, weekly).acts).toHaveLength(1)
  })

  test('of several acts the most urgent take what is left, the others wait for the next free day', () => {
    const items = [F1, invoice('F2', { dueOn: '2025-02-08' }), invoice('F3', { dueOn: '2025-02-07' })]
    const called = [...history.slice(1), sent('F2', 'reminder-1', '2025-02-16')]
    const plan = planOf('2025-03-08', items, { history: called }, { ...weekly, grouping: 'invoice' })
    expect(acts(plan)).toMatchObject([['call', 'call', '2025-03-08', 120_000]])
    expect(why(plan, 'F1')).toMatchObject({ rule: 'contact-cap', until: '2025-03-11', nextOn: '2025-03-12' })
  })
})

describe('bank data', () => {
  const bank = (lastStatementOn: string | null) => ({
    maxAgeDays: 3,
    accounts: [
      { ibanEnd: '1111', lastStatementOn: civilDate('2025-02-17') },
      { ibanEnd: '2606', lastStatementOn: lastStatementOn === null ? null : civilDate(lastStatementOn) },
    ],
  })

  test.each([
    ['2025-02-13', 'bank-stale'],
    ['2025-02-14', null],
    [null, 'bank-stale'],
  ])('at most three days old, of every account: %s %s', (lastStatementOn, rule) => {
    const plan = planOf('2025-02-17', [F1], { bank: bank(lastStatementOn) })
    expect(explanationOf(plan, 'F1').rule).toBe(rule)
  })

  test('the figures are given', () => {
    const plan = planOf('2025-02-17', [F1], { bank: bank('2025-02-13') })
    expect(explanationOf(plan, 'F1')).toMatchObject({
      state: 'blocked',
      nextStepKey: 'reminder-1',
      nextOn: null,
      params: { ibanEnd: '2606', lastStatementOn: '2025-02-13', ageDays: 4, maxAgeDays: 3 },
    })
    expect(plan.acts).toEqual([])
  })
})

describe('contacts', () => {
  const history = [sent('F1', 'reminder-1', '2025-02-17'), sent('F1', 'call', '2025-02-24')]
  const letter = { channel: 'letter' as const, value: '1 rue Exemple, 75002 Paris' }
  const email = { channel: 'email' as const, value: 'compta@client.example' }

  test('without a contact on the channel the step waits, not consumed, and somebody completes it', () => {
    const plan = planOf('2025-02-17', [F1], { contacts: [letter] })
    expect(plan.acts).toEqual([])
    expect(why(plan, 'F1')).toMatchObject({ state: 'blocked', rule: 'no-contact', nextStepKey: 'reminder-1' })
    expect(plan.tasks).toMatchObject([{ kind: 'fix-contact', itemIds: ['F1'], params: { channel: 'email' } }])
  })

  test('a contact that bounced for good or is blank is none', () => {
    for (const bad of [
      { ...email, usable: false },
      { ...email, value: ' ' },
    ]) {
      expect(explanationOf(planOf('2025-02-17', [F1], { contacts: [bad] }), 'F1').rule).toBe('no-contact')
    }
  })

  test('a call needs no contact, a registered letter the postal address', () => {
    const called = planOf('2025-02-24', [F1], { history: history.slice(0, 1), contacts: [] })
    expect(called.acts).toMatchObject([{ channel: 'call' }])
    expect(planOf('2025-03-11', [F1], { history, contacts: [letter] }).acts).toMatchObject([
      { channel: 'registered-letter' },
    ])
    expect(planOf('2025-03-11', [F1], { history, contacts: [email] }).tasks[0]?.kind).toBe('fix-contact')
  })

  test('the fallback chain is tried in its order, and only when the step gives one', () => {
    const steps = [step('reminder-1', 7, { fallbackChannels: ['sms', 'letter', 'task'] })]
    const byLetter = planOf('2025-02-17', [F1], { contacts: [letter] }, { steps })
    expect(byLetter.acts).toMatchObject([{ channel: 'letter' }])
    expect(byLetter.acts[0]?.reasons.map(({ code }) => code)).toContain('fallback-channel')
    expect(planOf('2025-02-17', [F1], { contacts: [] }, { steps }).acts).toMatchObject([{ channel: 'task' }])
  })

  test('an item without a contact for its step does not keep the others', () => {
    const plan = planOf('2025-03-11', [F1, invoice('F2', { dueOn: '2025-02-20' })], {
      history,
      contacts: [email],
    })
    expect(plan.acts).toMatchObject([{ stepKey: 'reminder-1', items: [{ itemId: 'F2' }] }])
    expect(explanationOf(plan, 'F1').rule).toBe('no-contact')
  })

  test('what is left without it is asked for its amount again', () => {
    const items = [F1, invoice('F2', { dueOn: '2025-02-20', openMinor: 1000 })]
    const plan = planOf('2025-03-11', items, { history, contacts: [email] }, { minimumAmount: '15.00' })
    expect(plan.acts).toEqual([])
    expect(explanationOf(plan, 'F2').rule).toBe('below-minimum')
  })

  test('a failed attempt asks for a look at the contact, until somebody confirms it', () => {
    const failed = [sent('F1', 'reminder-1', '2025-02-17', { outcome: 'failed' })]
    expect(planOf('2025-02-18', [F1], { history: failed }).tasks).toMatchObject([
      { kind: 'fix-contact', code: 'contact-failed', itemIds: ['F1'] },
    ])
    const contacts = [{ ...email, verifiedOn: civilDate('2025-02-18') }]
    expect(planOf('2025-02-18', [F1], { history: failed, contacts }).tasks).toEqual([])
  })
})
