import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import type { CureOffer } from '../cure-periods/cure-offer.ts'
import { explain } from './explain.ts'
import type { Scenario } from './scenario.ts'
import { acts, explanationOf, invoice, planOf, sent, shown, step, why } from './testing/plan-case.ts'

const offer = (over: Partial<CureOffer> = {}): CureOffer => ({
  id: '1',
  itemIds: ['F1'],
  amountMinor: 120_000,
  madeOn: civilDate('2025-03-03'),
  until: civilDate('2025-03-17'),
  paidMinor: 0,
  withdrawnOn: null,
  ...over,
})

// Due on 9 February: the formal notice comes on 11 March.
const BEFORE_NOTICE = [sent('F1', 'reminder-1', '2025-02-16'), sent('F1', 'call', '2025-02-24')]

const planWith = (asOf: string, cures: readonly CureOffer[]) =>
  planOf(asOf, [invoice('F1')], { history: BEFORE_NOTICE, cures })

describe('a cure period', () => {
  test.each([
    ['2025-03-11', 'cure-period'],
    ['2025-03-20', 'cure-period'],
    ['2025-03-21', null],
  ])('until the 17th, three days for the bank, holds the formal notice: %s %s', (asOf, rule) => {
    expect(why(planWith(asOf, [offer()]), 'F1').rule).toBe(rule)
  })

  test('says until when, what goes on and what comes next', () => {
    const plan = planWith('2025-03-12', [offer()])
    expect(why(plan, 'F1')).toEqual({
      state: 'waiting',
      rule: 'cure-period',
      until: '2025-03-20',
      nextStepKey: 'formal-notice',
      nextOn: '2025-03-21',
    })
    const explanation = explanationOf(plan, 'F1')
    expect(shown(explain(explanation, 'fr'))).toBe(
      'Délai de régularisation jusqu’au 17/03/2025_: rien ne monte d’un cran (mise en demeure, examen juridique) jusqu’au 20/03/2025 inclus, délai bancaire compris. Les autres relances, les intérêts et la prescription continuent. Prochaine étape_: «_formal-notice_», le 21/03/2025.',
    )
    expect(shown(explain(explanation, 'en'))).toContain('until 17_Mar_2025: nothing escalates')
  })

  test('lets gentler reminders leave', () => {
    const plan = planOf('2025-02-17', [invoice('F1')], {
      cures: [offer({ madeOn: civilDate('2025-02-10') })],
    })
    expect(acts(plan).map(([stepKey]) => stepKey)).toEqual(['reminder-1'])
  })

  test('holds the legal review after the last step as well', () => {
    const history = [...BEFORE_NOTICE, sent('F1', 'formal-notice', '2025-03-11')]
    const tasksOn = (asOf: string, cures: CureOffer[]) =>
      planOf(asOf, [invoice('F1')], { history, cures }).tasks.map(({ kind }) => kind)
    const running = [offer({ madeOn: civilDate('2025-03-12'), until: civilDate('2025-03-19') })]
    expect(tasksOn('2025-03-22', running)).toEqual([])
    expect(tasksOn('2025-03-23', running)).toEqual(['legal-review'])
    expect(tasksOn('2025-03-22', [])).toEqual(['legal-review'])
  })

  test.each([
    [{ paidMinor: 119_999 }, 'cure-period'],
    [{ paidMinor: 120_000 }, null],
    [{ withdrawnOn: civilDate('2025-03-13') }, 'cure-period'],
    [{ withdrawnOn: civilDate('2025-03-12') }, null],
    [{ madeOn: civilDate('2025-03-13') }, null],
    [{ itemIds: ['F2'] }, null],
  ])('ends by payment or withdrawal, and is of its items: %o', (over, rule) => {
    expect(why(planWith('2025-03-12', [offer(over)]), 'F1').rule).toBe(rule)
  })

  test('of two the one that runs longer decides', () => {
    const longer = offer({ id: '2', until: civilDate('2025-03-24') })
    expect(why(planWith('2025-03-12', [longer, offer()]), 'F1').until).toBe('2025-03-27')
  })
})

describe('a step that offers one', () => {
  const steps: Scenario['steps'] = [
    step('reminder-1', 7),
    step('last-delay', 28, { tone: 'firm', cure: { days: 10, waivesPenalties: false } }),
    step('formal-notice', 30, { channel: 'registered-letter', tone: 'formal', approval: 'manual' }),
  ]
  const history = [
    sent('F1', 'reminder-1', '2025-02-16'),
    sent('F1', 'last-delay', '2025-03-10', { actId: 'a1' }),
  ]
  const ruleOn = (asOf: string, cures: CureOffer[] = []) =>
    why(planOf(asOf, [invoice('F1')], { history, cures }, { steps }), 'F1')

  test.each([
    ['2025-03-17', 'cure-period'],
    ['2025-03-23', 'cure-period'],
    ['2025-03-24', null],
  ])('holds the formal notice for its days, without a fact on file: %s %s', (asOf, rule) => {
    expect(ruleOn(asOf).rule).toBe(rule)
  })

  test('is governed by its fact once there is one: withdrawn, it holds nothing', () => {
    const made = offer({ actId: 'a1', madeOn: civilDate('2025-03-10'), until: civilDate('2025-03-20') })
    expect(ruleOn('2025-03-17', [made]).rule).toBe('cure-period')
    expect(ruleOn('2025-03-17', [{ ...made, withdrawnOn: civilDate('2025-03-16') }]).rule).toBe(null)
  })
})
