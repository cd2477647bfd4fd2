import { expect, it } from 'vitest'
import { filteredBy, filtersOf, portfolioSearchOf, withoutFilters } from './search.ts'

it('an address keeps what the list knows, and nothing else', () => {
  const asked = {
    q: ' dupont ',
    kind: 'public',
    late: '31-60',
    assignee: 'me',
    sort: 'net',
    order: 'asc',
    columns: 'net.late',
    view: 12,
  }
  expect(portfolioSearchOf({ ...asked, other: 'x' })).toEqual({ ...asked, q: 'dupont' })
  expect(
    portfolioSearchOf({ kind: 'martian', late: 'yes', sort: 'due', view: -1, q: {}, columns: '<' }),
  ).toEqual({})
})

it('what looks like a number is text again', () => {
  expect(portfolioSearchOf({ q: 1200, from: 1000, to: 2000.5 })).toEqual({
    q: '1200',
    from: '1000',
    to: '2000.5',
  })
})

it.each([
  ['0', undefined],
  ['0.01', '0.01'],
  ['1.234', undefined],
  ['9999999999999', '9999999999999'],
  ['99999999999999', undefined],
  ['-5', undefined],
])('an amount of %s is asked for as %s', (typed, asked) => {
  expect(portfolioSearchOf({ from: typed }).from).toBe(asked)
})

it('each list has sorts of its own', () => {
  expect(portfolioSearchOf({ list: 'items', sort: 'due' })).toEqual({ list: 'items', sort: 'due' })
  expect(portfolioSearchOf({ list: 'items', sort: 'overdue' })).toEqual({ list: 'items' })
})

it('a filter is put on, changed and taken off without touching the rest', () => {
  const search = portfolioSearchOf({ state: 'held', sort: 'name', columns: 'net' })
  expect(filteredBy(search, { state: undefined, late: 'any' })).toEqual({
    late: 'any',
    sort: 'name',
    columns: 'net',
  })
  expect(filtersOf(search)).toEqual({ state: 'held' })
  expect(withoutFilters(search)).toEqual({ sort: 'name', columns: 'net' })
})
