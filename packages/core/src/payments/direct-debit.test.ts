import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { directDebitState } from './direct-debit.ts'

test.each([
  ['2026-05-09', 'scheduled'],
  ['2026-05-10', 'returnable'],
  ['2026-05-15', 'returnable'],
  ['2026-05-16', 'over'],
])('collected on 10 May, five days to come back: on %s it is %s', (asOf, state) => {
  expect(directDebitState(civilDate('2026-05-10'), 5, civilDate(asOf))).toBe(state)
})
