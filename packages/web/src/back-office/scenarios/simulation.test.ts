import { expect, it } from 'vitest'
import { type Difference, SHOWN, type SimulationPage, withPage } from './simulation.ts'

const act = (amount: string, currency = 'EUR') => ({
  step: { fr: 'Relance', en: 'Reminder' },
  channel: 'email',
  tone: 'courteous',
  approval: 'automatic',
  on: '2026-06-15',
  currency,
  amount,
})

const difference = (kind: Difference['kind'], amount: string, currency?: string): Difference => ({
  kind,
  customer: { id: '1', number: 'C1', name: 'Client' },
  inForce: kind === 'added' ? null : act(amount, currency),
  draft: kind === 'removed' ? null : act(amount, currency),
  parts: [],
  why: { fr: '', en: '' },
})

const page = (over: Partial<SimulationPage>): SimulationPage => ({
  asOf: '2026-06-15',
  customers: 10,
  total: 20,
  accounts: 8,
  inForce: [],
  draft: [],
  differences: [],
  next: null,
  ...over,
})

it('adds pages up, each channel and currency by itself', () => {
  const email = { channel: 'email', currency: 'EUR', acts: 2, amount: '10.10' }
  const dollars = { channel: 'email', currency: 'USD', acts: 1, amount: '1.00' }
  const first = withPage(null, page({ draft: [email] }))
  const both = withPage(first, page({ draft: [{ ...email, amount: '0.90' }, dollars] }))
  expect(both).toMatchObject({ customers: 20, accounts: 16, total: 20 })
  expect(both.draft).toEqual([{ ...email, acts: 4, amount: '11.00' }, dollars])
  expect(both.inForce).toEqual([])
})

it('counts each kind and sums what it claims, never two currencies together', () => {
  const first = withPage(
    null,
    page({ differences: [difference('added', '10.00'), difference('removed', '3.00')] }),
  )
  const both = withPage(
    first,
    page({ differences: [difference('added', '0.50'), difference('added', '7.00', 'USD')] }),
  )
  expect(both.kinds).toEqual({
    added: { acts: 3, amounts: { EUR: '10.50', USD: '7.00' } },
    removed: { acts: 1, amounts: { EUR: '3.00' } },
    changed: { acts: 0, amounts: {} },
  })
})

it('keeps as many of each kind as are shown, and counts all', () => {
  const many = Array.from({ length: SHOWN + 1 }, () => difference('changed', '1.00'))
  const seen = withPage(null, page({ differences: [...many, difference('added', '1.00')] }))
  expect(seen.differences.map(({ kind }) => kind).filter((kind) => kind === 'changed')).toHaveLength(SHOWN)
  expect(seen.differences[0]?.kind).toBe('added')
  expect(seen.kinds.changed).toEqual({ acts: SHOWN + 1, amounts: { EUR: `${SHOWN + 1}.00` } })
})
