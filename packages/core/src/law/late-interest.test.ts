import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate, daysBetween, laterOf } from '../calendar/civil-date.ts'
import { sumMinor } from '../money/amount.ts'
import { currencyOf } from '../money/currency.ts'
import { parseRate } from '../money/rate.ts'
import { claimOf } from './claim.ts'
import { MissingLegalValueError } from './dated-value.ts'
import { accrueInterest, type Debt } from './late-interest.ts'
import { recordedLaw } from './law-of.ts'

const FRENCH = recordedLaw('FR')
const REGIME = FRENCH?.interestRegime({ creditor: 'business', debtor: 'business' }) ?? null
const FIRST = civilDate('2016-01-01')

function debt(more: Partial<Debt>): Debt {
  return {
    parties: { creditor: 'business', debtor: 'business' },
    principalMinor: 100_000,
    currency: currencyOf('EUR'),
    dueOn: FIRST,
    asOf: FIRST,
    payments: [],
    credits: [],
    contractualRate: null,
    formalNoticeOn: null,
    insolvencyJudgmentOn: null,
    capitalisedFrom: null,
    increase: null,
    dayCount: 'ACT/365',
    firstDay: 'day-after-due',
    ...more,
  }
}

const day = fc.nat(3600).map((days) => addDays(FIRST, days))
const amount = fc.integer({ min: 1, max: 5_000_000 })
const movement = fc.record({ on: day, amountMinor: amount })
const debts = fc
  .record({
    principalMinor: amount,
    dueOn: day,
    asOf: day,
    payments: fc.array(movement, { maxLength: 6 }),
    credits: fc.array(movement, { maxLength: 3 }),
    dayCount: fc.constantFrom('ACT/365' as const, 'ACT/ACT' as const),
    firstDay: fc.constantFrom('day-after-due' as const, 'due-day' as const),
    contractualRate: fc.option(fc.constant(parseRate('9.99'))),
    capitalisedFrom: fc.option(day),
  })
  .map(debt)

describe('interest on any debt', () => {
  test('is never negative, nor is what is left of the debt', () => {
    fc.assert(
      fc.property(debts, (one) => {
        const accrual = accrueInterest(one, REGIME)
        const parts = [
          accrual.interestMinor,
          accrual.interestDueMinor,
          accrual.principalDueMinor,
          accrual.surplusMinor,
        ]
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('conserves every cent: principal and interest are what was received, credited or is still owed', () => {
    fc.assert(
      fc.property(debts, (one) => {
        const accrual = accrueInterest(one, REGIME)
        const moved = [...one.payments, ...one.credits].filter(({ on }) => on <= one.asOf)
        const received = sumMinor(moved.map(({ amountMinor }) => amountMinor))
        expect(one.principalMinor + accrual.interestMinor).toBe(
          accrual.principalDueMinor + accrual.interestDueMinor + received - accrual.surplusMinor,
        )
      }),
    )
  })

  test('covers each day once, from the first to the last, unless nothing is owed any more', () => {
    fc.assert(
      fc.property(debts, (one) => {
        const { segments } = accrueInterest({ ...one, payments: [], credits: [] }, REGIME)
        for (const [index, segment] of segments.entries()) {
          expect(segment.days).toBe(daysBetween(segment.from, segment.to) + 1)
          const next = segments[index + 1]
          if (next) expect(next.from).toBe(addDays(segment.to, 1))
        }
        const days = sumMinor(segments.map((segment) => segment.days))
        expect(days).toBe(daysBetween(one.dueOn, laterOf(one.dueOn, one.asOf)))
      }),
    )
  })

  test('is no less on a later day', () => {
    fc.assert(
      fc.property(debts, fc.nat(400), (one, later) => {
        const sooner = accrueInterest({ ...one, payments: [], credits: [], capitalisedFrom: null }, REGIME)
        const after = accrueInterest(
          { ...one, payments: [], credits: [], capitalisedFrom: null, asOf: addDays(one.asOf, later) },
          REGIME,
        )
        expect(after.interestMinor).toBeGreaterThanOrEqual(sooner.interestMinor)
      }),
    )
  })

  test('is additive over periods but for the rounding of the segment that is cut', () => {
    fc.assert(
      fc.property(amount, fc.nat(2000), fc.nat(900), fc.nat(900), (principalMinor, begins, first, second) => {
        const dueOn = addDays(FIRST, begins)
        const middle = addDays(dueOn, first)
        const end = addDays(middle, second)
        const interest = (from: typeof dueOn, asOf: typeof dueOn) =>
          accrueInterest(debt({ principalMinor, dueOn: from, asOf }), REGIME).interestMinor
        const whole = interest(dueOn, end)
        expect(Math.abs(interest(dueOn, middle) + interest(middle, end) - whole)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test('a half-year without a recorded rate is an error, before the first and after the last', () => {
  const before = debt({ dueOn: civilDate('2009-12-30'), asOf: civilDate('2009-12-31') })
  expect(() => accrueInterest(before, REGIME)).toThrow(MissingLegalValueError)
  const after = debt({ dueOn: civilDate('2026-12-30'), asOf: civilDate('2026-12-31') })
  expect(accrueInterest(after, REGIME).segments).toHaveLength(1)
  expect(() => accrueInterest({ ...after, asOf: civilDate('2027-01-01') }, REGIME)).toThrow(
    MissingLegalValueError,
  )
})

test('what is paid beyond principal and interest goes to the compensation, then is a surplus', () => {
  const [dueOn, paidOn] = [civilDate('2024-07-31'), civilDate('2024-08-01')]
  const pay = (amountMinor: number) => {
    if (FRENCH === null || REGIME === null) throw new Error('French law is recorded')
    const paid = debt({
      principalMinor: 80_000,
      dueOn,
      asOf: paidOn,
      payments: [{ on: paidOn, amountMinor }],
    })
    const { totalDueMinor, surplusMinor } = claimOf(FRENCH, paid, REGIME)
    return [totalDueMinor, surplusMinor]
  }
  expect(pay(80_031)).toEqual([4000, 0])
  expect(pay(84_030)).toEqual([1, 0])
  expect(pay(84_031)).toEqual([0, 0])
  expect(pay(84_032)).toEqual([0, 1])
})
