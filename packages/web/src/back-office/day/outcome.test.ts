import { expect, test } from 'vitest'
import { isComplete, OUTCOME_CODES, outcomeBody, type TypedOutcome } from './outcome.ts'

const NOTHING: TypedOutcome = {
  note: '',
  again: '',
  amount: '',
  dueOn: '',
  itemId: '',
  reason: '',
  until: '',
}

test.each([
  ['promise', { dueOn: '2026-07-01' }],
  ['dispute', { itemId: '4', reason: 'abîmé' }],
  ['hold', { until: '2026-07-01', reason: 'délai' }],
  ['already-paid', { until: '2026-07-01', reason: 'payé' }],
  ['no-answer', { again: '2026-07-01' }],
  ['call-back', { again: '2026-07-01' }],
] as const)('%s waits for all that it needs', (code, typed) => {
  expect(isComplete(code, NOTHING)).toBe(false)
  for (const key of Object.keys(typed))
    expect(isComplete(code, { ...NOTHING, ...typed, [key]: ' '.trim() })).toBe(false)
  expect(isComplete(code, { ...NOTHING, ...typed })).toBe(true)
})

test.each(['reached', 'message-left', 'wrong-number'] as const)('%s needs nothing more', (code) => {
  expect(isComplete(code, NOTHING)).toBe(true)
})

test('only what belongs to an outcome is sent with it', () => {
  const all = {
    note: ' oui ',
    again: 'A',
    amount: '1 234,50 €',
    dueOn: 'D',
    itemId: '4',
    reason: 'R',
    until: 'U',
  }
  expect(Object.fromEntries(OUTCOME_CODES.map((code) => [code, outcomeBody(code, all)]))).toEqual({
    reached: { outcome: 'reached', note: 'oui' },
    'message-left': { outcome: 'message-left', note: 'oui' },
    'no-answer': { outcome: 'no-answer', note: 'oui', again: 'A' },
    'call-back': { outcome: 'call-back', note: 'oui', again: 'A' },
    promise: { outcome: 'promise', note: 'oui', promise: { amount: '1234.50', dueOn: 'D' } },
    dispute: { outcome: 'dispute', note: 'oui', dispute: { itemId: '4', amount: '1234.50', reason: 'R' } },
    hold: { outcome: 'hold', note: 'oui', hold: { until: 'U', reason: 'R' } },
    'already-paid': { outcome: 'already-paid', note: 'oui', hold: { until: 'U', reason: 'R' } },
    'wrong-number': { outcome: 'wrong-number', note: 'oui' },
  })
})
