import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { agreedRateOf } from './agreed-rate.ts'

const TERMS = [
  { from: civilDate('2026-01-01'), rate: '15.00' },
  { from: civilDate('2025-01-01'), rate: '12.00' },
  { from: civilDate('2026-07-01'), rate: null },
]
const invoice = (issuedOn: string, rate: string | null = null) => ({ issuedOn: civilDate(issuedOn), rate })

test.each([
  ['2024-12-31', null],
  ['2025-01-01', '12.00'],
  ['2025-12-31', '12.00'],
  ['2026-01-01', '15.00'],
  ['2026-06-30', '15.00'],
  ['2026-07-01', null],
])('an invoice of %s bears the rate of the terms of that day: %s', (issuedOn, rate) => {
  expect(agreedRateOf(invoice(issuedOn), TERMS, 'business')?.rate ?? null).toBe(rate)
})

test('its own rate comes first', () => {
  expect(agreedRateOf(invoice('2026-01-01', '9.99'), TERMS, 'business')).toEqual({
    rate: '9.99',
    by: 'invoice',
  })
})

test('terms are not opposed to consumers and public buyers by themselves', () => {
  for (const kind of ['consumer', 'public'] as const)
    expect(agreedRateOf(invoice('2026-01-01'), TERMS, kind)).toBeNull()
  expect(agreedRateOf(invoice('2026-01-01', '9.99'), TERMS, 'consumer')?.by).toBe('invoice')
})
