import { describe, expect, test } from 'vitest'
import { civilDate } from '../../calendar/civil-date.ts'
import type { CustomerKind } from '../../customers/customer.ts'
import type { StepChannel } from '../scenario.ts'
import { complianceGate, decisive, type GateAnswer } from './compliance-gate.ts'
import type { PastContact } from './contact-times.ts'
import { findingWords } from './finding.ts'
import { localMinute } from './local-minute.ts'
import { aQuestion } from './testing/question.ts'

type Case = {
  at: string
  channel?: StepChannel
  kind?: CustomerKind
  country?: string
  region?: string
  plannedFor?: string
  contacts?: readonly (readonly [on: string, plannedFor?: string])[]
  closed?: readonly [from: string, until: string]
}

function ask(facts: Case): GateAnswer {
  return complianceGate(
    aQuestion({
      at: facts.at,
      channel: facts.channel ?? 'email',
      plannedFor: facts.plannedFor ?? '2026-03-02',
      kind: facts.kind ?? 'business',
      country: facts.country ?? 'FR',
      region: facts.region ?? null,
      contacts: (facts.contacts ?? []).map(
        ([on, plannedFor]): PastContact => ({
          on: civilDate(on),
          channel: 'email',
          plannedFor: plannedFor === undefined ? null : civilDate(plannedFor),
        }),
      ),
      closings: facts.closed ? [{ from: civilDate(facts.closed[0]), until: civilDate(facts.closed[1]) }] : [],
    }),
  )
}

function verdict(facts: Case): string {
  const held = decisive(ask(facts))
  return held === null ? 'allowed' : `${held.code} until ${held.until}`
}

describe('hours on the customer’s clock', () => {
  // 2026-03-03 is a Tuesday.
  test.each([
    ['business', '07:59', 'hours until 2026-03-03T08:00'],
    ['business', '08:00', 'allowed'],
    ['business', '19:59', 'allowed'],
    ['business', '20:00', 'hours until 2026-03-04T08:00'],
    ['public', '19:59', 'allowed'],
    ['public', '20:00', 'hours until 2026-03-04T08:00'],
    ['consumer', '08:59', 'hours until 2026-03-03T09:00'],
    ['consumer', '09:00', 'allowed'],
    ['consumer', '18:59', 'allowed'],
    ['consumer', '19:00', 'hours until 2026-03-04T09:00'],
  ] as const)('%s at %s: %s', (kind, time, expected) => {
    expect(verdict({ kind, at: `2026-03-03T${time}` })).toBe(expected)
  })

  test('an evening before a Sunday waits until Monday', () => {
    expect(verdict({ at: '2026-03-07T21:00' })).toBe('hours until 2026-03-09T08:00')
  })

  test.each([
    ['email', 'hours until 2026-03-03T08:00'],
    ['sms', 'hours until 2026-03-03T08:00'],
    ['call', 'hours until 2026-03-03T08:00'],
    ['letter', 'allowed'],
    ['registered-letter', 'allowed'],
    ['task', 'allowed'],
  ] as const)('%s at five in the morning: %s', (channel, expected) => {
    expect(verdict({ channel, at: '2026-03-03T05:00' })).toBe(expected)
  })
})

describe('days on which the house is closed', () => {
  // 2026-08-21 is a Friday.
  const AUGUST = ['2026-08-03', '2026-08-21'] as const
  test.each<[StepChannel, string, string]>([
    ['email', '2026-08-01T10:00', 'allowed'],
    ['email', '2026-08-03T10:00', 'closing-day until 2026-08-22T08:00'],
    ['call', '2026-08-21T10:00', 'closing-day until 2026-08-22T08:00'],
    ['sms', '2026-08-21T21:00', 'closing-day until 2026-08-22T08:00'],
    ['email', '2026-08-22T10:00', 'allowed'],
    // A letter lies in a box, and work of our own disturbs nobody.
    ['letter', '2026-08-10T10:00', 'allowed'],
    ['task', '2026-08-10T10:00', 'allowed'],
  ])('%s at %s: %s', (channel, at, expected) => {
    expect(verdict({ channel, at, closed: AUGUST })).toBe(expected)
  })

  test('what another rule puts off does not come into a closing', () => {
    expect(verdict({ at: '2026-08-01T20:00', closed: AUGUST })).toBe('hours until 2026-08-22T08:00')
  })
})

describe('Sundays and public holidays of where the customer is', () => {
  test.each([
    ['2026-03-07T10:00', 'allowed'],
    ['2026-03-08T10:00', 'sunday until 2026-03-09T08:00'],
    ['2026-03-09T10:00', 'allowed'],
    ['2026-05-13T10:00', 'allowed'],
    ['2026-05-14T10:00', 'public-holiday until 2026-05-15T08:00'],
  ])('%s: %s', (at, expected) => {
    expect(verdict({ at })).toBe(expected)
  })

  test('Easter Saturday evening waits until Tuesday: Sunday and Monday are both closed', () => {
    expect(verdict({ at: '2026-04-04T20:00' })).toBe('hours until 2026-04-07T08:00')
  })

  test('26 December is a holiday in Alsace-Moselle, not elsewhere in France', () => {
    expect(verdict({ at: '2025-12-26T10:00', region: 'FR-67' })).toBe('public-holiday until 2025-12-27T08:00')
    expect(verdict({ at: '2025-12-26T10:00' })).toBe('allowed')
  })

  test('14 July is a working day for a German customer', () => {
    expect(verdict({ at: '2026-07-14T10:00', country: 'DE' })).toBe('allowed')
    expect(verdict({ at: '2026-07-14T10:00' })).toBe('public-holiday until 2026-07-15T08:00')
  })

  test('a letter is made on any day', () => {
    expect(verdict({ at: '2026-03-08T10:00', channel: 'letter' })).toBe('allowed')
  })
})

describe('one contact a day', () => {
  const at = '2026-03-03T10:00'

  test('a contact of the day before does not count', () => {
    expect(verdict({ at, contacts: [['2026-03-02']] })).toBe('allowed')
  })

  test('a contact of the same day refuses until the next day', () => {
    expect(verdict({ at, contacts: [['2026-03-03']] })).toBe('one-contact-a-day until 2026-03-04T08:00')
    expect(verdict({ at, contacts: [['2026-03-03', '2026-02-27']] })).toBe(
      'one-contact-a-day until 2026-03-04T08:00',
    )
  })

  test('letters of one run to a business are one contact; to a consumer they are as many as they are', () => {
    const contacts = [['2026-03-03', '2026-03-02']] as const
    expect(verdict({ at, plannedFor: '2026-03-02', contacts })).toBe('allowed')
    expect(verdict({ at, plannedFor: '2026-03-02', contacts, kind: 'consumer' })).toBe(
      'one-contact-a-day until 2026-03-04T09:00',
    )
  })

  test('a registered letter and work of our own are not held back', () => {
    for (const channel of ['registered-letter', 'task'] as const)
      expect(verdict({ at, channel, contacts: [['2026-03-03']] })).toBe('allowed')
  })
})

describe('a consumer has at most three contacts in seven days', () => {
  const at = '2026-03-10T10:00'
  const days = (...on: string[]) => on.map((day) => [day] as const)

  test.each([
    ['two', days('2026-03-06', '2026-03-09'), 'allowed'],
    ['three', days('2026-03-05', '2026-03-06', '2026-03-09'), 'consumer-week until 2026-03-12T09:00'],
    [
      'four',
      days('2026-03-05', '2026-03-06', '2026-03-07', '2026-03-09'),
      'consumer-week until 2026-03-13T09:00',
    ],
    [
      'three, the oldest on the first of the seven days',
      days('2026-03-04', '2026-03-06', '2026-03-09'),
      'consumer-week until 2026-03-11T09:00',
    ],
    ['three, the oldest eight days ago', days('2026-03-03', '2026-03-06', '2026-03-09'), 'allowed'],
  ])('%s', (_, contacts, expected) => {
    expect(verdict({ at, kind: 'consumer', contacts })).toBe(expected)
  })

  test('a business has no such limit', () => {
    const contacts = days('2026-03-05', '2026-03-06', '2026-03-07', '2026-03-09')
    expect(verdict({ at, contacts })).toBe('allowed')
  })

  test('the day on which it opens again is itself a contact day', () => {
    const contacts = days('2026-03-01', '2026-03-04', '2026-03-06')
    expect(verdict({ at: '2026-03-07T10:00', kind: 'consumer', contacts })).toBe(
      'consumer-week until 2026-03-09T09:00',
    )
  })
})

test('a refusal says why in both languages, and that it is ours and not the law’s', () => {
  const [finding] = ask({ at: '2026-03-03T20:30' }).findings
  expect(finding).toMatchObject({
    code: 'hours',
    basis: 'policy',
    effect: 'delays',
    articles: [],
    until: '2026-03-04T08:00',
  })
  expect(finding && findingWords(finding)).toEqual({
    fr: 'Il est 20_h 30 chez le client_: les contacts ont lieu de 8_h à 20_h.'.replaceAll('_', '\u00a0'),
    en: 'It is 20:30 at the customer’s: contacts take place between 08:00 and 20:00.',
  })
})

test('several limits at once: all are told, and the one that lasts longest decides', () => {
  // A Sunday evening after three contacts of a consumer in the week.
  const facts = {
    at: '2026-03-08T21:00',
    kind: 'consumer',
    contacts: [['2026-03-05'], ['2026-03-06'], ['2026-03-07']],
  } as const
  expect(ask(facts).findings.map(({ code }) => code)).toEqual(['sunday', 'hours', 'consumer-week'])
  expect(verdict(facts)).toBe('consumer-week until 2026-03-12T09:00')
})

test.each(['2026-03-03', '2026-03-03T24:00', '2026-03-03T9:00', '2026-03-03T09:60'])(
  '%s is not a local minute',
  (text) => {
    expect(() => localMinute(text)).toThrow(RangeError)
  },
)
