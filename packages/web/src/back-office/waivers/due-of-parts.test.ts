import { expect, it } from 'vitest'
import type { LegalAccount } from '../law/debtor-law.ts'
import { dueOfParts } from './due-of-parts.ts'

const debt = (itemId: string, interestDue: string, recoveryCompensationCurrency = 'EUR') => ({
  itemId,
  claim: { interestDue, recoveryCompensation: '40.00', recoveryCompensationCurrency },
})
const accounts = [
  { currency: 'EUR', debts: [debt('1', '12.34'), debt('2', '0.66'), debt('3', '5.00', 'GBP')] },
] as unknown as LegalAccount[]

it('what is due of each part is told of the items that are chosen, in their currency', () => {
  expect(dueOfParts(accounts, ['1', '2'])).toEqual({
    interest: expect.stringMatching(/^13[.,]00/),
    compensation: expect.stringMatching(/^80[.,]00/),
  })
  expect(dueOfParts(accounts, ['3'])?.compensation).toMatch(/^0[.,]00/)
})

it('what is not computed is not told', () => {
  expect(dueOfParts(accounts, ['9'])).toBeNull()
  expect(dueOfParts([], ['1'])).toBeNull()
})
