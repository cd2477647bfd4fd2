import { expect, test } from 'vitest'
import { expectedCredits } from './expected-credit.ts'

test.each([
  [0, 3_000],
  [2_999, 1],
  [3_000, 0],
  [3_001, 0],
  [-10, 3_000],
])('%i credited of the 3,000 given in: %i expected', (credited, expected) => {
  expect(expectedCredits([{ acceptedMinor: 3_000 }], credited)).toEqual([expected])
})

test('a credit note counts once: it fills the oldest contest first', () => {
  expect(expectedCredits([{ acceptedMinor: 3_000 }, { acceptedMinor: 1_000 }], 3_400)).toEqual([0, 600])
})
