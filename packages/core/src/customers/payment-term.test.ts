import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { dueOnByTerm, type PaymentTerm } from './payment-term.ts'

const net = (days: number): PaymentTerm => ({ kind: 'net-days', days })
const daysFirst = (days: number): PaymentTerm => ({
  kind: 'end-of-month',
  days,
  method: 'days-then-month-end',
})
const monthFirst = (days: number): PaymentTerm => ({
  kind: 'end-of-month',
  days,
  method: 'month-end-then-days',
})

test.each([
  [net(0), '2026-02-10', '2026-02-10'],
  [net(30), '2026-01-31', '2026-03-02'],
  [net(60), '2026-11-22', '2027-01-21'],
])('net days are counted from the issue date: %j from %s is due on %s', (term, issuedOn, dueOn) => {
  expect(dueOnByTerm(term, civilDate(issuedOn))).toBe(dueOn)
})

test.each([
  [daysFirst(45), '2026-01-15', '2026-03-31'],
  [monthFirst(45), '2026-01-15', '2026-03-17'],
  [daysFirst(0), '2028-02-03', '2028-02-29'],
  [monthFirst(30), '2026-02-28', '2026-03-30'],
  // One day decides of a month: 16 January and 45 days is 2 March, 14 January and 45 days is 28 February.
  [daysFirst(45), '2026-01-14', '2026-02-28'],
  [daysFirst(45), '2026-01-16', '2026-03-31'],
])('the two readings of "end of month" differ: %j from %s is due on %s', (term, issuedOn, dueOn) => {
  expect(dueOnByTerm(term, civilDate(issuedOn))).toBe(dueOn)
})
