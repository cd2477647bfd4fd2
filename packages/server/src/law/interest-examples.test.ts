import { describe, expect, test } from 'vitest'
import { useLawCalculators } from '../testing/ask-law.ts'

// Worked examples of the rulebook, to the cent and the day.

const ask = useLawCalculators()

async function interest(facts: object) {
  const { status, body } = await ask('late-interest', {
    law: 'FR',
    creditor: 'business',
    debtor: 'business',
    currency: 'EUR',
    ...facts,
  })
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

const amounts = (body: { segments: { days: number; amount: string }[] }) =>
  body.segments.map(({ days, amount }) => [days, amount])

describe('late interest in France', () => {
  test('E1 three half-years', async () => {
    const facts = { principal: '12000.00', dueOn: '2024-05-31', asOf: '2025-02-10' }
    const body = await interest(facts)
    expect(body.segments).toEqual([
      {
        from: '2024-06-01',
        to: '2024-06-30',
        days: 30,
        rate: '14.50',
        principal: '12000.00',
        amount: '143.01',
      },
      {
        from: '2024-07-01',
        to: '2024-12-31',
        days: 184,
        rate: '14.25',
        principal: '12000.00',
        amount: '862.03',
      },
      {
        from: '2025-01-01',
        to: '2025-02-10',
        days: 41,
        rate: '13.15',
        principal: '12000.00',
        amount: '177.25',
      },
    ])
    expect(body).toMatchObject({
      interest: '1182.29',
      recoveryCompensation: '40.00',
      principalDue: '12000.00',
      totalDue: '13222.29',
      warnings: [],
      missing: [],
    })
    expect(body.articles.map(({ id }: { id: string }) => id)).toEqual(['C. com. L441-10', 'C. com. D441-5'])
    expect(body.formula).toContain('ECB refinancing rate plus 10 points')
    const other = await interest({ ...facts, firstDay: 'due-day' })
    expect(amounts(other)).toEqual([
      [31, '147.78'],
      [184, '862.03'],
      [40, '172.93'],
    ])
    expect(other.interest).toBe('1182.74')
    const actual = await interest({ ...facts, dayCount: 'ACT/ACT' })
    expect(amounts(actual)).toEqual([
      [30, '142.62'],
      [184, '859.67'],
      [41, '177.25'],
    ])
    expect(actual.interest).toBe('1179.54')
  })

  test('E2 change of year, leap year', async () => {
    const facts = { principal: '5000.00', dueOn: '2023-12-15', asOf: '2024-03-15' }
    expect(amounts(await interest(facts))).toEqual([
      [16, '30.68'],
      [75, '148.97'],
    ])
    expect((await interest({ ...facts, dayCount: 'ACT/ACT' })).interest).toBe('179.25')
  })

  test('E3 an agreed rate below the floor: both other readings, none chosen in silence', async () => {
    const body = await interest({
      principal: '2400.00',
      dueOn: '2024-02-29',
      asOf: '2024-09-30',
      contractualRate: '3',
    })
    expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual(['contractual-rate-below-floor'])
    expect(body.alternatives.floor.interest).toBe('211.30')
    expect(amounts(body.alternatives.floor)).toEqual([
      [122, '122.01'],
      [92, '89.29'],
    ])
    expect(body.alternatives.default.interest).toBe('202.52')
    expect(amounts(body.alternatives.default)).toEqual([
      [122, '116.32'],
      [92, '86.20'],
    ])
  })

  test('an agreed rate is held to the floor below, at and above it', async () => {
    const facts = { principal: '2400.00', dueOn: '2024-01-31', asOf: '2024-06-30' }
    const codes = async (contractualRate: string) =>
      (await interest({ ...facts, contractualRate })).warnings.map(({ code }: { code: string }) => code)
    expect(await codes('15.20')).toEqual(['contractual-rate-below-floor'])
    expect(await codes('15.21')).toEqual([])
    expect(await codes('15.22')).toEqual([])
  })

  test('E4 forty euros once for each late invoice', async () => {
    const compensation = async (facts: object) => (await interest(facts)).recoveryCompensation
    const paidOn = (on: string) => [{ on, amount: '1200.00' }]
    const first = { principal: '1200.00', dueOn: '2024-07-31', asOf: '2024-08-20' }
    expect(await compensation({ ...first, payments: paidOn('2024-07-31') })).toBe('0.00')
    const second = await interest({ principal: '800.00', dueOn: '2024-07-31', asOf: '2024-08-01' })
    expect(second).toMatchObject({ interest: '0.31', recoveryCompensation: '40.00' })
    const third = { principal: '300.00', dueOn: '2024-07-31', asOf: '2024-08-20' }
    expect((await interest(third)).interest).toBe('2.34')
    expect(await compensation({ ...third, payments: [{ on: '2024-08-10', amount: '100.00' }] })).toBe('40.00')
    expect(await compensation({ ...first, debtor: 'consumer' })).toBe('0.00')
  })

  test('E5 a move of the ECB within the half-year has no effect', async () => {
    const body = await interest({ principal: '8450.50', dueOn: '2026-04-30', asOf: '2026-10-15' })
    expect(amounts(body)).toEqual([
      [61, '171.59'],
      [107, '307.18'],
    ])
    expect(body.interest).toBe('478.77')
  })

  test('E6 a public buyer owes one rate for the whole delay', async () => {
    const body = await interest({
      debtor: 'public',
      principal: '20000.00',
      dueOn: '2024-06-14',
      asOf: '2024-12-20',
    })
    expect(amounts(body)).toEqual([
      [16, '109.59'],
      [173, '1184.93'],
    ])
    expect(body).toMatchObject({ interest: '1294.52', recoveryCompensation: '40.00' })
  })

  test('E7 a consumer owes legal interest from the formal notice, by the column of the creditor', async () => {
    const facts = { debtor: 'consumer', principal: '1000.00', dueOn: '2024-01-31', asOf: '2024-12-31' }
    const body = await interest({ ...facts, formalNoticeOn: '2024-03-10' })
    expect(amounts(body)).toEqual([
      [112, '15.56'],
      [184, '24.80'],
    ])
    expect(body).toMatchObject({ interest: '40.36', recoveryCompensation: '0.00', totalDue: '1040.36' })
    const individual = await interest({ ...facts, creditor: 'individual', formalNoticeOn: '2024-03-10' })
    expect(individual.interest).toBe('65.72')
    const none = await interest(facts)
    expect(none).toMatchObject({ interest: '0.00', segments: [], totalDue: '1000.00' })
    expect(none.warnings.map(({ code }: { code: string }) => code)).toEqual(['no-formal-notice'])
  })

  test('E8 five points more, two months after a judgment became enforceable', async () => {
    const body = await interest({
      basis: 'legal',
      principal: '10000.00',
      dueOn: '2024-01-31',
      formalNoticeOn: '2024-01-31',
      judgmentEnforceableOn: '2024-02-15',
      asOf: '2024-10-31',
    })
    expect(
      body.segments.map(({ days, rate, amount }: Record<string, unknown>) => [days, rate, amount]),
    ).toEqual([
      [75, '5.07', '104.18'],
      [76, '10.07', '209.68'],
      [123, '9.92', '334.29'],
    ])
    expect(body.interest).toBe('648.15')
  })

  test('E9 capitalised interest bears interest from each anniversary on', async () => {
    const facts = {
      basis: 'legal',
      principal: '10000.00',
      dueOn: '2022-12-31',
      formalNoticeOn: '2022-12-31',
      asOf: '2025-06-30',
    }
    const body = await interest({ ...facts, capitalisedFrom: '2023-01-01' })
    expect(amounts(body)).toEqual([
      [181, '102.15'],
      [184, '212.73'],
      [182, '260.77'],
      [184, '255.83'],
      [181, '199.27'],
    ])
    expect(body.segments.at(-1).principal).toBe('10831.48')
    expect(body.interestDue).toBe('1030.75')
    expect((await interest(facts)).interest).toBe('999.69')
  })

  test('E14 a part payment goes to interest first', async () => {
    const facts = {
      principal: '10000.00',
      dueOn: '2024-01-31',
      payments: [{ on: '2024-04-30', amount: '4000.00' }],
    }
    const paid = await interest({ ...facts, asOf: '2024-04-30' })
    expect(paid).toMatchObject({ interest: '357.53', interestDue: '0.00', principalDue: '6357.53' })
    const later = await interest({ ...facts, asOf: '2024-10-31' })
    expect(amounts(later)).toEqual([
      [90, '357.53'],
      [61, '154.06'],
      [123, '305.29'],
    ])
    expect(later).toMatchObject({ interestDue: '459.35', principalDue: '6357.53', totalDue: '6856.88' })
  })

  test('E16 the opening judgment stops interest the day before', async () => {
    const facts = { principal: '12000.00', dueOn: '2024-12-31', asOf: '2025-05-20' }
    const body = await interest({ ...facts, insolvencyJudgmentOn: '2025-03-12' })
    expect(amounts(body)).toEqual([[70, '302.63']])
    expect(body).toMatchObject({ recoveryCompensation: '40.00' })
    const dueThatDay = { ...facts, dueOn: '2025-03-12', insolvencyJudgmentOn: '2025-03-12' }
    expect((await interest(dueThatDay)).recoveryCompensation).toBe('0.00')
    expect((await interest({ ...dueThatDay, dueOn: '2025-03-11' })).recoveryCompensation).toBe('40.00')
  })

  test('a credit note reduces the principal from its own date, not the interest', async () => {
    const body = await interest({
      principal: '1200.00',
      dueOn: '2024-07-31',
      asOf: '2024-12-31',
      credits: [{ on: '2024-09-30', amount: '200.00' }],
    })
    expect(body.segments.map(({ principal, days }: Record<string, unknown>) => [principal, days])).toEqual([
      ['1200.00', 61],
      ['1000.00', 92],
    ])
    expect(body.principalDue).toBe('1000.00')
  })
})

describe('late interest abroad', () => {
  test('E22 Germany, Belgium, the fixed sums of the United Kingdom and Poland', async () => {
    const german = await interest({
      law: 'DE',
      principal: '10000.00',
      dueOn: '2024-04-30',
      asOf: '2024-09-30',
    })
    expect(amounts(german)).toEqual([
      [61, '210.91'],
      [92, '311.79'],
    ])
    const belgian = async (dueOn: string, asOf: string) =>
      (await interest({ law: 'BE', principal: '10000.00', dueOn, asOf })).segments[0].rate
    expect(await belgian('2024-06-30', '2024-07-31')).toBe('12.50')
    expect(await belgian('2025-06-30', '2025-07-31')).toBe('10.50')
    const fixedSum = async (law: string, currency: string, principal: string) => {
      const facts = {
        law,
        currency,
        principal,
        contractualRate: '8',
        dueOn: '2024-04-30',
        asOf: '2024-09-30',
      }
      return (await interest(facts)).recoveryCompensation
    }
    const british = ['999.99', '1000.00', '9999.99', '10000.00'].map((sum) => fixedSum('GB', 'GBP', sum))
    expect(await Promise.all(british)).toEqual(['40.00', '70.00', '70.00', '100.00'])
    const polish = ['5000.00', '5000.01', '49999.99', '50000.00'].map((sum) => fixedSum('PL', 'PLN', sum))
    expect(await Promise.all(polish)).toEqual(['40.00', '70.00', '70.00', '100.00'])
  })
})
