import { expect, it } from 'vitest'
import { factsOf } from './facts.ts'
import { decimalOf, orNull, rowsOf } from './fields.ts'

it('reads amounts as people write them', () => {
  expect(['1 234,56', '1\u202f234,56 €', '1234.56', '12'].map(decimalOf)).toEqual([
    '1234.56',
    '1234.56',
    '1234.56',
    '12',
  ])
})

it('keeps of an address what is text or rows of text, and nothing longer than a hundred characters', () => {
  const facts = factsOf({
    principal: 12000,
    dueOn: '2024-05-31',
    payments: [{ on: '2024-08-10', amount: 100 }, null, { on: { deep: 1 } }],
    other: { deep: true },
    long: 'x'.repeat(101),
  })
  expect(facts).toEqual({
    principal: '12000',
    dueOn: '2024-05-31',
    payments: [{ on: '2024-08-10', amount: '100' }, {}, {}],
    long: 'x'.repeat(100),
  })
})

it('leaves out rows in which nothing was typed', () => {
  expect(rowsOf({ payments: [{ on: '' }, { on: '2024-08-10' }] }, 'payments')).toEqual([{ on: '2024-08-10' }])
  expect(rowsOf({}, 'payments')).toEqual([])
  expect(orNull({ rate: ' ' }, 'rate')).toBeNull()
})
