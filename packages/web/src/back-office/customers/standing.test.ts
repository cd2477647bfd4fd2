import { describe, expect, it } from 'vitest'
import type { Debtor, DebtorPlan } from './debtor.ts'
import { contactsUsed, nextOf, standingsOf } from './standing.ts'

const NOTHING: Debtor['governing'] = {
  holds: [],
  promises: [],
  disputes: [],
  paymentPlans: [],
  directDebits: [],
  safeguards: [],
}

function debtor(governing: object, insolvencyOpenedOn: string | null = null): Debtor {
  return { insolvencyOpenedOn, governing: { ...NOTHING, ...governing } } as Debtor
}

const promise = (status: string, dueOn: string, amount = '100.00', paid = '0.00') => ({
  status,
  dueOn,
  amount,
  paid,
  currency: 'EUR',
})

describe('what matters most about a customer', () => {
  it('is its insolvency, then a hold of all of it, then what it promised, then what it contests', () => {
    const standings = standingsOf(
      debtor(
        {
          holds: [{ state: 'active', scope: 'customer', lastDay: '2026-06-30', reason: 'Audit' }],
          promises: [promise('pending', '2026-06-20'), promise('broken', '2026-06-01', '80.00')],
          disputes: [{ state: 'open', amount: '30.00', creditExpected: '0.00', currency: 'EUR' }],
          paymentPlans: [{ state: 'late' }],
        },
        '2026-05-01',
      ),
    )
    expect(standings.map(({ state }) => state)).toEqual([
      'insolvency',
      'held',
      'promise',
      'broken',
      'plan-late',
      'disputed',
    ])
  })

  it('adds up what is promised in each currency, for the nearest day', () => {
    const promises = [promise('pending', '2026-06-20'), promise('pending', '2026-06-10', '20.50')]
    expect(standingsOf(debtor({ promises }))).toEqual([
      { state: 'promise', sums: [{ amount: '120.50', currency: 'EUR' }], until: '2026-06-10' },
    ])
  })

  it('is what of a promise did not come', () => {
    expect(
      standingsOf(debtor({ promises: [promise('partly-kept', '2026-06-01', '100.00', '60.00')] })),
    ).toEqual([{ state: 'broken', sums: [{ amount: '40.00', currency: 'EUR' }], on: '2026-06-01' }])
  })

  it('is not a hold of one item, one to come, a plan that is done nor a dispute that is credited', () => {
    const holds = [
      { state: 'active', scope: 'item', lastDay: null, reason: '' },
      { state: 'upcoming', scope: 'customer', lastDay: null, reason: '' },
    ]
    const disputes = [{ state: 'credit-expected', amount: '30.00', creditExpected: '0.00', currency: 'EUR' }]
    expect(standingsOf(debtor({ holds, disputes, paymentPlans: [{ state: 'completed' }] }))).toEqual([])
  })
})

describe('what comes next', () => {
  const words = (text: string) => ({ fr: text, en: text })
  const plan = (acts: object[], explanations: object[]) =>
    ({ acts, tasks: [], explanations }) as unknown as DebtorPlan

  it('is what leaves today, else the nearest step that has a day, else nothing', () => {
    const waiting = [
      { nextStep: words('B'), nextOn: '2026-07-02' },
      { nextStep: words('A'), nextOn: '2026-07-01' },
      { nextStep: null, nextOn: null },
    ]
    expect(nextOf(plan([{ step: words('C') }], waiting))).toEqual({ step: words('C'), on: null })
    expect(nextOf(plan([], waiting))).toEqual({ step: words('A'), on: '2026-07-01' })
    expect(nextOf(plan([], []))).toBeNull()
  })
})

it('reminders use the usable contact for accounting before others, one of each channel', () => {
  const contact = (id: string, channel: string, role: string, unusableSince: string | null = null) =>
    ({
      id,
      channel,
      role,
      unusableSince,
      value: id,
      name: null,
      unusableReason: null,
    }) as Debtor['contacts'][number]
  const contacts = [
    contact('1', 'email', 'buyer'),
    contact('2', 'email', 'accounting', '2026-05-01'),
    contact('10', 'email', 'accounting'),
    contact('9', 'email', 'accounting'),
    contact('3', 'phone', 'manager'),
  ]
  expect([...contactsUsed(contacts)]).toEqual(['9', '3'])
})
