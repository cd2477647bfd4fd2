import { expect, test } from 'vitest'
import { aDebtor, aPiece, aScenario, aSending, type Facts, inShort } from '../testing/simulation.ts'
import { useSimulation } from '../testing/simulation-api.ts'

/** The rules that are asked of each item, in the words and the order of the documentation of the engine. */

const { itemRules: rules, ask } = useSimulation()

const item = (over: Facts) => ({ items: [aPiece('F1', over)] })
const SENT_1 = aSending('F1', 'reminder-1', '2025-02-17')

const tolerated = (openAmount: string) => ({
  ...item({ openAmount }),
  scenario: aScenario({ tolerance: '5.00' }),
})

rules('1. an open amount within the tolerance is settled', [
  ['nothing is open', '2025-02-17', item({ openAmount: '0.00' }), 'closed settled - - -'],
  ['below the tolerance', '2025-02-17', tolerated('4.99'), 'closed settled - - -'],
  ['at the tolerance', '2025-02-17', tolerated('5.00'), 'closed settled - - -'],
  ['above the tolerance', '2025-02-17', tolerated('5.01'), 'act - - reminder-1 2025-02-17'],
])

const insolvent = (insolvencyOpenedOn: string) => ({ insolvencyOpenedOn })

rules('2. once insolvency is opened the claim-filing task takes over', [
  ['opened before', '2025-02-17', insolvent('2025-02-16'), 'blocked insolvency - - -', ['file-claim F1']],
  ['opened that day', '2025-02-17', insolvent('2025-02-17'), 'blocked insolvency - - -', ['file-claim F1']],
  ['not opened yet', '2025-02-17', insolvent('2025-02-18'), 'act - - reminder-1 2025-02-17'],
  [
    'a claim born after the judgment is for a lawyer',
    '2025-02-17',
    insolvent('2025-01-09'),
    'blocked insolvency - - -',
    ['legal-review F1'],
  ],
])

const limited = (kind: string) => ({
  ...item({ limitationOn: '2025-02-18' }),
  customer: aDebtor({ kind }),
})
const old = (dueOn: string, kind: string) => ({
  ...item({ issuedOn: '2019-01-10', dueOn }),
  customer: aDebtor({ kind }),
})

rules('3. a claim whose limitation has passed is not chased', [
  ['the last day is still good', '2025-02-18', limited('consumer'), 'act - - reminder-1 2025-02-18'],
  ['a consumer: blocked, always', '2025-02-19', limited('consumer'), 'blocked time-barred - - -'],
  [
    'a business: a review task',
    '2025-02-19',
    limited('business'),
    'blocked time-barred - - -',
    ['legal-review F1'],
  ],
  [
    'a consumer: two years by law, last day',
    '2025-02-10',
    old('2023-02-10', 'consumer'),
    'act - - reminder-1 2025-02-10',
  ],
  [
    'a consumer: two years by law, passed',
    '2025-02-11',
    old('2023-02-10', 'consumer'),
    'blocked time-barred - - -',
  ],
  [
    'a business: five years by law, last day',
    '2025-02-10',
    old('2020-02-10', 'business'),
    'act - - reminder-1 2025-02-10',
  ],
  [
    'a business: five years by law, passed',
    '2025-02-11',
    old('2020-02-10', 'business'),
    'blocked time-barred - - -',
    ['legal-review F1'],
  ],
])

const held = (from: string, until: string | null, scope = 'customer') => ({
  holds: [{ scope, ...(scope === 'item' ? { itemId: 'F1' } : {}), from, until, reason: 'goodwill' }],
})
const heldTwice = {
  holds: [
    { scope: 'item', itemId: 'F1', from: '2025-02-10', until: '2025-02-12', reason: 'a' },
    { scope: 'portfolio', from: '2025-02-11', until: '2025-02-13', reason: 'b' },
  ],
}

rules('4. a hold stops the item until its end, and the clock of its triggers with it', [
  [
    'on the first held day',
    '2025-02-18',
    held('2025-02-18', '2025-02-20'),
    'blocked hold 2025-02-20 reminder-1 2025-02-21',
  ],
  [
    'on the last held day',
    '2025-02-20',
    held('2025-02-18', '2025-02-20'),
    'blocked hold 2025-02-20 reminder-1 2025-02-21',
  ],
  ['the day after', '2025-02-21', held('2025-02-18', '2025-02-20'), 'act - - reminder-1 2025-02-21'],
  [
    'of the whole portfolio',
    '2025-02-18',
    held('2025-02-18', '2025-02-20', 'portfolio'),
    'blocked hold 2025-02-20 reminder-1 2025-02-21',
  ],
  [
    'of the item',
    '2025-02-18',
    held('2025-02-18', '2025-02-20', 'item'),
    'blocked hold 2025-02-20 reminder-1 2025-02-21',
  ],
  ['without an end', '2025-02-18', held('2025-02-18', null), 'blocked hold - reminder-1 -'],
  [
    'three held days move D+7 to D+10',
    '2025-02-18',
    held('2025-02-11', '2025-02-13'),
    'waiting not-yet-due 2025-02-18 reminder-1 2025-02-19',
  ],
  ['which has then come', '2025-02-19', held('2025-02-11', '2025-02-13'), 'act - - reminder-1 2025-02-19'],
  [
    'the due date and the days before it do not count',
    '2025-02-17',
    held('2025-01-20', '2025-02-09'),
    'act - - reminder-1 2025-02-17',
  ],
  [
    'the first day after the due date counts',
    '2025-02-16',
    held('2025-01-20', '2025-02-10'),
    'waiting not-yet-due 2025-02-16 reminder-1 2025-02-17',
  ],
  [
    'a day that is held twice counts once',
    '2025-02-19',
    heldTwice,
    'waiting not-yet-due 2025-02-19 reminder-1 2025-02-20',
  ],
])

rules('5. of a disputed item only the undisputed part is chased', [
  ['a part', '2025-02-17', item({ disputedAmount: '200.00' }), 'act - - reminder-1 2025-02-17'],
  [
    'all of it, by its amount',
    '2025-02-17',
    item({ disputedAmount: '1200.00' }),
    'blocked dispute - reminder-1 -',
  ],
  [
    'all of it, with the deadline of our answer',
    '2025-02-17',
    { disputes: [{ itemId: 'F1', amount: '1200.00', deadlineOn: '2025-03-05' }] },
    'blocked dispute 2025-03-05 reminder-1 -',
  ],
])

const planned = (over: Facts = {}, second: Facts = {}) => ({
  items: [
    aPiece('F1'),
    aPiece('I1', { kind: 'instalment', dueOn: '2025-03-01', openAmount: '600.00' }),
    aPiece('I2', { kind: 'instalment', dueOn: '2025-04-01', openAmount: '600.00', ...second }),
  ],
  plans: [{ itemIds: ['F1'], instalmentIds: ['I1', 'I2'], agreedOn: '2025-02-10', ...over }],
})

rules('6. the instalments of a plan in force are chased, the original items come back when it lapses', [
  ['in force', '2025-02-17', planned(), 'blocked payment-plan 2025-04-01 - -'],
  ['not agreed yet', '2025-02-17', planned({ agreedOn: '2025-02-18' }), 'act - - reminder-1 2025-02-17'],
  ['declared lapsed', '2025-03-10', planned({ lapsedOn: '2025-03-09' }), 'act - - reminder-1 2025-03-10'],
  [
    'not lapsed yet',
    '2025-03-08',
    planned({ lapsedOn: '2025-03-09' }),
    'blocked payment-plan 2025-04-01 - -',
  ],
])

test('of a plan in force the instalment that is late is chased', async () => {
  const answer = await ask('2025-03-10', planned())
  expect(inShort(answer, 'I1')).toBe('act - - reminder-1 2025-03-10')
  expect(inShort(answer, 'I2')).toBe('waiting not-yet-due 2025-04-07 reminder-1 2025-04-08')
  expect(answer.acts.map(({ amount }) => amount)).toEqual(['600.00'])
})

test('of a lapsed plan no instalment is chased beside the original item', async () => {
  const answer = await ask('2025-03-10', planned({ lapsedOn: '2025-03-09' }))
  expect(inShort(answer, 'I1')).toBe('closed payment-plan - - -')
  expect(answer.acts.map(({ amount }) => amount)).toEqual(['1200.00'])
})

const promised = (dueOn: string, over: Facts = {}) => ({
  promises: [{ itemIds: ['F1'], amount: '1200.00', dueOn }],
  history: [SENT_1],
  ...over,
})

rules('7. a pending promise is waited for, a broken one makes the next step leave at once', [
  [
    'until its date plus the bank delay',
    '2025-02-24',
    promised('2025-03-10'),
    'blocked promise-pending 2025-03-13 call 2025-03-14',
  ],
  [
    'that day included',
    '2025-03-13',
    promised('2025-03-10'),
    'blocked promise-pending 2025-03-13 call 2025-03-14',
  ],
  [
    'broken the day after',
    '2025-03-14',
    promised('2025-03-10'),
    'act - - call 2025-03-14',
    ['broken-promise F1'],
  ],
  [
    'with the trigger taken as reached',
    '2025-02-22',
    promised('2025-02-18'),
    'act - - call 2025-02-22',
    ['broken-promise F1'],
  ],
  [
    'with another bank delay',
    '2025-03-15',
    promised('2025-03-10', { scenario: aScenario({ bankDelayDays: 5 }) }),
    'blocked promise-pending 2025-03-15 call 2025-03-17',
  ],
  [
    'kept: the item is settled',
    '2025-03-14',
    promised('2025-03-10', item({ openAmount: '0.00' })),
    'closed settled - - -',
  ],
])

const debited = { directDebits: [{ itemIds: ['F1'], collectionOn: '2025-02-20', returnWindowDays: 5 }] }

rules('8. a scheduled direct debit is waited for until the bank can no longer return it', [
  ['before the collection', '2025-02-17', debited, 'blocked direct-debit 2025-02-25 reminder-1 2025-02-26'],
  [
    'on the last day of the return window',
    '2025-02-25',
    debited,
    'blocked direct-debit 2025-02-25 reminder-1 2025-02-26',
  ],
  ['the day after', '2025-02-26', debited, 'act - - reminder-1 2025-02-26'],
])

const undated = (kind: string) => ({ ...item({ dueOn: null }), customer: aDebtor({ kind }) })

rules('9. without a due date the legal default term counts, if the law gives one', [
  [
    'a business: 30 days from the invoice',
    '2025-02-15',
    undated('business'),
    'waiting not-yet-due 2025-02-15 reminder-1 2025-02-17',
  ],
  ['which have then passed', '2025-02-17', undated('business'), 'act - - reminder-1 2025-02-17'],
  ['a consumer: none, the reason is given', '2025-02-17', undated('consumer'), 'blocked no-due-date - - -'],
])
