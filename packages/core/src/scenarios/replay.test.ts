import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { currencyOf } from '../money/currency.ts'
import { type PastAccount, replayAccount } from './replay.ts'
import type { Scenario } from './scenario.ts'

const day = civilDate
const PERIOD = { warmUpOn: day('2025-01-01'), from: day('2025-07-01'), to: day('2026-06-30') }

const SCENARIO: Scenario = {
  key: 'business',
  version: 1,
  grouping: 'customer',
  entry: 'first-step',
  minDaysBetweenActs: 0,
  minimumAmount: '0.00',
  tolerance: '0.00',
  bankDelayDays: 3,
  legalReviewAfterDays: 8,
  steps: [
    {
      key: 'reminder',
      trigger: { offsetDays: 5 },
      channel: 'email',
      tone: 'courteous',
      approval: 'automatic',
    },
    { key: 'call', trigger: { offsetDays: 15 }, channel: 'call', tone: 'firm', approval: 'manual' },
  ],
}

type Past = { paidOn?: string; issuedOn?: string; dueOn?: string } & Partial<PastAccount>

function account({
  paidOn,
  issuedOn = '2025-09-01',
  dueOn = '2025-10-01',
  ...other
}: Past = {}): PastAccount {
  return {
    creditorId: '1',
    law: 'FR',
    customer: {
      id: 'C1',
      kind: 'business',
      country: 'FR',
      language: 'fr',
      contacts: [{ channel: 'email', value: 'compta@client.example', role: 'accounting', usable: true }],
    },
    items: [
      {
        id: 'F1',
        creditorId: '1',
        kind: 'invoice',
        number: 'F-1',
        issuedOn: day(issuedOn),
        dueOn: day(dueOn),
        currency: currencyOf('EUR'),
        bookings: [
          { on: day(issuedOn), amountMinor: 120_000 },
          ...(paidOn === undefined ? [] : [{ on: day(paidOn), amountMinor: -120_000 }]),
        ],
      },
    ],
    holds: [],
    promises: [],
    disputes: [],
    insolvencyOpenedOn: null,
    ...other,
  }
}

const left = (past: PastAccount) =>
  replayAccount(past, SCENARIO, PERIOD).acts.map(({ on, stepKey }) => `${on} ${stepKey}`)

describe('a year under a scenario', () => {
  it('takes each step on its day', () => {
    expect(left(account())).toEqual(['2025-10-06 reminder', '2025-10-16 call'])
  })

  it.each([
    ['2025-10-05', []],
    ['2025-10-06', []],
    ['2025-10-07', ['2025-10-06 reminder']],
    ['2025-10-16', ['2025-10-06 reminder']],
    ['2025-10-17', ['2025-10-06 reminder', '2025-10-16 call']],
  ])('stops with the payment of %s', (paidOn, expected) => {
    expect(left(account({ paidOn }))).toEqual(expected)
  })

  it('does not pretend that what is due before the period begins in it', () => {
    expect(left(account({ issuedOn: '2025-04-01', dueOn: '2025-05-01' }))).toEqual([])
  })

  it('is held by the holds and disputes of each day', () => {
    const hold = {
      scope: 'customer' as const,
      from: day('2025-10-03'),
      until: day('2025-10-12'),
      reason: 'test',
    }
    expect(left(account({ holds: [hold] }))).toEqual(['2025-10-16 reminder', '2025-10-27 call'])
    const dispute = {
      itemId: 'F1',
      amountMinor: 120_000,
      openedOn: day('2025-10-10'),
      closedOn: day('2025-11-20'),
    }
    expect(left(account({ disputes: [dispute] }))).toEqual(['2025-10-06 reminder', '2025-11-20 call'])
  })

  it('waits for a promise while it stands: until its day and the bank delay, or until it is withdrawn', () => {
    const promise = {
      itemIds: ['F1'],
      amountMinor: 120_000,
      madeOn: day('2025-10-02'),
      dueOn: day('2025-10-20'),
      withdrawnOn: null,
    }
    expect(left(account({ promises: [promise] }))[0]).toBe('2025-10-24 reminder')
    const withdrawn = { ...promise, withdrawnOn: day('2025-10-09') }
    expect(left(account({ promises: [withdrawn] }))[0]).toBe('2025-10-09 reminder')
    const later = { ...promise, madeOn: day('2025-10-07') }
    expect(left(account({ promises: [later] }))).toEqual(['2025-10-06 reminder', '2025-10-24 call'])
  })

  it('stops with the judgment that opens an insolvency', () => {
    expect(left(account({ insolvencyOpenedOn: day('2025-10-10') }))).toEqual(['2025-10-06 reminder'])
  })

  it('of a scenario without action has nothing in it', () => {
    const { acts, debts } = replayAccount(account(), { ...SCENARIO, steps: [] }, PERIOD)
    expect(acts).toEqual([])
    expect(debts).toMatchObject([{ itemId: 'F1', stepKeys: [] }])
  })

  it('tells of each debt of the period how far it went', () => {
    expect(replayAccount(account({ paidOn: '2025-10-10' }), SCENARIO, PERIOD).debts).toEqual([
      { itemId: 'F1', stepKeys: ['reminder'], settled: true },
    ])
    expect(replayAccount(account({ issuedOn: '2025-06-30' }), SCENARIO, PERIOD).debts).toEqual([])
  })
})

it('nothing leaves for a debt on a day on which it is paid, and no step twice, whatever the days', () => {
  const some = fc.record({ due: fc.integer({ min: 0, max: 300 }), late: fc.integer({ min: -20, max: 60 }) })
  fc.assert(
    fc.property(some, ({ due, late }) => {
      const dueOn = addDays(PERIOD.from, due)
      const paidOn = addDays(dueOn, late)
      const issuedOn = addDays(dueOn, -30)
      const { acts } = replayAccount(account({ issuedOn, dueOn, paidOn }), SCENARIO, PERIOD)
      expect(acts.every(({ on }) => on >= issuedOn)).toBe(true)
      const steps = acts.map(({ stepKey }) => stepKey)
      expect(new Set(steps).size).toBe(steps.length)
      // A weekend or a holiday may lie between the day that decides and the one on which it leaves.
      expect(acts.every(({ on }) => on <= addDays(paidOn, 4))).toBe(true)
    }),
  )
})
