import { describe, expect, test } from 'vitest'
import { useLawCalculators } from '../testing/ask-law.ts'

// Worked examples of the rulebook, to the cent and the day.

const ask = useLawCalculators()

describe('payment terms', () => {
  const term = async (facts: object) => (await ask('payment-term', { law: 'FR', ...facts })).body

  test.each([
    ['2024-12-15', '2025-01-31', '2025-02-14', '2025-02-13', '2025-01-29'],
    ['2025-01-15', '2025-03-31', '2025-03-17', '2025-03-16', '2025-03-01'],
    ['2025-01-31', '2025-03-31', '2025-03-17', '2025-04-01', '2025-03-17'],
    ['2025-02-28', '2025-04-30', '2025-04-14', '2025-04-29', '2025-04-14'],
    ['2024-02-10', '2024-03-31', '2024-04-14', '2024-04-10', '2024-03-26'],
  ])('E10 45 days end of month of %s', async (issuedOn, daysFirst, monthFirst, sixty, periodic) => {
    const endOfMonth = (method: string) => ({ kind: 'end-of-month', days: 45, method })
    const a = await term({ issuedOn, term: endOfMonth('days-then-month-end') })
    expect(a).toMatchObject({ dueOn: daysFirst, latestLawfulDueOn: daysFirst, lawful: true })
    const b = await term({ issuedOn, term: endOfMonth('month-end-then-days') })
    expect(b).toMatchObject({ dueOn: monthFirst, lawful: true })
    const net = await term({ issuedOn, term: { kind: 'net-days', days: 60 } })
    expect(net).toMatchObject({ dueOn: sixty, latestLawfulDueOn: sixty, lawful: true })
    const summary = await term({
      issuedOn,
      term: { kind: 'net-days', days: 45 },
      sector: 'periodic-invoice',
    })
    expect(summary).toMatchObject({ dueOn: periodic, latestLawfulDueOn: periodic })
  })

  test('sixty days are lawful, sixty-one are not', async () => {
    const lawful = async (days: number) =>
      (await term({ issuedOn: '2025-01-15', term: { kind: 'net-days', days } })).lawful
    expect(await Promise.all([59, 60, 61].map(lawful))).toEqual([true, true, false])
  })

  test('an end of month without its method is asked for, not guessed', async () => {
    const body = await term({ issuedOn: '2025-01-15', term: { kind: 'end-of-month', days: 45 } })
    expect(body).toMatchObject({ dueOn: null, lawful: null, missing: [{ code: 'term.method' }] })
  })

  test.each([
    ['perishable', '2025-03-07', '2025-04-06'],
    ['perishable-periodic', '2025-03-07', '2025-04-09'],
    ['perishable-periodic', '2025-02-21', '2025-03-30'],
    ['livestock', '2025-03-07', '2025-03-27'],
    ['alcohol', '2025-03-07', '2025-04-30'],
    ['transport', '2025-03-07', '2025-04-11'],
    [null, '2025-03-07', '2025-04-06'],
  ])('E11 the limit of %s delivered on %s', async (sector, deliveredOn, latest) => {
    const body = await term({ issuedOn: '2025-03-12', deliveredOn, term: { kind: 'none' }, sector })
    expect(body).toMatchObject({ dueOn: latest, latestLawfulDueOn: latest, lawful: true })
  })
})

describe('limitation', () => {
  const clock = async (facts: object) => {
    const { status, body } = await ask('limitation', {
      debtor: 'business',
      claim: 'goods-or-services',
      ...facts,
    })
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }

  test('E12 France: five years, a part payment, a mediation, a registered letter that changes nothing', async () => {
    const facts = { law: 'FR', dueOn: '2021-03-31', completedOn: '2021-02-28' }
    const payment = { kind: 'partial-payment', on: '2023-06-15' }
    const mediation = { kind: 'mediation', on: '2024-01-10', until: '2024-04-10' }
    const letter = { kind: 'formal-notice', on: '2025-01-05' }
    expect(await clock(facts)).toMatchObject({ lastDay: '2026-03-31', cap: '2041-02-28' })
    expect((await clock({ ...facts, events: [payment] })).lastDay).toBe('2028-06-15')
    expect((await clock({ ...facts, events: [payment, mediation] })).lastDay).toBe('2028-09-14')
    const all = await clock({ ...facts, events: [letter, mediation, payment] })
    expect(all.lastDay).toBe('2028-09-14')
    expect(all.chain.map(({ effect, article }: Record<string, string>) => [effect, article])).toEqual([
      ['starts', 'C. com. L110-4'],
      ['interrupts', 'C. civ. 2240'],
      ['suspends', 'C. civ. 2238'],
      ['none', 'Cass. com. 18 mai 2022, n° 20-23.204'],
    ])
  })

  test('a suspension near the end leaves six months', async () => {
    const body = await clock({
      law: 'FR',
      dueOn: '2021-03-31',
      events: [{ kind: 'mediation', on: '2026-03-01', until: '2026-03-30' }],
    })
    expect(body.lastDay).toBe('2026-09-30')
  })

  test('an event after the last day does not bring the claim back', async () => {
    const event = (on: string) => ({
      law: 'FR',
      dueOn: '2021-03-31',
      events: [{ kind: 'acknowledgement', on }],
    })
    expect((await clock(event('2026-03-31'))).lastDay).toBe('2031-03-31')
    const late = await clock(event('2026-04-01'))
    expect(late.lastDay).toBe('2026-03-31')
    expect(late.warnings.map(({ code }: { code: string }) => code)).toEqual(['time-barred'])
  })

  test('nothing but proceedings carries the claim beyond twenty years', async () => {
    const acknowledged = ['2025-01-01', '2029-01-01', '2033-01-01', '2037-01-01', '2040-06-01'].map((on) => ({
      kind: 'acknowledgement',
      on,
    }))
    const facts = { law: 'FR', dueOn: '2021-03-31', completedOn: '2021-02-28', events: acknowledged }
    expect((await clock(facts)).lastDay).toBe('2041-02-28')
    const sued = [...acknowledged, { kind: 'enforcement', on: '2041-01-15', until: '2041-01-15' }]
    expect((await clock({ ...facts, events: sued })).lastDay).toBe('2046-01-15')
  })

  test.each([
    ['DE', 'goods-or-services', '2026-12-31'],
    ['PL', 'services', '2026-12-31'],
    ['PL', 'goods', '2025-12-31'],
    ['AT', 'goods-or-services', '2026-05-10'],
    ['ES', 'goods-or-services', '2028-05-10'],
    ['NL', 'goods-or-services', '2028-05-10'],
    ['GB-SCT', 'goods-or-services', '2028-05-10'],
    ['GB-EAW', 'goods-or-services', '2029-05-10'],
    ['CH', 'goods-or-services', '2033-05-10'],
    ['IT', 'goods-or-services', '2033-05-10'],
    ['BE', 'goods-or-services', '2033-05-10'],
    ['LU', 'goods-or-services', '2033-05-10'],
  ])('E13 %s, %s due on 10 May 2023', async (law, claim, lastDay) => {
    expect((await clock({ law, claim, dueOn: '2023-05-10' })).lastDay).toBe(lastDay)
  })

  test('E13 a late invoice does not extend the two years against a consumer', async () => {
    const facts = { law: 'FR', debtor: 'consumer', completedOn: '2024-02-29' }
    expect((await clock(facts)).lastDay).toBe('2026-02-28')
    expect((await clock({ ...facts, dueOn: '2024-06-30' })).lastDay).toBe('2026-02-28')
  })

  test('a written demand restarts the period in the Netherlands, Spain and Italy only', async () => {
    const after = async (law: string) => {
      const body = await clock({
        law,
        dueOn: '2023-05-10',
        events: [{ kind: 'formal-notice', on: '2024-01-15' }],
      })
      return body.lastDay
    }
    expect(await Promise.all(['NL', 'ES', 'IT', 'FR', 'DE', 'BE'].map(after))).toEqual([
      '2029-01-15',
      '2029-01-15',
      '2034-01-15',
      '2028-05-10',
      '2026-12-31',
      '2033-05-10',
    ])
  })

  test('without a due date and a completion nothing is computed', async () => {
    expect(await clock({ law: 'FR' })).toMatchObject({ lastDay: null, missing: [{ code: 'dueOn' }] })
  })
})
