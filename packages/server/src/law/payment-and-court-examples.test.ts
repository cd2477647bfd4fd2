import { describe, expect, test } from 'vitest'
import { useLawCalculators } from '../testing/ask-law.ts'

// Worked examples of the rulebook, to the cent and the day.

const ask = useLawCalculators()

describe('allocation', () => {
  const invoice = (id: string, principal: string, dueOn: string, contractualRate: string | null = null) => ({
    id,
    principal,
    dueOn,
    debtor: 'business',
    contractualRate,
  })
  const payment = {
    law: 'FR',
    paidOn: '2024-08-31',
    amount: '3000.00',
    currency: 'EUR',
    designated: [],
    invoices: [
      invoice('A', '1000.00', '2024-03-31', '8'),
      invoice('B', '1500.00', '2024-04-30'),
      invoice('C', '2000.00', '2024-06-30'),
      invoice('D', '3000.00', '2024-09-30'),
    ],
  }
  const line = (invoiceId: string, ...values: string[]) => ({
    invoiceId,
    interest: values[0],
    principal: values[1],
    remainingInterest: values[2],
    remainingPrincipal: values[3],
  })

  test('E15 by the legal order: the dearest first, what is not due excluded, a person confirms', async () => {
    const { body } = await ask('allocation', { ...payment, order: 'legal' })
    expect(body.lines).toEqual([
      line('A', '0.00', '0.00', '33.54', '1000.00'),
      line('B', '72.66', '1500.00', '0.00', '0.00'),
      line('C', '48.41', '1378.93', '0.00', '621.07'),
      line('D', '0.00', '0.00', '0.00', '3000.00'),
    ])
    expect(body.unallocated).toBe('0.00')
    expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual(['confirm-order'])
  })

  test('E15 oldest first', async () => {
    const { body } = await ask('allocation', { ...payment, order: 'oldest-first' })
    expect(body.lines).toEqual([
      line('A', '33.54', '1000.00', '0.00', '0.00'),
      line('B', '72.66', '1500.00', '0.00', '0.00'),
      line('C', '48.41', '345.39', '0.00', '1654.61'),
      line('D', '0.00', '0.00', '0.00', '3000.00'),
    ])
  })

  test('what the debtor designates goes first, even before it is due; the rest of the money waits', async () => {
    const { body } = await ask('allocation', { ...payment, amount: '9000.00', designated: ['D'] })
    expect(body.lines.at(-1)).toEqual(line('D', '0.00', '3000.00', '0.00', '0.00'))
    expect(body.unallocated).toBe('1345.39')
  })

  test('equal debts share in proportion, and the odd cent is not lost', async () => {
    const { body } = await ask('allocation', {
      ...payment,
      paidOn: '2024-04-01',
      amount: '100.00',
      invoices: ['X', 'Y', 'Z'].map((id) => invoice(id, '100.00', '2024-03-31')),
    })
    expect(body.lines.map((paid: Record<string, string>) => [paid.interest, paid.principal])).toEqual([
      ['0.04', '33.30'],
      ['0.04', '33.29'],
      ['0.04', '33.29'],
    ])
  })
})

describe('procedural deadlines', () => {
  const deadlines = async (facts: object) => {
    const { body } = await ask('deadlines', { law: 'FR', ...facts })
    return body.deadlines.map(({ key, lastDay, rolled }: Record<string, unknown>) => [key, lastDay, rolled])
  }

  test('E21 a payment order of before and after 1 September 2026', async () => {
    const order = (orderOn: string, servedOn: string | null = null) =>
      deadlines({ kind: 'order-for-payment', orderOn, servedOn })
    expect(await order('2026-08-28')).toEqual([['service', '2027-03-01', true]])
    expect(await order('2026-08-31')).toEqual([['service', '2027-03-01', true]])
    expect(await order('2026-09-01')).toEqual([['service', '2026-12-01', false]])
    expect(await order('2026-09-03', '2026-10-15')).toEqual([
      ['service', '2026-12-03', false],
      ['opposition', '2026-11-16', true],
      ['enforceable-from', '2026-12-15', false],
    ])
  })

  test('E16 the declaration of a claim, of a creditor abroad, and the relief', async () => {
    const claim = (creditorAbroad: boolean) =>
      deadlines({ kind: 'insolvency-claim', publishedOn: '2025-03-20', creditorAbroad })
    expect(await claim(false)).toEqual([
      ['declaration', '2025-05-20', false],
      ['relief', '2025-09-22', true],
    ])
    expect(await claim(true)).toContainEqual(['declaration', '2025-07-21', true])
  })

  test('E21 an uncontested commercial claim, once the law exists', async () => {
    const kind = 'uncontested-claim'
    expect(await deadlines({ kind, commandmentServedOn: '2026-10-05' })).toEqual([
      ['contest', '2026-11-05', false],
      ['record-from', '2026-11-13', false],
    ])
    const before = await ask('deadlines', { law: 'FR', kind, commandmentServedOn: '2026-04-24' })
    expect(before).toMatchObject({ status: 422, body: { code: 'law-not-covered' } })
  })
})

describe('identifiers', () => {
  test.each([
    ['iban', 'FR14 2004 1010 0505 0001 3M02 606', true],
    ['iban', 'FR1420041010050500013M02607', false],
    ['siren', '404833048', true],
    ['siren', '404833047', false],
    ['fr-vat', 'FR83404833048', true],
    ['fr-vat', 'DE123456789', false],
    ['siret', '73282932000074', true],
    ['siret', '73282932000075', false],
    ['fr-vat', 'FR44732829320', true],
    ['siret', '35600000049837', true],
    ['siret', '35600000049838', false],
    ['rf', 'RF18539007547034', true],
    ['rf', 'RF60FAC20240001', true],
    ['rf', 'RF61FAC20240001', false],
    ['ics', 'FR72ZZZ123456', true],
    ['ics', 'FR73ZZZ123456', false],
  ])('E19 %s %s', async (kind, value, valid) => {
    const { body } = await ask('identifiers/check', { kind, value })
    expect(body.valid).toBe(valid)
    expect(body.reason === null).toBe(valid)
  })
})
