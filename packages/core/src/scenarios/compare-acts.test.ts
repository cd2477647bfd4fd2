import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { currencyOf } from '../money/currency.ts'
import { compareActs } from './compare-acts.ts'
import type { PlannedAct } from './decision.ts'

function act(itemIds: readonly string[], over: Partial<PlannedAct> = {}): PlannedAct {
  return {
    creditorId: '1',
    customerId: 'C1',
    scenarioKey: 'business',
    scenarioVersion: 1,
    stepKey: 'reminder',
    template: 'reminder',
    channel: 'email',
    tone: 'courteous',
    approval: 'automatic',
    on: civilDate('2026-06-15'),
    currency: currencyOf('EUR'),
    amountMinor: 10_000 * itemIds.length,
    occurrence: 1,
    items: itemIds.map((itemId) => ({
      itemId,
      stepKey: 'reminder',
      section: 'demanded',
      amountMinor: 10_000,
    })),
    reasons: [],
    ...over,
  }
}

test('the same acts differ in nothing, under another version too', () => {
  expect(compareActs([], [])).toEqual([])
  expect(compareActs([act(['F1'])], [act(['F1'], { scenarioVersion: 2 })])).toEqual([])
})

test('an act on one side only is added or removed', () => {
  const one = act(['F1'])
  expect(compareActs([], [one])).toEqual([{ kind: 'added', after: one }])
  expect(compareActs([one], [])).toEqual([{ kind: 'removed', before: one }])
})

test.each<[Partial<PlannedAct>, string]>([
  [{ stepKey: 'call' }, 'step'],
  [{ template: 'statement' }, 'template'],
  [{ channel: 'letter' }, 'channel'],
  [{ tone: 'firm' }, 'tone'],
  [{ approval: 'manual' }, 'approval'],
  [{ on: civilDate('2026-06-16') }, 'day'],
  [{ amountMinor: 10_001 }, 'amount'],
])('%o changes the %s', (over, part) => {
  expect(compareActs([act(['F1'])], [act(['F1'], over)])).toMatchObject([{ kind: 'changed', parts: [part] }])
})

test('acts are paired by the items that they share, the most of them', () => {
  const before = [act(['F1', 'F2', 'F3'])]
  const after = [act(['F1']), act(['F2', 'F3'])]
  const differences = compareActs(before, after)
  expect(differences.map(({ kind }) => kind)).toEqual(['changed', 'added'])
  const split = compareActs([act(['F1']), act(['F2', 'F3'])], [act(['F2', 'F3', 'F1'])])
  expect(split).toMatchObject([
    { kind: 'changed', before: { items: [{ itemId: 'F2' }, { itemId: 'F3' }] }, parts: ['amount'] },
    { kind: 'removed', before: { items: [{ itemId: 'F1' }] } },
  ])
})

test('acts in two currencies are never the same one', () => {
  const dollars = act(['F1'], { currency: currencyOf('USD') })
  expect(compareActs([act(['F1'])], [dollars]).map(({ kind }) => kind)).toEqual(['added', 'removed'])
})
