import { expect, it } from 'vitest'
import { CUSTOMER_COLUMNS, shownOf, sortedAs, writtenAs } from './columns.ts'

const shown = (columns?: string) =>
  shownOf(CUSTOMER_COLUMNS, columns === undefined ? {} : { columns }).map(({ id }) => id)

it('columns are shown as they stand in the address, in the order of the table', () => {
  expect(shown('late.net')).toEqual(['net', 'late'])
  expect(shown('none')).toEqual([])
  expect(shown()).toEqual(['states', 'net', 'overdue', 'late', 'ageing', 'assignee'])
})

it('the usual columns stand in no address, and every choice is read back', () => {
  expect(writtenAs(CUSTOMER_COLUMNS, shown())).toBeUndefined()
  expect(writtenAs(CUSTOMER_COLUMNS, [])).toBe('none')
  expect(shown(writtenAs(CUSTOMER_COLUMNS, ['net', 'kind']))).toEqual(['net', 'kind'])
})

it('a head says how what it shows is sorted', () => {
  const net = { sort: 'net', way: 'desc' } as const
  expect(sortedAs(net, 'name', undefined)).toBeUndefined()
  expect(sortedAs(net, 'net', undefined)).toBe('descending')
  expect(sortedAs(net, 'net', 'asc')).toBe('ascending')
  const late = { sort: 'oldest', way: 'asc', reversed: true } as const
  expect(sortedAs(late, 'oldest', undefined)).toBe('descending')
  expect(sortedAs(late, 'oldest', 'desc')).toBe('ascending')
})
