import { expect, it } from 'vitest'
import type { OpenItem } from './debts.ts'
import { linesOf, usuallySettled } from './matching.ts'

function item(id: string, open: string): OpenItem {
  return {
    id,
    open,
    amount: open,
    currency: 'EUR',
    creditor: 'principal',
    customerId: '1',
    kind: open.startsWith('-') ? 'payment' : 'invoice',
    number: id,
    issuedOn: '2026-01-01',
    dueOn: '2026-02-01',
    dueOnSource: 'given',
    limitationOn: null,
    paymentPlanId: null,
  }
}

const DEBTS = [item('a', '60.00'), item('b', '70.00'), item('c', '100.00')]

it('a credit settles debts in their order until it is used up, the last of them in part', () => {
  expect(linesOf(item('p', '-100.00'), DEBTS)).toEqual([
    { itemId: 'p', amount: '100.00' },
    { itemId: 'a', amount: '60.00' },
    { itemId: 'b', amount: '40.00' },
  ])
})

it('more than the debts chosen leaves the rest of the credit open', () => {
  expect(linesOf(item('p', '-100.00'), DEBTS.slice(0, 1))).toEqual([
    { itemId: 'p', amount: '60.00' },
    { itemId: 'a', amount: '60.00' },
  ])
  expect(linesOf(item('p', '-100.00'), [])).toEqual([])
})

it('the debt of the same amount is proposed before the oldest', () => {
  expect(usuallySettled(item('p', '-100.00'), DEBTS)).toEqual(['c'])
  expect(usuallySettled(item('p', '-99.99'), DEBTS)).toEqual(['a', 'b'])
})
