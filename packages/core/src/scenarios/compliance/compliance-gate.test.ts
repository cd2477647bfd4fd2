import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '../../calendar/civil-date.ts'
import { CUSTOMER_KINDS } from '../../customers/customer.ts'
import { CLAIM_LINE_KINDS } from '../../law/contact-law.ts'
import type { Safeguard } from '../../safeguards/safeguard.ts'
import { STEP_CHANNELS } from '../scenario.ts'
import { complianceGate, decisive, type GateQuestion } from './compliance-gate.ts'
import { type Finding, findingWords } from './finding.ts'
import { FINDING_CODES } from './finding-codes.ts'
import { FINDINGS_EN } from './findings-en.ts'
import { FINDINGS_FR } from './findings-fr.ts'
import { aQuestion } from './testing/question.ts'

const D = civilDate
const TODAY = D('2026-03-03')

function found(question: GateQuestion): string[] {
  return complianceGate(question).findings.map(
    ({ code, basis, effect, articles }) =>
      `${effect}: ${code} (${[basis, ...articles.map(({ id }) => id)].join(', ')})`,
  )
}

const represented: Safeguard = {
  kind: 'represented',
  from: TODAY,
  until: null,
  representative: 'Me Durand',
  writeTo: 'durand@avocat.example',
}
const overIndebted: Safeguard = { kind: 'over-indebted', from: TODAY, until: null }

test('nothing known against it: it may leave, and there is nothing to say', () => {
  expect(complianceGate(aQuestion())).toEqual({ allowed: true, findings: [] })
})

describe('a debtor whom somebody represents is not written to: our own rule', () => {
  test.each([
    ['the day before', addDays(TODAY, -1), []],
    ['from that day', TODAY, ['blocks: represented (policy)']],
    ['the day after', addDays(TODAY, 1), ['blocks: represented (policy)']],
  ])('%s', (_, asOf, expected) => {
    expect(found(aQuestion({ asOf, safeguards: [represented] }))).toEqual(expected)
  })

  test.each([
    ['on the last day', TODAY, ['blocks: represented (policy)']],
    ['once it is over', addDays(TODAY, 1), []],
  ])('%s', (_, asOf, expected) => {
    expect(found(aQuestion({ asOf, safeguards: [{ ...represented, until: TODAY }] }))).toEqual(expected)
  })

  test('a letter and a registered one neither; work of our own may be done', () => {
    const ask = (channel: 'letter' | 'registered-letter' | 'task') =>
      complianceGate(aQuestion({ channel, safeguards: [represented] })).allowed
    expect([ask('letter'), ask('registered-letter'), ask('task')]).toEqual([false, false, true])
  })

  test('it says whom to write to instead', () => {
    const [finding] = complianceGate(aQuestion({ safeguards: [represented] })).findings
    expect(finding && findingWords(finding).en).toBe(
      'Represented by Me Durand since 3\u00a0Mar\u00a02026: the customer is no longer written to, durand@avocat.example is.',
    )
  })
})

describe('over-indebtedness: debts born before the admission may not be paid, so nobody asks for them', () => {
  test.each([
    ['the day before', addDays(TODAY, -1), 'blocks: over-indebted (law, C. conso. L722-5)'],
    ['that very day', TODAY, 'blocks: over-indebted (law, C. conso. L722-5)'],
    ['the day after, by our own rule', addDays(TODAY, 1), 'blocks: over-indebted-later (policy)'],
  ])('born %s', (_, issuedOn, expected) => {
    const debts = [{ issuedOn, lastDayToClaim: null }]
    expect(found(aQuestion({ kind: 'consumer', safeguards: [overIndebted], debts }))).toEqual([expected])
  })

  test('before the code that says so, and abroad, it is our own rule', () => {
    const early = { asOf: D('2016-06-30'), safeguards: [{ ...overIndebted, from: D('2016-06-30') }] }
    const debts = [{ issuedOn: D('2016-01-02'), lastDayToClaim: null }]
    expect(found(aQuestion({ ...early, debts }))).toEqual(['blocks: over-indebted (policy)'])
    expect(found(aQuestion({ ...early, asOf: D('2016-07-01'), debts }))).toEqual([
      'blocks: over-indebted (law, C. conso. L722-5)',
    ])
    expect(found(aQuestion({ country: 'DE', safeguards: [overIndebted] }))).toEqual([
      'blocks: over-indebted (policy)',
    ])
  })

  test('it counts before a representative, whichever was told first', () => {
    for (const safeguards of [
      [represented, overIndebted],
      [overIndebted, represented],
    ])
      expect(found(aQuestion({ safeguards }))).toEqual(['blocks: over-indebted (law, C. conso. L722-5)'])
  })
})

describe('an insolvency', () => {
  test.each([
    ['opened tomorrow', addDays(TODAY, 1), []],
    ['opened today', TODAY, ['blocks: insolvency (law, C. com. L622-7)']],
    ['opened yesterday', addDays(TODAY, -1), ['blocks: insolvency (law, C. com. L622-7)']],
  ])('%s', (_, insolvencyOpenedOn, expected) => {
    expect(found(aQuestion({ insolvencyOpenedOn }))).toEqual(expected)
  })
})

describe('limitation', () => {
  const ask = (lastDayToClaim: string, kind: 'business' | 'consumer' = 'business', law = 'FR') =>
    found(aQuestion({ kind, law, debts: [{ issuedOn: D('2021-01-02'), lastDayToClaim: D(lastDayToClaim) }] }))

  test('the day after the last one, a consumer is not asked: the law; a business: a lawyer looks first', () => {
    expect(ask('2026-03-02', 'consumer')).toEqual(['blocks: time-barred (law, C. conso. L121-2)'])
    expect(ask('2026-03-02')).toEqual(['blocks: time-barred (policy)'])
    expect(ask('2026-03-02', 'consumer', 'DE')).toEqual(['blocks: time-barred (policy)'])
  })

  test.each([
    ['2026-03-03', ['warns: limitation-near (policy)']],
    ['2026-05-01', ['warns: limitation-near (policy)']],
    ['2026-05-02', []],
    ['2026-05-03', []],
  ])(
    'on the last day and 59 days before it leaves with a warning, 60 days before without (%s)',
    (last, expected) => {
      expect(ask(last)).toEqual(expected)
      expect(ask(last, 'consumer')).toEqual(expected)
    },
  )
})

describe('ways of contact', () => {
  const refusal = (channel: 'email' | 'sms' | 'phone'): Safeguard => ({
    kind: 'channel-refused',
    channel,
    from: TODAY,
    until: null,
  })

  test.each([
    ['email', 'email', false],
    ['email', 'sms', true],
    ['sms', 'sms', false],
    ['phone', 'call', false],
    ['phone', 'sms', true],
    ['email', 'letter', true],
    ['phone', 'registered-letter', true],
  ] as const)('%s refused, %s asked: %s', (refused, channel, allowed) => {
    expect(complianceGate(aQuestion({ channel, safeguards: [refusal(refused)] })).allowed).toBe(allowed)
  })

  test('a refusal of tomorrow does not count yet', () => {
    const tomorrow = { ...refusal('email'), from: addDays(TODAY, 1) }
    expect(complianceGate(aQuestion({ safeguards: [tomorrow] })).allowed).toBe(true)
  })

  test('the address of a third party is never used: the law; the debtor’s own may be', () => {
    const recipient = (isThirdParty: boolean) => ({ value: 'patron@employeur.example', isThirdParty })
    expect(found(aQuestion({ recipient: recipient(true) }))).toEqual([
      'blocks: third-party (law, RGPD, art. 5)',
    ])
    expect(found(aQuestion({ recipient: recipient(false) }))).toEqual([])
  })

  test('a call may be made, with a word about what is left on a machine', () => {
    const answer = complianceGate(aQuestion({ channel: 'call' }))
    expect(answer.allowed).toBe(true)
    expect(answer.findings.map(({ code, effect }) => [code, effect])).toEqual([['voice-message', 'warns']])
  })
})

describe('what may be claimed before there is an enforceable title', () => {
  const refused = (kind: (typeof CUSTOMER_KINDS)[number], law = 'FR') =>
    CLAIM_LINE_KINDS.filter(
      (line) => !complianceGate(aQuestion({ kind, law, lines: ['principal', line] })).allowed,
    )

  test('of a consumer: principal and interest, nothing else', () => {
    expect(refused('consumer')).toEqual([
      'late-interest',
      'fixed-compensation',
      'complementary-compensation',
      'collection-fee',
    ])
  })

  test('of a business and a public body also penalties and compensation; fees of nobody', () => {
    expect(refused('business')).toEqual(['collection-fee'])
    expect(refused('public')).toEqual(['collection-fee'])
  })

  test('it is the law, by its article; a law that is not recorded says nothing', () => {
    expect(found(aQuestion({ kind: 'consumer', lines: ['collection-fee'] }))).toEqual([
      'blocks: claim-line (law, CPCE L111-8)',
    ])
    expect(refused('consumer', 'DE')).toEqual([])
  })
})

describe('collecting for somebody else', () => {
  const ready = {
    agreementOn: TODAY,
    declaredOn: TODAY,
    insuredUntil: TODAY,
    hasReservedAccount: true,
    firstLetterSent: true,
  }
  const ask = (over: Partial<typeof ready> | { agreementOn: null; declaredOn: null; insuredUntil: null }) =>
    found(aQuestion({ collector: { ...ready, ...over } }))
  const tomorrow = addDays(TODAY, 1)

  test('all is there, from that day and until that day: it may leave', () => {
    expect(ask({})).toEqual([])
  })

  test.each([
    ['no agreement', { agreementOn: null }, 'collector-agreement (law, CPCE R124-3)'],
    ['an agreement of tomorrow', { agreementOn: tomorrow }, 'collector-agreement (law, CPCE R124-3)'],
    ['no declaration', { declaredOn: null }, 'collector-declaration (law, CPCE R124-2)'],
    ['a declaration of tomorrow', { declaredOn: tomorrow }, 'collector-declaration (law, CPCE R124-2)'],
    ['no insurance', { insuredUntil: null }, 'collector-insurance (law, CPCE R124-2)'],
    [
      'an insurance that ended yesterday',
      { insuredUntil: addDays(TODAY, -1) },
      'collector-insurance (law, CPCE R124-2)',
    ],
    ['no account of its own', { hasReservedAccount: false }, 'collector-account (law, CPCE R124-2)'],
  ])('%s', (_, over, expected) => {
    expect(found(aQuestion({ collector: { ...ready, ...over } }))).toEqual([`blocks: ${expected}`])
  })

  test.each([
    ['call', false],
    ['sms', false],
    ['email', true],
    ['letter', true],
  ] as const)('before the letter with the mentions, %s: %s', (channel, allowed) => {
    const ofChannel = (firstLetterSent: boolean) =>
      complianceGate(aQuestion({ channel, collector: { ...ready, firstLetterSent } })).allowed
    expect(ofChannel(false)).toBe(allowed)
    expect(ofChannel(true)).toBe(true)
  })
})

const HOURS = { time: '07:30', opens: '08:00', closes: '20:00' }

test('every finding has its sentence in both languages, without a hole', () => {
  expect(Object.keys(FINDINGS_FR).toSorted()).toEqual([...FINDING_CODES].toSorted())
  for (const code of FINDING_CODES) {
    const finding: Finding = {
      code,
      basis: 'law',
      effect: 'blocks',
      until: null,
      articles: [],
      params: HOURS,
    }
    const { fr, en } = findingWords(finding)
    expect(`${fr} ${en}`).not.toMatch(/undefined|null|NaN/)
    expect(fr).toMatch(/\.$/)
    expect(en).toMatch(/\.$/)
  }
  expect(Object.keys(FINDINGS_EN).toSorted()).toEqual([...FINDING_CODES].toSorted())
})

const days = (min: number, max: number) => fc.integer({ min, max }).map((count) => addDays(TODAY, count))
const period = { from: days(-5, 5), until: fc.option(days(-5, 5)) }
const safeguard: fc.Arbitrary<Safeguard> = fc.oneof(
  fc.record({ kind: fc.constant('over-indebted' as const), ...period }),
  fc.record({
    kind: fc.constant('represented' as const),
    ...period,
    representative: fc.constant('Me Durand'),
    writeTo: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('channel-refused' as const),
    ...period,
    channel: fc.constantFrom('email' as const, 'sms' as const, 'phone' as const),
  }),
)
const question = fc
  .record({
    channel: fc.constantFrom(...STEP_CHANNELS),
    kind: fc.constantFrom(...CUSTOMER_KINDS),
    hour: fc.integer({ min: 0, max: 23 }),
    safeguards: fc.array(safeguard, { maxLength: 3 }),
    lines: fc.subarray([...CLAIM_LINE_KINDS]),
    contacts: fc.array(
      fc.record({ on: days(-6, 0), channel: fc.constant('email' as const), plannedFor: fc.constant(null) }),
      { maxLength: 4 },
    ),
  })
  .map(({ hour, ...rest }) => aQuestion({ ...rest, at: `${TODAY}T${String(hour).padStart(2, '0')}:00` }))

describe('whatever is known', () => {
  test('one more protection never lets more leave', () => {
    fc.assert(
      fc.property(question, safeguard, (asked, more) => {
        const before = complianceGate(asked)
        const { customer } = asked
        const safeguards = [...customer.safeguards, more]
        const after = complianceGate({ ...asked, customer: { ...customer, safeguards } })
        expect(before.allowed || !after.allowed).toBe(true)
      }),
    )
  })

  test('it may leave exactly when nothing decides against it; only what delays has a moment', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const answer = complianceGate(asked)
        expect(decisive(answer) === null).toBe(answer.allowed)
        for (const { effect, until } of answer.findings) expect(until !== null).toBe(effect === 'delays')
      }),
    )
  })

  test('at the moment from which nothing delays any more, nothing does', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const held = decisive(complianceGate(asked))
        if (held?.until == null) return
        const later = complianceGate({ ...asked, at: held.until })
        expect(later.findings.filter(({ effect }) => effect === 'delays')).toEqual([])
      }),
    )
  })
})
