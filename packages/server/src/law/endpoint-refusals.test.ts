import { describe, expect, test } from 'vitest'
import { useLawCalculators } from '../testing/ask-law.ts'

// What each calculator answers to what it cannot use: a typed refusal, never a guess and never a failure of ours.

const ask = useLawCalculators()

const INVOICE = { id: 'A', principal: '100.00', dueOn: '2024-01-31', debtor: 'business' }
const ENDPOINTS = {
  'late-interest': {
    law: 'FR',
    creditor: 'business',
    debtor: 'business',
    principal: '12000.00',
    currency: 'EUR',
    dueOn: '2024-05-31',
    asOf: '2025-02-10',
  },
  limitation: { law: 'FR', debtor: 'business', dueOn: '2024-01-31' },
  'payment-term': { law: 'FR', issuedOn: '2025-01-15', term: { kind: 'net-days', days: 30 } },
  allocation: { law: 'FR', paidOn: '2024-08-31', amount: '50.00', currency: 'EUR', invoices: [INVOICE] },
  deadlines: { law: 'FR', kind: 'order-for-payment', orderOn: '2026-09-03' },
}
type Path = keyof typeof ENDPOINTS
const PATHS = Object.keys(ENDPOINTS) as Path[]
const DATED: readonly [Path, string][] = [
  ['late-interest', 'dueOn'],
  ['late-interest', 'asOf'],
  ['limitation', 'dueOn'],
  ['limitation', 'completedOn'],
  ['payment-term', 'issuedOn'],
  ['payment-term', 'deliveredOn'],
  ['allocation', 'paidOn'],
  ['deadlines', 'orderOn'],
]

test.each(PATHS)('%s answers what it is asked rightly', async (path) => {
  expect((await ask(path, ENDPOINTS[path])).status).toBe(200)
})

test.each(PATHS)('%s refuses a law that is not covered, by its name', async (path) => {
  const { status, body } = await ask(path, { ...ENDPOINTS[path], law: 'ZZ' })
  expect([status, body.code]).toEqual([422, 'law-not-covered'])
  expect(body.detail).toContain('"ZZ"')
})

test.each(PATHS)('%s refuses what it does not know, and an empty question', async (path) => {
  expect((await ask(path, { ...ENDPOINTS[path], surprise: 1 })).body.code).toBe('invalid-request')
  expect((await ask(path, {})).body.code).toBe('invalid-request')
})

describe.each(DATED)('%s, %s', (path, field) => {
  test.each(['2024-02-30', '2023-02-29', '2024-13-01', '31/01/2024', '20240131', '1899-12-31', 20240131, ''])(
    'no day such as %s',
    async (day) => {
      const { status, body } = await ask(path, { ...ENDPOINTS[path], [field]: day })
      expect([status, body.code]).toEqual([400, 'invalid-request'])
      expect(body.errors.map((error: { path: string }) => error.path)).toContain(field)
    },
  )
})

test.each([
  ['late-interest', 'principal'],
  ['allocation', 'amount'],
] as const)(
  '%s: an amount is a decimal text, above zero, in the digits of its currency',
  async (path, field) => {
    for (const wrong of [
      50,
      50.5,
      '50,00',
      '-50.00',
      '+50.00',
      '5e1',
      '0.00',
      '50.001',
      ' 50.00',
      '1 000.00',
      'NaN',
    ]) {
      const { status, body } = await ask(path, { ...ENDPOINTS[path], [field]: wrong })
      expect([wrong, status, body.code]).toEqual([wrong, 400, 'invalid-request'])
    }
  },
)

test('a debt of an allocation is above zero too', async () => {
  for (const principal of ['-1.00', '0.00', '1,00', 1]) {
    const question = { ...ENDPOINTS.allocation, invoices: [{ ...INVOICE, principal }] }
    expect((await ask('allocation', question)).body.code).toBe('invalid-request')
  }
})

test('a payment before the invoice was due reduces what bears interest from the first day', async () => {
  const early = { ...ENDPOINTS['late-interest'], payments: [{ on: '2024-01-15', amount: '2000.00' }] }
  const { body } = await ask('late-interest', early)
  expect(body.principalDue).toBe('10000.00')
  expect(body.segments[0]).toMatchObject({ from: '2024-06-01', principal: '10000.00' })
})

test('as many movements, events and invoices as are allowed are counted, and one more is refused', async () => {
  const payment = { on: '2024-08-10', amount: '1.00' }
  const event = { kind: 'acknowledgement', on: '2025-01-15' }
  const many = async (path: Path, field: string, one: (index: number) => object, most: number) => {
    const of = (length: number) => ({
      ...ENDPOINTS[path],
      [field]: Array.from({ length }, (_, index) => one(index)),
    })
    return [(await ask(path, of(most))).status, (await ask(path, of(most + 1))).status]
  }
  expect(await many('late-interest', 'payments', () => payment, 10_000)).toEqual([200, 400])
  expect(await many('late-interest', 'credits', () => payment, 10_000)).toEqual([200, 400])
  expect(await many('limitation', 'events', () => event, 1000)).toEqual([200, 400])
})

describe('terms of particular goods', () => {
  const latest = async (facts: object) =>
    (await ask('payment-term', { law: 'FR', issuedOn: '2025-03-12', term: { kind: 'none' }, ...facts })).body

  test.each([
    ['green-space-equipment', '2025-05-31'],
    ['farm-machinery', '2025-06-30'],
    ['leather', '2025-05-31'],
    ['watchmaking', '2025-05-31'],
    ['export', '2025-06-10'],
  ])('%s: %s', async (sector, day) => {
    const body = await latest({ sector })
    expect(body.latestLawfulDueOn).toBe(day)
    const warned = body.warnings.some(({ code }: { code: string }) => code === 'value-not-verified')
    expect(warned).toBe(sector === 'watchmaking' || sector === 'export')
  })

  test.each([
    ['export', [89, 90, 91]],
    ['transport', [29, 30, 31]],
  ] as const)('%s is lawful below and at its limit, and not above', async (sector, days) => {
    const lawful = async (count: number) =>
      (await latest({ sector, term: { kind: 'net-days', days: count } })).lawful
    expect(await Promise.all(days.map(lawful))).toEqual([true, true, false])
  })

  test('overseas the days count from customs clearance, or from the 21st after the goods were available', async () => {
    const overseas = async (days: object) => latest({ overseas: days })
    expect((await overseas({ clearedOn: '2025-04-10' })).latestLawfulDueOn).toBe('2025-05-10')
    expect((await overseas({ availableOn: '2025-03-12' })).latestLawfulDueOn).toBe('2025-05-02')
    const both = await overseas({ clearedOn: '2025-03-30', availableOn: '2025-03-12' })
    expect(both.latestLawfulDueOn).toBe('2025-04-29')
    expect(both.articles.map(({ id }: { id: string }) => id)).toContain('C. com. L441-13')
    expect(await overseas({})).toMatchObject({
      latestLawfulDueOn: null,
      missing: [{ code: 'overseas.clearedOn' }],
    })
    const german = await ask('payment-term', {
      law: 'DE',
      issuedOn: '2025-03-12',
      term: { kind: 'none' },
      overseas: { clearedOn: '2025-04-10' },
    })
    expect(german.body.code).toBe('law-not-covered')
  })
})

describe('thresholds of limitation, on and beside their day', () => {
  const last = async (facts: object) =>
    (await ask('limitation', { law: 'FR', debtor: 'business', ...facts })).body

  test('the six months that a suspension leaves: below, at and above what was left', async () => {
    const after = async (on: string, until: string) =>
      (await last({ dueOn: '2021-03-31', events: [{ kind: 'mediation', on, until }] })).lastDay
    // Left when it resumes: six months and a day, six months, six months less a day.
    expect(await after('2025-09-29', '2025-10-09')).toBe('2026-04-10')
    expect(await after('2025-09-30', '2025-10-09')).toBe('2026-04-09')
    expect(await after('2025-10-01', '2025-10-09')).toBe('2026-04-09')
  })

  test('the cap of twenty years: the day before, on it, the day after', async () => {
    const acknowledged = ['2024-01-01', '2028-01-01', '2032-01-01']
    const ends = async (lastOn: string) => {
      const events = [...acknowledged, '2035-06-01', lastOn].map((on) => ({ kind: 'acknowledgement', on }))
      const body = await last({ dueOn: '2021-03-31', completedOn: '2021-02-28', events })
      return [body.lastDay, body.warnings.some(({ code }: { code: string }) => code === 'cap-reached')]
    }
    expect(await ends('2036-02-27')).toEqual(['2041-02-27', false])
    expect(await ends('2036-02-28')).toEqual(['2041-02-28', false])
    expect(await ends('2036-03-01')).toEqual(['2041-02-28', true])
  })

  test.each([
    ['carriage', '2025-01-31'],
    ['residential-rent', '2027-01-31'],
    ['commercial-rent', '2029-01-31'],
    ['telecom', '2025-01-31'],
    ['judgment', '2034-01-31'],
  ])('%s due on 31 January 2024: %s', async (claim, day) => {
    expect((await last({ claim, dueOn: '2024-01-31' })).lastDay).toBe(day)
  })
})
