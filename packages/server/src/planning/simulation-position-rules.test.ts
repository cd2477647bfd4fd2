import { describe, expect, test } from 'vitest'
import {
  type Answer,
  aDebtor,
  aPiece,
  aQuestion,
  aScenario,
  aSending,
  aStep,
  askSimulation,
  EMAIL,
  type Facts,
  inShort,
  LETTER,
} from '../testing/simulation.ts'
import { tasksOf, useSimulation } from '../testing/simulation-api.ts'

/** The rules that look at the items of a customer together: money, interval, caps, bank, contacts, envelope, calendar. */

const { ask, app, database } = useSimulation()

const actsOf = ({ acts }: Answer) =>
  acts.map(({ stepKey, channel, on, amount }) => [stepKey, channel, on, amount].join(' '))

/** One line: the day, the facts, what becomes of F1, the acts, the tasks. */
type Case = readonly [
  rule: string,
  asOf: string,
  facts: Facts,
  f1: string,
  acts: readonly string[],
  tasks: readonly string[],
]

function rules(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    test.each(cases)('%s (%s)', async (_, asOf, facts, f1, acts, tasks) => {
      const answer = await ask(asOf, facts)
      expect(inShort(answer)).toBe(f1)
      expect(actsOf(answer)).toEqual(acts)
      expect(tasksOf(answer)).toEqual(tasks)
    })
  })
}

const ACT = 'act - - reminder-1 2025-02-17'
const REMINDER = (amount: string) => [`reminder-1 email 2025-02-17 ${amount}`]

const credit = (openAmount: string, kind = 'credit-note') => ({
  items: [aPiece('F1'), aPiece('A1', { kind, openAmount, dueOn: null })],
})

rules('the net position comes first', [
  ['a credit note reduces what is claimed', '2025-02-17', credit('-200.00'), ACT, REMINDER('1000.00'), []],
  ['an unallocated payment too', '2025-02-17', credit('-200.00', 'payment'), ACT, REMINDER('1000.00'), []],
  ['one cent to claim is a claim', '2025-02-17', credit('-1199.99'), ACT, REMINDER('0.01'), []],
  [
    'at zero nothing leaves',
    '2025-02-17',
    credit('-1200.00'),
    'blocked net-credit - reminder-1 -',
    [],
    ['match-payments A1,F1'],
  ],
  [
    'below zero nothing leaves',
    '2025-02-17',
    credit('-1200.01'),
    'blocked net-credit - reminder-1 -',
    [],
    ['match-payments A1,F1'],
  ],
])

const atLeast = (minimumAmount: string) => ({ scenario: aScenario({ minimumAmount }) })

rules('less than the minimum amount is not asked for', [
  ['below', '2025-02-17', atLeast('1200.01'), 'blocked below-minimum - reminder-1 -', [], []],
  ['at', '2025-02-17', atLeast('1200.00'), ACT, REMINDER('1200.00'), []],
  ['above', '2025-02-17', atLeast('1199.99'), ACT, REMINDER('1200.00'), []],
])

const lately = (on: string) => ({ otherActs: [{ on, channel: 'email' }] })

rules('two acts have the minimum interval between them', [
  [
    'four days after the last',
    '2025-02-17',
    lately('2025-02-13'),
    'waiting min-interval 2025-02-17 reminder-1 2025-02-18',
    [],
    [],
  ],
  ['five days after', '2025-02-17', lately('2025-02-12'), ACT, REMINDER('1200.00'), []],
])

const capped = (caps: Facts, ...days: readonly string[]) => ({
  scenario: aScenario({ caps, minDaysBetweenActs: 0 }),
  otherActs: days.map((on) => ({ on, channel: 'email' })),
})

rules('contacts are capped per week and per month', [
  [
    'the week is full',
    '2025-02-17',
    capped({ perWeek: 1 }, '2025-02-11'),
    'waiting contact-cap 2025-02-17 reminder-1 2025-02-18',
    [],
    [],
  ],
  [
    'seven days later it is not',
    '2025-02-17',
    capped({ perWeek: 1 }, '2025-02-10'),
    ACT,
    REMINDER('1200.00'),
    [],
  ],
  ['room for one more', '2025-02-17', capped({ perWeek: 2 }, '2025-02-11'), ACT, REMINDER('1200.00'), []],
  [
    'the month is full',
    '2025-02-17',
    capped({ perMonth: 1 }, '2025-01-19'),
    'waiting contact-cap 2025-02-17 reminder-1 2025-02-18',
    [],
    [],
  ],
  [
    'thirty days later it is not',
    '2025-02-17',
    capped({ perMonth: 1 }, '2025-01-18'),
    ACT,
    REMINDER('1200.00'),
    [],
  ],
])

const bank = (lastStatementOn: string | null) => ({ bank: { lastStatementOn, maxAgeDays: 3 } })

rules('nothing leaves on bank data that are older than the limit', [
  ['at the limit', '2025-02-17', bank('2025-02-14'), ACT, REMINDER('1200.00'), []],
  ['beyond it', '2025-02-17', bank('2025-02-13'), 'blocked bank-stale - reminder-1 -', [], []],
  ['never read', '2025-02-17', bank(null), 'blocked bank-stale - reminder-1 -', [], []],
])

test('the figure is said with the rule', async () => {
  const facts = { bank: { maxAgeDays: 3, accounts: [{ ibanEnd: '2606', lastStatementOn: '2025-02-13' }] } }
  const [explanation] = (await ask('2025-02-17', facts)).explanations
  expect(explanation?.message.en).toContain('4\u00a0days old')
  expect(explanation?.message.en).toContain('**** 2606')
})

const reachedBy = (contacts: readonly Facts[], fallbackChannels: readonly string[] = []) => ({
  customer: aDebtor({ contacts }),
  scenario: aScenario({ steps: [aStep('reminder-1', 7, 'email', { fallbackChannels })] }),
})

rules('without a usable contact the step is not consumed and the contact is to be completed', [
  [
    'no e-mail address',
    '2025-02-17',
    reachedBy([LETTER]),
    'blocked no-contact - reminder-1 -',
    [],
    ['fix-contact F1'],
  ],
  [
    'one that bounced',
    '2025-02-17',
    reachedBy([{ ...EMAIL, usable: false }]),
    'blocked no-contact - reminder-1 -',
    [],
    ['fix-contact F1'],
  ],
  [
    'the next channel of the chain',
    '2025-02-17',
    reachedBy([LETTER], ['sms', 'letter', 'task']),
    ACT,
    ['reminder-1 letter 2025-02-17 1200.00'],
    [],
  ],
  [
    'the last one, work for us',
    '2025-02-17',
    reachedBy([], ['sms', 'letter', 'task']),
    ACT,
    ['reminder-1 task 2025-02-17 1200.00'],
    [],
  ],
])

rules('nobody is contacted on Sundays and public holidays: the act stays, its day is the next allowed one', [
  ['a Sunday', '2025-02-16', {}, 'act calendar 2025-02-16 reminder-1 2025-02-17', REMINDER('1200.00'), []],
  [
    '1 May',
    '2025-05-01',
    {},
    'act calendar 2025-05-01 reminder-1 2025-05-02',
    ['reminder-1 email 2025-05-02 1200.00'],
    [],
  ],
  [
    'the holiday of the customer’s country, followed by a Sunday',
    '2025-10-03',
    { customer: aDebtor({ country: 'DE' }) },
    'act calendar 2025-10-03 reminder-1 2025-10-04',
    ['reminder-1 email 2025-10-04 1200.00'],
    [],
  ],
  [
    'which is no holiday here',
    '2025-10-03',
    {},
    'act - - reminder-1 2025-10-03',
    ['reminder-1 email 2025-10-03 1200.00'],
    [],
  ],
  [
    'Good Friday in Alsace',
    '2025-04-18',
    { customer: aDebtor({ region: 'FR-67' }) },
    'act calendar 2025-04-18 reminder-1 2025-04-19',
    ['reminder-1 email 2025-04-19 1200.00'],
    [],
  ],
])

/** F1 is due for the formal notice, F2 for the first reminder, F3 falls due soon. */
const three = {
  items: [
    aPiece('F1'),
    aPiece('F2', { dueOn: '2025-03-01', openAmount: '300.00' }),
    aPiece('F3', { dueOn: '2025-03-14', openAmount: '50.00' }),
  ],
  history: [aSending('F1', 'soon', '2025-02-04'), aSending('F1', 'reminder-1', '2025-02-17')],
}
const steps = [aStep('soon', -5), aStep('reminder-1', 7), aStep('formal-notice', 30, 'registered-letter')]

describe('one envelope', () => {
  test('the highest step sets the letter; each item keeps its own step, in its section', async () => {
    const answer = await ask('2025-03-12', { ...three, scenario: aScenario({ steps }) })
    expect(answer.acts).toHaveLength(1)
    expect(answer.acts[0]).toMatchObject({
      stepKey: 'formal-notice',
      channel: 'registered-letter',
      amount: '1550.00',
      currency: 'EUR',
      items: [
        { itemId: 'F1', stepKey: 'formal-notice', section: 'demanded', amount: '1200.00' },
        { itemId: 'F2', stepKey: 'reminder-1', section: 'also-overdue', amount: '300.00' },
        { itemId: 'F3', stepKey: 'soon', section: 'coming-due', amount: '50.00' },
      ],
    })
  })

  test('per invoice, one act for each item, from the same memory', async () => {
    const answer = await ask('2025-03-12', { ...three, scenario: aScenario({ steps, grouping: 'invoice' }) })
    expect(
      answer.acts.map(({ stepKey, items }) => `${stepKey} ${items.map(({ itemId }) => itemId)}`).toSorted(),
    ).toEqual(['formal-notice F1', 'reminder-1 F2', 'soon F3'])
  })

  test('one for each currency', async () => {
    const items = [aPiece('F1'), aPiece('Y1', { currency: 'JPY', openAmount: '120000', disputedAmount: '0' })]
    expect(actsOf(await ask('2025-02-17', { items })).toSorted()).toEqual([
      'reminder-1 email 2025-02-17 1200.00',
      'reminder-1 email 2025-02-17 120000',
    ])
  })

  test('after the end of the scenario newer items go on', async () => {
    const history = [aSending('F1', 'reminder-1', '2025-02-17')]
    const items = [aPiece('F1'), aPiece('F2', { dueOn: '2025-03-01' })]
    const answer = await ask('2025-03-10', {
      items,
      history,
      scenario: aScenario({ steps: [aStep('reminder-1', 7)] }),
    })
    expect(inShort(answer, 'F1')).toBe('blocked scenario-ended - - -')
    expect(actsOf(answer)).toEqual(['reminder-1 email 2025-03-10 1200.00'])
    expect(tasksOf(answer)).toEqual(['legal-review F1'])
  })
})

describe('the answer', () => {
  test('of the documented example: the promise is waited for, then the call', async () => {
    const facts = {
      history: [aSending('F1', 'reminder-1', '2025-02-17')],
      holds: [{ scope: 'item', itemId: 'F1', from: '2025-02-20', until: '2025-02-25', reason: 'goodwill' }],
      promises: [{ itemIds: ['F1'], amount: '1200.00', dueOn: '2025-03-10' }],
      insolvencyOpenedOn: null,
      bank: { lastStatementOn: '2025-03-02', maxAgeDays: 3 },
    }
    const answer = await ask('2025-03-03', facts)
    expect(answer).toMatchObject({ acts: [], tasks: [] })
    expect(inShort(answer)).toBe('blocked promise-pending 2025-03-13 call 2025-03-14')
    const { promises: _, ...unpromised } = facts
    const without = await ask('2025-03-03', unpromised)
    expect(without.acts).toEqual([
      {
        stepKey: 'call',
        channel: 'call',
        on: '2025-03-03',
        approval: 'manual',
        currency: 'EUR',
        amount: '1200.00',
        items: [{ itemId: 'F1', stepKey: 'call', section: 'demanded', amount: '1200.00' }],
        reasons: [expect.any(String)],
      },
    ])
  })

  test('says why in French and in English, and the reasons in the language of the caller', async () => {
    const request = aQuestion('2025-02-17')
    const [fr, en] = await Promise.all([
      askSimulation(app(), request, 'fr'),
      askSimulation(app(), request, 'en'),
    ])
    expect(fr.json().explanations).toEqual(en.json().explanations)
    expect(fr.json().acts[0].reasons).toEqual(['Étape «\u00a0reminder-1\u00a0» atteinte par 1 pièce.'])
    expect(en.json().acts[0].reasons).toEqual(['Step “reminder-1” reached by 1 item.'])
  })

  test('explains every item once, and does not depend on the order of the facts', async () => {
    const facts = { ...three, scenario: aScenario({ steps }) }
    const answer = await ask('2025-03-12', facts)
    expect(answer.explanations.map(({ itemId }) => itemId).toSorted()).toEqual(['F1', 'F2', 'F3'])
    const turned = { ...facts, items: three.items.toReversed(), history: three.history.toReversed() }
    expect(await ask('2025-03-12', turned)).toEqual(answer)
  })

  test('needs nothing but the day, the scenario, the customer and the items', async () => {
    const { reasons: _, ...rest } = (await ask('2025-02-17')).acts[0] ?? { reasons: [] }
    expect(rest).toMatchObject({ stepKey: 'reminder-1', approval: 'automatic' })
    expect(await ask('2025-02-17', { items: [] })).toEqual({ acts: [], tasks: [], explanations: [] })
  })

  test('is rationed by address', async () => {
    const { headers } = await askSimulation(app(), aQuestion('2025-02-17'))
    expect(Number(headers['x-ratelimit-limit'])).toBeGreaterThan(0)
  })

  test('is given to anybody and leaves nothing behind', async () => {
    await ask('2025-02-17')
    const { rows } = await database.current.owner.query(
      'select (select count(*)::int from act) + (select count(*)::int from task) + (select count(*)::int from planning_run) as n',
    )
    expect(rows[0].n).toBe(0)
  })
})
