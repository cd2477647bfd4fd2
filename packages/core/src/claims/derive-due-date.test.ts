import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { deriveDueOn } from './derive-due-date.ts'

const ISSUED = civilDate('2026-03-10')

test.each([
  [
    'the customer’s term goes first',
    { kind: 'net-days', days: 10 },
    { kind: 'net-days', days: 20 },
    30,
    '2026-03-20',
    'customer-terms',
  ],
  [
    'then the creditor’s',
    null,
    { kind: 'end-of-month', days: 20, method: 'days-then-month-end' },
    30,
    '2026-03-31',
    'creditor-terms',
  ],
  ['then the law’s', null, null, 30, '2026-04-09', 'law'],
  ['no date where the law gives none', null, null, null, null, 'law'],
] as const)('%s', (_, customer, creditor, legal, dueOn, source) => {
  expect(deriveDueOn(ISSUED, customer, creditor, legal)).toEqual({ dueOn, source })
})
