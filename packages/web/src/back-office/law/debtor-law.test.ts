import { expect, it } from 'vitest'
import { articlesOf, daysByItem, type LegalAccount, type LegalDays, wordsOf } from './debtor-law.ts'

const article = (id: string) => ({ id, title: id, url: '' })
const said = (message: string) => ({ code: message, message })

const claim = { formula: 'Somme', articles: [article('A')], warnings: [said('taux')], missing: [] }
const accounts = [{ debts: [{ claim }, { claim }] }] as unknown as LegalAccount[]
const clock = { articles: [article('B'), article('A')], warnings: [said('délai'), said('taux')] }
const days = {
  debts: [
    { itemId: '1', clock },
    { itemId: '2', clock: null },
  ],
} as unknown as LegalDays

it('what many debts rest on is said once, interest before days', () => {
  expect(articlesOf(accounts, days).map(({ id }) => id)).toEqual(['A', 'B'])
  expect(wordsOf(accounts, days)).toEqual({ formulas: ['Somme'], warnings: ['taux', 'délai'] })
})

it('the days of an item are found by it, whether or not they could be computed', () => {
  expect([...daysByItem(days)].map(([id, debt]) => [id, debt.clock === null])).toEqual([
    ['1', false],
    ['2', true],
  ])
})
