import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { clockOfDebt, type DebtFacts } from './clock-of-debt.ts'

const day = civilDate
const FACTS: DebtFacts = {
  country: 'FR',
  debtor: 'business',
  dueOn: day('2021-01-31'),
  paidOn: [],
  formalNoticeOn: null,
  limitationOn: null,
}

describe('five years between businesses (C. com. L110-4)', () => {
  test.each([
    ['2025-08-03', 'running'],
    ['2025-08-04', 'near'],
    ['2026-01-31', 'near'],
    ['2026-02-01', 'passed'],
  ])('on %s the last day, 31 January 2026, is %s', (asOf, state) => {
    expect(clockOfDebt(FACTS, day(asOf))).toMatchObject({ lastDay: '2026-01-31', state })
  })
})

describe('a payment that may be an acknowledgement (C. civ. 2240)', () => {
  const paid = { ...FACTS, paidOn: [day('2023-06-15')] }

  test.each([
    ['2025-08-03', 'running'],
    // The day without it is near, then past: to be acted upon, and nothing is lost yet.
    ['2025-08-04', 'near'],
    ['2026-11-25', 'near'],
    ['2028-06-15', 'near'],
    ['2028-06-16', 'passed'],
  ])('on %s the debt is %s', (asOf, state) => {
    expect(clockOfDebt(paid, day(asOf))).toMatchObject({
      lastDay: '2028-06-15',
      withoutPayments: '2026-01-31',
      state,
    })
  })

  test('that comes after the last day brings nothing back', () => {
    const late = { ...FACTS, paidOn: [day('2026-03-01')] }
    expect(clockOfDebt(late, day('2026-11-25'))).toMatchObject({ lastDay: '2026-01-31', state: 'passed' })
  })
})

test('a formal notice interrupts nothing in France', () => {
  const noticed = { ...FACTS, formalNoticeOn: day('2024-05-02') }
  expect(clockOfDebt(noticed, day('2025-01-01'))).toMatchObject({
    lastDay: '2026-01-31',
    withoutPayments: null,
  })
})

test('the day that the file gave is not computed', () => {
  const given = { ...FACTS, limitationOn: day('2030-12-31'), dueOn: null }
  expect(clockOfDebt(given, day('2030-12-31'))).toMatchObject({
    lastDay: '2030-12-31',
    given: true,
    state: 'near',
    answer: null,
  })
})

test('without a due date, a covered law or a recorded period nothing is guessed', () => {
  const unknown = { lastDay: null, state: 'unknown' }
  expect(clockOfDebt({ ...FACTS, dueOn: null }, day('2025-01-01'))).toMatchObject(unknown)
  expect(clockOfDebt({ ...FACTS, country: 'US' }, day('2025-01-01'))).toMatchObject(unknown)
  expect(clockOfDebt({ ...FACTS, debtor: 'public' }, day('2025-01-01'))).toMatchObject(unknown)
})
