import { describe, expect, test } from 'vitest'
import {
  aDebtor,
  aPiece,
  aQuestion,
  aScenario,
  aSending,
  aStep,
  askSimulation,
  type Facts,
} from '../testing/simulation.ts'
import { useSimulation } from '../testing/simulation-api.ts'

/** Whatever is sent to the simulation, the answer is a plan or says what to mend: never a failure of the server. */

const { app } = useSimulation()

const item = (over: Facts) => ({ items: [aPiece('F1', over)] })
const steps = (...list: readonly Facts[]) => ({ scenario: aScenario({ steps: list }) })

const REFUSED: readonly (readonly [string, Facts, string])[] = [
  ['a float amount', item({ openAmount: 1200 }), 'items.0.openAmount'],
  ['an amount with a comma', item({ openAmount: '1200,00' }), 'items.0.openAmount'],
  ['an amount with a currency sign', item({ openAmount: '€1200.00' }), 'items.0.openAmount'],
  ['an amount in exponents', item({ openAmount: '1e3' }), 'items.0.openAmount'],
  ['a third decimal of a euro', item({ openAmount: '1200.005' }), 'items.0.openAmount'],
  ['a decimal of a yen', item({ currency: 'JPY', openAmount: '1200.50' }), 'items.0.openAmount'],
  ['a positive credit note', item({ kind: 'credit-note', openAmount: '10.00' }), 'items.0.openAmount'],
  ['a positive payment', item({ kind: 'payment', openAmount: '10.00' }), 'items.0.openAmount'],
  ['a negative disputed amount', item({ disputedAmount: '-1.00' }), 'items.0.disputedAmount'],
  [
    'amounts whose sum cannot be counted',
    { items: ['F1', 'F2'].map((id) => aPiece(id, { openAmount: '5000000000000', currency: 'TND' })) },
    'items',
  ],
  ['an unknown kind of item', item({ kind: 'bill' }), 'items.0.kind'],
  ['a currency in small letters', item({ currency: 'eur' }), 'items.0.currency'],
  ['30 February', item({ dueOn: '2025-02-30' }), 'items.0.dueOn'],
  ['a date as an instant', item({ dueOn: '2025-02-09T00:00:00Z' }), 'items.0.dueOn'],
  ['a French date', item({ dueOn: '09/02/2025' }), 'items.0.dueOn'],
  ['a year out of the calendar', item({ dueOn: '9999-12-31' }), 'items.0.dueOn'],
  ['an item twice', { items: [aPiece('F1'), aPiece('F1')] }, 'items.1.id'],
  ['an empty id', item({ id: '' }), 'items.0.id'],
  ['a misspelt name', item({ openamount: '1.00' }), 'items.0'],
  ['no day', { asOf: undefined }, 'asOf'],
  ['no customer', { customer: undefined }, 'customer'],
  ['no items', { items: undefined }, 'items'],
  ['an unknown kind of customer', { customer: aDebtor({ kind: 'company' }) }, 'customer.kind'],
  ['a country in words', { customer: aDebtor({ country: 'France' }) }, 'customer.country'],
  ['an unknown item in the history', { history: [aSending('F9', 'call', '2025-02-17')] }, 'history.0.itemId'],
  ['an unknown outcome', { history: [aSending('F1', 'call', '2025-02-17', 'lost')] }, 'history.0.outcome'],
  [
    'an unknown item on hold',
    { holds: [{ scope: 'item', itemId: 'F9', from: '2025-02-17' }] },
    'holds.0.itemId',
  ],
  ['a hold of an item that names none', { holds: [{ scope: 'item', from: '2025-02-17' }] }, 'holds.0.itemId'],
  [
    'a hold of everything that names an item',
    { holds: [{ scope: 'portfolio', itemId: 'F1', from: '2025-02-17' }] },
    'holds.0.itemId',
  ],
  [
    'a hold that ends before it begins',
    { holds: [{ scope: 'customer', from: '2025-02-17', until: '2025-02-16' }] },
    'holds.0.until',
  ],
  [
    'an unknown item promised',
    { promises: [{ itemIds: ['F9'], amount: '1.00', dueOn: '2025-03-01' }] },
    'promises.0.itemIds.0',
  ],
  [
    'a promise of nothing',
    { promises: [{ itemIds: ['F1'], amount: '0.00', dueOn: '2025-03-01' }] },
    'promises.0.amount',
  ],
  [
    'a promise for no item',
    { promises: [{ itemIds: [], amount: '1.00', dueOn: '2025-03-01' }] },
    'promises.0.itemIds',
  ],
  ['an unknown item disputed', { disputes: [{ itemId: 'F9', amount: '1.00' }] }, 'disputes.0.itemId'],
  ['an unknown item in a plan', { plans: [{ itemIds: ['F9'], instalmentIds: ['I1'] }] }, 'plans.0.itemIds.0'],
  [
    'an invoice as an instalment',
    { plans: [{ itemIds: ['F1'], instalmentIds: ['F1'] }] },
    'plans.0.instalmentIds.0',
  ],
  [
    'an unknown item debited',
    { directDebits: [{ itemIds: ['F9'], collectionOn: '2025-03-01' }] },
    'directDebits.0.itemIds.0',
  ],
  ['a scenario without a step', steps(), 'scenario.steps'],
  [
    'a first step that counts from the one before',
    steps(aStep('a', { afterPreviousDays: 3 })),
    'scenario.steps.0.afterPreviousDays',
  ],
  ['a step without a trigger', steps(aStep('a', {})), 'scenario.steps.0'],
  [
    'a step with two triggers',
    steps(aStep('a', 1), aStep('b', { offsetDays: 3, afterPreviousDays: 3 })),
    'scenario.steps.1',
  ],
  [
    'an end of month without a date',
    steps(aStep('a', 1), aStep('b', { afterPreviousDays: 3, endOfMonth: true })),
    'scenario.steps.1.endOfMonth',
  ],
  [
    'a negative number of days after a step',
    steps(aStep('a', 1), aStep('b', { afterPreviousDays: -1 })),
    'scenario.steps.1.afterPreviousDays',
  ],
  ['half a day', steps(aStep('a', 1.5)), 'scenario.steps.0.offsetDays'],
  ['two steps of one name', steps(aStep('a', 1), aStep('a', 2)), 'scenario.steps.1.key'],
  ['an unknown channel', steps(aStep('a', 1, 'fax')), 'scenario.steps.0.channel'],
  ['an unknown tone', steps(aStep('a', 1, 'email', { tone: 'angry' })), 'scenario.steps.0.tone'],
  ['an unknown grouping', { scenario: aScenario({ grouping: 'month' }) }, 'scenario.grouping'],
  ['an unknown entry policy', { scenario: aScenario({ entry: 'last-step' }) }, 'scenario.entry'],
  ['a negative tolerance', { scenario: aScenario({ tolerance: '-1.00' }) }, 'scenario.tolerance'],
  ['a numeric minimum', { scenario: aScenario({ minimumAmount: 5 }) }, 'scenario.minimumAmount'],
  ['too many items', { items: Array.from({ length: 1001 }, (_, n) => aPiece(`F${n}`)) }, 'items'],
]

describe('what cannot be used is refused, with its place', () => {
  test.each(REFUSED)('%s', async (_, facts, path) => {
    const response = await askSimulation(app(), { ...aQuestion('2025-02-17'), ...facts })
    expect(response.statusCode).toBe(400)
    expect(response.headers['content-type']).toContain('application/problem+json')
    const { code, detail, errors } = response.json()
    expect(code).toBe('invalid-request')
    expect(detail).toContain(path)
    expect(errors.map((error: { path: string }) => error.path)).toContain(path)
  })
})

test('the reason is given in the language of the caller', async () => {
  const request = aQuestion('2025-02-17', item({ openAmount: '1200,00' }))
  const [fr, en] = await Promise.all([
    askSimulation(app(), request, 'fr'),
    askSimulation(app(), request, 'en'),
  ])
  expect(fr.json().errors[0].message).toContain('avec un point')
  expect(en.json().errors[0].message).toContain('with a point')
})

test.each([
  ['no body', '', 400],
  ['no JSON', '{"asOf":', 400],
  ['a list', '[]', 400],
  ['null', 'null', 400],
  ['a body that is too large', JSON.stringify({ asOf: 'x'.repeat(2_000_000) }), 413],
])('%s is refused', async (_, payload, status) => {
  expect((await askSimulation(app(), payload)).statusCode).toBe(status)
})

// Every value of a good request, replaced by each of these: 4xx or 2xx, in plain sight of the whole tree.
const STRANGE: readonly unknown[] = [
  null,
  '',
  -1,
  1e308,
  'x',
  [],
  {},
  true,
  '\u0000',
  '9'.repeat(40),
  '2100-12-31',
  '1950-01-01',
]

test('whatever stands at any place of a request, the server does not fail', async () => {
  const good = {
    ...aQuestion('2025-02-17'),
    history: [aSending('F1', 'reminder-1', '2025-02-10')],
    holds: [{ scope: 'item', itemId: 'F1', from: '2025-02-11', until: '2025-02-12', reason: 'r' }],
    promises: [
      { itemIds: ['F1'], amount: '1.00', dueOn: '2025-02-12', madeOn: '2025-02-01', paidAmount: '0.00' },
    ],
    disputes: [{ itemId: 'F1', amount: '1.00', reason: 'r', deadlineOn: '2025-03-01' }],
    plans: [
      {
        id: 'P',
        itemIds: ['F1'],
        instalmentIds: ['I'],
        agreedOn: '2025-01-01',
        lapsedOn: '2025-01-02',
        lapseAfterDays: 3,
      },
    ],
    directDebits: [{ itemIds: ['F1'], collectionOn: '2025-01-01', returnWindowDays: 3 }],
    otherActs: [{ on: '2025-01-01', channel: 'email' }],
    insolvencyOpenedOn: '2026-01-01',
    bank: { maxAgeDays: 30, lastStatementOn: '2025-02-01' },
    law: 'FR',
  }
  expect((await askSimulation(app(), good)).statusCode).toBe(200)
  for (const place of placesIn(good))
    for (const value of STRANGE) {
      const { statusCode } = await askSimulation(app(), replaced(good, place, value))
      expect([place, value, statusCode < 500]).toEqual([place, value, true])
    }
})

type Place = readonly string[]

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...placesIn(inner).map((rest) => [key, ...rest]),
  ])
}

function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  const at = copy as Record<string, unknown>
  at[key] = replaced(at[key], rest, by)
  return copy
}
