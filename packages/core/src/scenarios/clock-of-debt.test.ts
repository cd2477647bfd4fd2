import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { CLOCK_EVENT_KINDS, type ClockEvent } from '../claims/clock-event.ts'
import { RECORDED_LAWS } from '../law/law-of.ts'
import { clockOfDebt, type DebtFacts } from './clock-of-debt.ts'
import { explanationOf, invoice, planOf } from './testing/plan-case.ts'

const day = civilDate
const FACTS: DebtFacts = {
  country: 'FR',
  debtor: 'business',
  dueOn: day('2021-01-31'),
  limitationOn: null,
  events: [],
  paidOn: [],
  formalNoticeOn: null,
}
const happened = (kind: ClockEvent['kind'], on: string, until: string | null = null): ClockEvent => ({
  kind,
  on: day(on),
  until: until === null ? null : day(until),
})

describe('five years between businesses (C. com. L110-4)', () => {
  test.each([
    ['2025-08-03', 'running'],
    ['2025-08-04', 'near'],
    ['2026-01-31', 'near'],
    ['2026-02-01', 'passed'],
  ])('on %s the last day, 31 January 2026, is %s', (asOf, state) => {
    expect(clockOfDebt(FACTS, day(asOf))).toMatchObject({ lastDay: '2026-01-31', latestDay: null, state })
  })

  test('what was due before the reform of 19 June 2008 is held to them from that day (C. civ. 2222)', () => {
    const last = (dueOn: string) => clockOfDebt({ ...FACTS, dueOn: day(dueOn) }, day('2010-01-01'))
    expect(last('2008-06-18')).toMatchObject({ lastDay: '2013-06-19' })
    expect(last('2008-06-18').answer?.chain[0]?.source.id).toBe('C. civ. 2222')
    expect(last('2008-06-19')).toMatchObject({ lastDay: '2013-06-19' })
    expect(last('2008-06-19').answer?.chain[0]?.source.id).toBe('C. com. L110-4')
    expect(last('2008-06-20')).toMatchObject({ lastDay: '2013-06-20' })
  })
})

describe('a payment that nobody says to be an acknowledgement (C. civ. 2240)', () => {
  const paid = { ...FACTS, paidOn: [day('2022-03-01'), day('2023-06-15')] }

  test.each([
    ['2025-08-03', 'running'],
    ['2025-08-04', 'near'],
    ['2026-01-31', 'near'],
    // Not to be chased any more, and not lapsed for all that anybody knows.
    ['2026-02-01', 'doubtful'],
    ['2028-06-15', 'doubtful'],
    ['2028-06-16', 'passed'],
  ])('on %s the debt is %s', (asOf, state) => {
    expect(clockOfDebt(paid, day(asOf))).toMatchObject({
      lastDay: '2026-01-31',
      latestDay: '2028-06-15',
      ifMovedBy: { kind: 'partial-payment', on: '2023-06-15' },
      state,
    })
  })

  test('moves the sure day once somebody records it as one', () => {
    const recorded = { ...paid, events: [happened('acknowledgement', '2023-06-15')] }
    expect(clockOfDebt(recorded, day('2026-02-01'))).toMatchObject({
      lastDay: '2028-06-15',
      latestDay: null,
      ifMovedBy: null,
      state: 'running',
    })
  })

  test('that comes after the last day brings nothing back', () => {
    const late = { ...FACTS, paidOn: [day('2026-03-01')] }
    expect(clockOfDebt(late, day('2026-11-25'))).toMatchObject({
      lastDay: '2026-01-31',
      latestDay: null,
      state: 'passed',
    })
  })
})

describe('what somebody recorded moves the sure day', () => {
  test.each([
    ['an acknowledgement starts five years again', happened('acknowledgement', '2024-05-02'), '2029-05-02'],
    ['so does a measure of enforcement', happened('enforcement', '2024-05-02'), '2029-05-02'],
    ['proceedings, until their end', happened('lawsuit', '2024-05-02', '2025-03-31'), '2030-03-31'],
    ['a mediation stops it for its time', happened('mediation', '2024-05-01', '2024-05-31'), '2026-03-02'],
    ['a formal notice does nothing in France', happened('formal-notice', '2024-05-02'), '2026-01-31'],
    ['nor does anything after the last day', happened('acknowledgement', '2026-02-01'), '2026-01-31'],
    ['on the last day there is still time', happened('acknowledgement', '2026-01-31'), '2031-01-31'],
  ])('%s', (_, event, lastDay) => {
    expect(clockOfDebt({ ...FACTS, events: [event] }, day('2026-03-01'))).toMatchObject({ lastDay })
  })
})

test('a written demand may have interrupted in Spain: sure once it is recorded, as received', () => {
  const spanish = { ...FACTS, country: 'ES', formalNoticeOn: day('2024-05-02') }
  expect(clockOfDebt(spanish, day('2026-02-01'))).toMatchObject({
    lastDay: '2026-01-31',
    latestDay: '2029-05-02',
    ifMovedBy: { kind: 'formal-notice' },
    state: 'doubtful',
  })
  const recorded = { ...spanish, events: [happened('formal-notice', '2024-05-02')] }
  expect(clockOfDebt(recorded, day('2026-02-01'))).toMatchObject({ lastDay: '2029-05-02', latestDay: null })
  expect(clockOfDebt({ ...FACTS, formalNoticeOn: day('2024-05-02') }, day('2025-01-01'))).toMatchObject({
    lastDay: '2026-01-31',
    latestDay: null,
  })
})

test('a period that is shorter for sales of goods is the sure one (PL: KC 118, 554)', () => {
  expect(clockOfDebt({ ...FACTS, country: 'PL' }, day('2024-06-01'))).toMatchObject({
    lastDay: '2023-12-31',
    latestDay: '2024-12-31',
    ifMovedBy: null,
    state: 'doubtful',
  })
})

test('the day that the file gave is not computed', () => {
  const given = {
    ...FACTS,
    limitationOn: day('2030-12-31'),
    dueOn: null,
    events: [happened('acknowledgement', '2029-01-01')],
  }
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

const anyDay = fc.nat(4000).map((days) => addDays(day('2018-01-01'), days))
const anyEvent = fc
  .record({ kind: fc.constantFrom(...CLOCK_EVENT_KINDS), on: anyDay, lasts: fc.option(fc.nat(700)) })
  .map(({ kind, on, lasts }): ClockEvent => ({ kind, on, until: lasts === null ? null : addDays(on, lasts) }))
const anyFacts = fc.record({
  country: fc.constantFrom(...RECORDED_LAWS),
  debtor: fc.constantFrom('business' as const, 'consumer' as const),
  dueOn: anyDay,
  limitationOn: fc.constant(null),
  events: fc.array(anyEvent, { maxLength: 4 }),
  paidOn: fc.array(anyDay, { maxLength: 3 }),
  formalNoticeOn: fc.option(anyDay),
})

describe('of any debt', () => {
  test('the sure day never comes after the latest', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, asOf) => {
        const { lastDay, latestDay } = clockOfDebt(facts, asOf)
        if (lastDay !== null && latestDay !== null) expect(lastDay < latestDay).toBe(true)
      }),
    )
  })

  test('the engine stops after the sure day, and not before: page and engine have one clock', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, asOf) => {
        const { country, debtor, dueOn, events } = facts
        const { lastDay } = clockOfDebt(facts, asOf)
        const item = { ...invoice('F1', { dueOn, issuedOn: dueOn }), limitationEvents: events }
        const plan = planOf(asOf, [item], { kind: debtor, law: country })
        const stopped = explanationOf(plan, 'F1').rule === 'time-barred'
        // A letter of a Sunday or a holiday leaves later: that day it may be too late already.
        const late = lastDay !== null && asOf > lastDay
        if (late) expect(stopped).toBe(true)
        if (stopped) expect(lastDay !== null && addDays(asOf, 7) > lastDay).toBe(true)
      }),
    )
  })
})
