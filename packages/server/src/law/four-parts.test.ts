import { expect, test } from 'vitest'
import { useLawCalculators } from '../testing/ask-law.ts'

// Each worked example of the rulebook says, beside its figures, how it comes to them, by which texts, and what is missing.

const ask = useLawCalculators()
const debt = (facts: object) => ({
  law: 'FR',
  creditor: 'business',
  debtor: 'business',
  currency: 'EUR',
  ...facts,
})
const invoice = (id: string, principal: string, dueOn: string) => ({
  id,
  principal,
  dueOn,
  debtor: 'business',
})

const BETWEEN_BUSINESSES = ['C. com. L441-10', 'C. com. D441-5']

test.each([
  [
    'E1',
    'late-interest',
    debt({ principal: '12000.00', dueOn: '2024-05-31', asOf: '2025-02-10' }),
    { interest: '1182.29' },
    'refinancing rate plus 10 points',
    BETWEEN_BUSINESSES,
  ],
  [
    'E2',
    'late-interest',
    debt({ principal: '5000.00', dueOn: '2023-12-15', asOf: '2024-03-15' }),
    { interest: '179.65' },
    'days ÷ 365',
    BETWEEN_BUSINESSES,
  ],
  [
    'E3',
    'late-interest',
    debt({ principal: '2400.00', dueOn: '2024-02-29', asOf: '2024-09-30', contractualRate: '3' }),
    { alternatives: { floor: { interest: '211.30' }, default: { interest: '202.52' } } },
    'the agreed rate',
    BETWEEN_BUSINESSES,
  ],
  [
    'E4',
    'late-interest',
    debt({ principal: '800.00', dueOn: '2024-07-31', asOf: '2024-08-01' }),
    { interest: '0.31', recoveryCompensation: '40.00' },
    'Sum of the segments',
    BETWEEN_BUSINESSES,
  ],
  [
    'E5',
    'late-interest',
    debt({ principal: '8450.50', dueOn: '2026-04-30', asOf: '2026-10-15' }),
    { interest: '478.77' },
    'Sum of the segments',
    BETWEEN_BUSINESSES,
  ],
  [
    'E6',
    'late-interest',
    debt({ debtor: 'public', principal: '20000.00', dueOn: '2024-06-14', asOf: '2024-12-20' }),
    { interest: '1294.52', recoveryCompensation: '40.00' },
    'Sum of the segments',
    ['CCP R2192-31', 'CCP D2192-35'],
  ],
  [
    'E7',
    'late-interest',
    debt({
      debtor: 'consumer',
      principal: '1000.00',
      dueOn: '2024-03-01',
      formalNoticeOn: '2024-03-10',
      asOf: '2024-12-31',
    }),
    { interest: '40.36', recoveryCompensation: '0.00' },
    'legal',
    ['C. civ. 1231-6'],
  ],
  [
    'E8',
    'late-interest',
    debt({
      basis: 'legal',
      principal: '10000.00',
      dueOn: '2024-01-31',
      formalNoticeOn: '2024-01-31',
      judgmentEnforceableOn: '2024-02-15',
      asOf: '2024-10-31',
    }),
    { interest: '648.15' },
    'legal',
    ['CMF L313-3'],
  ],
  [
    'E9',
    'late-interest',
    debt({
      basis: 'legal',
      principal: '10000.00',
      dueOn: '2022-12-31',
      formalNoticeOn: '2022-12-31',
      capitalisedFrom: '2023-01-01',
      asOf: '2025-06-30',
    }),
    { interestDue: '1030.75' },
    'legal',
    ['C. civ. 1343-2'],
  ],
  [
    'E10',
    'payment-term',
    {
      law: 'FR',
      issuedOn: '2025-01-15',
      term: { kind: 'end-of-month', days: 45, method: 'month-end-then-days' },
    },
    { dueOn: '2025-03-17', lawful: true },
    'then 45 days',
    ['C. com. L441-10'],
  ],
  [
    'E11',
    'payment-term',
    {
      law: 'FR',
      issuedOn: '2025-03-12',
      deliveredOn: '2025-03-07',
      term: { kind: 'none' },
      sector: 'livestock',
    },
    { dueOn: '2025-03-27' },
    'the legal term',
    ['C. com. L441-11'],
  ],
  [
    'E12',
    'limitation',
    {
      law: 'FR',
      debtor: 'business',
      dueOn: '2021-03-31',
      events: [{ kind: 'partial-payment', on: '2023-06-15' }],
    },
    { lastDay: '2028-06-15' },
    'a new period of 5 years',
    ['C. com. L110-4', 'C. civ. 2240'],
  ],
  [
    'E13',
    'limitation',
    { law: 'FR', debtor: 'consumer', completedOn: '2024-02-29' },
    { lastDay: '2026-02-28' },
    'The period of 2 years begins',
    ['C. conso. L218-2'],
  ],
  [
    'E14',
    'late-interest',
    debt({
      principal: '10000.00',
      dueOn: '2024-01-31',
      asOf: '2024-10-31',
      payments: [{ on: '2024-04-30', amount: '4000.00' }],
    }),
    { principalDue: '6357.53', totalDue: '6856.88' },
    'payments go to interest first',
    [...BETWEEN_BUSINESSES, 'C. civ. 1343-1'],
  ],
  [
    'E15',
    'allocation',
    {
      law: 'FR',
      paidOn: '2024-08-31',
      amount: '3000.00',
      currency: 'EUR',
      order: 'oldest-first',
      designated: [],
      invoices: [invoice('B', '1500.00', '2024-04-30'), invoice('C', '2000.00', '2024-06-30')],
    },
    { unallocated: '0.00' },
    '',
    ['C. civ. 1342-10', 'C. civ. 1343-1'],
  ],
  [
    'E16 interest',
    'late-interest',
    debt({
      principal: '12000.00',
      dueOn: '2024-12-31',
      insolvencyJudgmentOn: '2025-03-12',
      asOf: '2025-06-30',
    }),
    { interest: '302.63', recoveryCompensation: '40.00' },
    'Sum of the segments',
    ['C. com. L622-28'],
  ],
  [
    'E16 days',
    'deadlines',
    { law: 'FR', kind: 'insolvency-claim', publishedOn: '2025-03-20' },
    {
      deadlines: [
        { key: 'declaration', lastDay: '2025-05-20', article: 'C. com. R622-24' },
        { key: 'relief' },
      ],
    },
    null,
    ['C. com. R622-24', 'C. com. L622-26'],
  ],
  [
    'E21',
    'deadlines',
    { law: 'FR', kind: 'order-for-payment', orderOn: '2026-09-03' },
    { deadlines: [{ key: 'service', lastDay: '2026-12-03' }] },
    null,
    ['Décret 2026-96'],
  ],
  [
    'E22',
    'late-interest',
    debt({ law: 'DE', principal: '10000.00', dueOn: '2024-04-30', asOf: '2024-09-30' }),
    { interest: '522.70' },
    'Sum of the segments',
    ['BGB § 288'],
  ],
] as const)(
  '%s: figures, formula, texts, nothing missing',
  async (_, path, facts, figures, formula, texts) => {
    const { status, body } = await ask(path, facts)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body).toMatchObject(figures)
    if (formula !== null) expect(body.formula).toContain(formula)
    const ids = body.articles.map(({ id }: { id: string }) => id).join(' · ')
    for (const text of texts) expect(ids).toContain(text)
    for (const { title, url } of body.articles) expect([title, url].every(Boolean)).toBe(true)
    expect(body.missing).toEqual([])
  },
)
