import { expect, it } from 'vitest'
import { articlesOf, type DebtorLaw, type LegalDebt, pressingLimitations, wordsOf } from './debtor-law.ts'

const text = { formula: 'Somme', articles: [{ id: 'A', title: 'a', url: '' }], warnings: [], missing: [] }

function debt(itemId: string, state: LegalDebt['limitation']['state']): LegalDebt {
  const clock = { ...text, articles: [{ id: 'B', title: 'b', url: '' }], lastDay: null, cap: null, chain: [] }
  const limitation = { state, lastDay: '2026-01-31', withoutPayments: null, given: false }
  return {
    itemId,
    claim: text,
    limitation: { ...limitation, clock: { ...clock, prudentLastDay: null } },
  } as unknown as LegalDebt
}

const debts = (['unknown', 'passed', 'near', 'running'] as const).map((state) => debt(state, state))
const accounts = [{ debts }] as unknown as DebtorLaw['accounts']

it('an item shows its limitation when it is near or over only', () => {
  expect([...pressingLimitations({ accounts } as DebtorLaw).keys()]).toEqual(['passed', 'near'])
})

it('what many debts rest on is said once', () => {
  expect(articlesOf(accounts).map(({ id }) => id)).toEqual(['A', 'B'])
  expect(wordsOf(accounts)).toEqual({ formulas: ['Somme'], warnings: [] })
})
