import fc from 'fast-check'
import { addDays, type CivilDate, civilDate } from '../../calendar/civil-date.ts'
import type { OpenItem } from '../../claims/open-item.ts'
import { currencyOf } from '../../money/currency.ts'
import type { CustomerFacts, HistoryEntry } from '../facts.ts'
import type { Scenario, Step } from '../scenario.ts'
import { BOTH_CONTACTS, factsOf } from './plan-case.ts'

/** Scenarios and facts of every kind, dense around one day so that the rules meet. */

export const AS_OF = civilDate('2025-06-16')

function day(min: number, max: number): fc.Arbitrary<CivilDate> {
  return fc.integer({ min, max }).map((days) => addDays(AS_OF, days))
}

const channel = fc.constantFrom('email', 'sms', 'call', 'letter', 'registered-letter', 'task' as const)

const stepArbitrary = fc.record({
  offset: fc.integer({ min: -10, max: 40 }),
  kind: fc.constantFrom('offset', 'offset', 'offset', 'month-end', 'after-previous'),
  channel,
  fallback: fc.boolean(),
  repeat: fc.option(
    fc.record({ everyDays: fc.integer({ min: 1, max: 12 }), limit: fc.integer({ min: 2, max: 3 }) }),
  ),
})

export const scenarioArbitrary: fc.Arbitrary<Scenario> = fc
  .record({
    steps: fc.array(stepArbitrary, { minLength: 0, maxLength: 5 }),
    grouping: fc.constantFrom('customer', 'customer', 'invoice' as const),
    entry: fc.constantFrom('first-step', 'matching-step', 'account-review' as const),
    minDaysBetweenActs: fc.integer({ min: 0, max: 9 }),
    minimumAmount: fc.constantFrom('0.00', '0.00', '15.00'),
    tolerance: fc.constantFrom('0.00', '1.00'),
    caps: fc.option(
      fc.record({ perWeek: fc.integer({ min: 1, max: 3 }), perMonth: fc.integer({ min: 1, max: 5 }) }),
      { nil: undefined },
    ),
    bankDelayDays: fc.integer({ min: 0, max: 5 }),
    legalReviewAfterDays: fc.constantFrom(0, 10),
  })
  .map(({ steps, caps, ...rest }) => ({
    key: 'drawn',
    version: 1,
    ...rest,
    ...(caps ? { caps } : {}),
    steps: toSteps(steps),
  }))

type DrawnStep = {
  offset: number
  kind: string
  channel: Step['channel']
  fallback: boolean
  repeat: Step['repeat'] | null
}

function toSteps(drawn: readonly DrawnStep[]): Step[] {
  const offsets = drawn.map(({ offset }) => offset).sort((a, b) => a - b)
  return drawn.map(({ kind, channel: name, fallback, repeat }, index) => {
    const offsetDays = offsets[index] ?? 0
    const base = {
      key: `s${index + 1}`,
      channel: name,
      tone: index % 3 === 2 ? ('formal' as const) : ('courteous' as const),
      approval: 'automatic' as const,
      ...(fallback ? { fallbackChannels: ['email' as const, 'task' as const] } : {}),
      ...(repeat ? { repeat } : {}),
    }
    if (kind === 'after-previous' && index > 0)
      return { ...base, trigger: { afterPreviousDays: 1 + index * 3 } }
    return { ...base, trigger: kind === 'month-end' ? { offsetDays, endOfMonth: true } : { offsetDays } }
  })
}

const IDS = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6']
const id = fc.constantFrom(...IDS)

function itemArbitrary(itemId: string): fc.Arbitrary<OpenItem> {
  return fc
    .record({
      kind: fc.constantFrom(
        'invoice',
        'invoice',
        'invoice',
        'invoice',
        'instalment',
        'credit-note',
        'payment' as const,
      ),
      dueOn: fc.oneof({ weight: 9, arbitrary: day(-80, 20) }, { weight: 1, arbitrary: fc.constant(null) }),
      openMinor: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 5000, max: 200_000 })),
      disputedMinor: fc.oneof(
        { weight: 5, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.nat(200_000) },
      ),
      currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD', 'JPY'),
      enteredOn: fc.option(day(-60, 0), { nil: undefined }),
      limitationOn: fc.oneof(
        { weight: 9, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: day(-30, 30) },
      ),
    })
    .map(({ kind, openMinor, disputedMinor, currency, enteredOn, limitationOn, dueOn }) => {
      const credit = kind === 'credit-note' || kind === 'payment'
      return {
        id: itemId,
        creditorId: 'A',
        number: `N-${itemId}`,
        kind,
        dueOn,
        issuedOn: addDays(AS_OF, -90),
        openMinor: credit && openMinor !== 0 ? -openMinor : openMinor,
        disputedMinor: credit ? 0 : disputedMinor,
        currency: currencyOf(currency),
        ...(enteredOn ? { enteredOn } : {}),
        ...(limitationOn ? { limitationOn } : {}),
      }
    })
}

const historyArbitrary: fc.Arbitrary<HistoryEntry> = fc.record({
  itemId: fc.oneof({ weight: 5, arbitrary: id }, { weight: 1, arbitrary: fc.constant('PAID') }),
  stepKey: fc.constantFrom('s1', 's1', 's2', 's3', 'account-review', 'of-another-scenario'),
  on: day(-40, 0),
  outcome: fc.constantFrom('sent', 'sent', 'delivered', 'failed', 'bounced', 'cancelled'),
})

const holdArbitrary = fc
  .record({
    scope: fc.constantFrom('portfolio', 'customer', 'item', 'item' as const),
    itemId: id,
    from: day(-50, 20),
    length: fc.option(fc.nat(25)),
  })
  .map(({ scope, itemId, from, length }) => ({
    scope,
    from,
    until: length === null ? null : addDays(from, length),
    reason: 'drawn',
    ...(scope === 'item' ? { itemId } : {}),
  }))

const promiseArbitrary = fc
  .record({
    itemIds: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    amountMinor: fc.option(fc.integer({ min: 1, max: 150_000 })),
    dueOn: day(-40, 20),
    paidMinor: fc.option(fc.nat(150_000), { nil: undefined }),
  })
  .map(({ paidMinor, ...rest }) => ({ ...rest, ...(paidMinor === undefined ? {} : { paidMinor }) }))

const disputeArbitrary = fc.record({
  itemId: id,
  amountMinor: fc.nat(100_000),
  deadlineOn: fc.option(day(-10, 20)),
})

const debitArbitrary = fc.record({
  itemIds: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }),
  collectionOn: day(-15, 15),
  returnWindowDays: fc.nat(10),
})

const cureArbitrary = fc
  .record({
    itemIds: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    amountMinor: fc.integer({ min: 1, max: 150_000 }),
    // A fact: it was made, and withdrawn, on a day that has come.
    madeOn: day(-30, 0),
    length: fc.nat(30),
    paidMinor: fc.nat(150_000),
    withdrawnOn: fc.option(day(-20, 0)),
  })
  .map(({ length, ...rest }) => ({ ...rest, until: addDays(rest.madeOn, length) }))

const planArbitrary = fc.record({
  id: fc.constant('P1'),
  itemIds: fc.uniqueArray(fc.constantFrom('F1', 'F2', 'F3'), { minLength: 1, maxLength: 3 }),
  instalmentIds: fc.uniqueArray(fc.constantFrom('F4', 'F5', 'F6'), { minLength: 1, maxLength: 3 }),
  agreedOn: day(-60, 5),
  lapsedOn: fc.option(day(-20, 20)),
  lapseAfterDays: fc.option(fc.nat(30)),
})

function few<T>(arbitrary: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> {
  return fc.oneof(fc.constant<T[]>([]), fc.array(arbitrary, { maxLength }))
}

/** One customer with up to `mostItems` items and any mixture of other facts. */
export function factsArbitrary(mostItems = 6): fc.Arbitrary<CustomerFacts> {
  return fc
    .record({
      items: fc.tuple(...IDS.map(itemArbitrary)),
      count: fc.integer({ min: 1, max: mostItems }),
      kind: fc.constantFrom('business', 'business', 'consumer', 'public' as const),
      contacts: fc.subarray([...BOTH_CONTACTS]),
      history: few(historyArbitrary, 8),
      holds: few(holdArbitrary, 3),
      promises: few(promiseArbitrary, 3),
      disputes: few(disputeArbitrary, 2),
      directDebits: few(debitArbitrary, 2),
      plans: few(planArbitrary, 1),
      cures: few(cureArbitrary, 2),
      otherActs: few(fc.record({ on: day(-20, 0), channel }), 3),
      insolvencyOpenedOn: fc.oneof(
        { weight: 12, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: day(-10, 10) },
      ),
      bank: fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        {
          weight: 1,
          arbitrary: fc.record({
            maxAgeDays: fc.constant(3),
            accounts: fc.tuple(fc.record({ ibanEnd: fc.constant('2606'), lastStatementOn: day(-6, 0) })),
          }),
        },
      ),
    })
    .map(({ items, count, ...rest }) => factsOf(items.slice(0, count), rest))
}

/** The same facts with every list in another order. */
export function shuffled(facts: CustomerFacts, seed: number): CustomerFacts {
  const mix = <T>(list: readonly T[] | undefined): T[] =>
    (list ?? [])
      .map((entry, index) => ({ entry, rank: ((index + 1) * 7919 * (seed + 1)) % 104_729 }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ entry }) => entry)
  return {
    ...facts,
    customer: { ...facts.customer, contacts: mix(facts.customer.contacts) },
    items: mix(facts.items),
    history: mix(facts.history),
    holds: mix(facts.holds),
    promises: mix(facts.promises),
    disputes: mix(facts.disputes),
    directDebits: mix(facts.directDebits),
    plans: mix(facts.plans),
    cures: mix(facts.cures),
    otherActs: mix(facts.otherActs),
  }
}
