import { expect, it } from 'vitest'
import { isChanged, keptOf, mayChange, searchOfView } from './views.ts'

it('a view leads back to the list as it was kept, whatever was typed', () => {
  const search = { q: '1200', late: '31-60', from: '100.50', sort: 'net', columns: 'net.late' } as const
  const view = { id: '7', search: keptOf({ ...search, view: 'all' }) }
  expect(searchOfView(view)).toEqual({ ...search, view: 7 })
})

it('the order in which filters were put on changes no view; another filter does', () => {
  const view = { id: '7', search: keptOf({ late: 'any', state: 'held' }) }
  expect(isChanged(view, { view: 7, state: 'held', late: 'any' })).toBe(false)
  expect(isChanged(view, { view: 7, state: 'held' })).toBe(true)
})

it('what was kept by a program that knew more is read as far as it is known', () => {
  expect(searchOfView({ id: '7', search: 'late=any&gone=1&state=%22unheard%22' })).toEqual({
    late: 'any',
    view: 7,
  })
})

const may = (own: string) => (scope: 'write' | 'manage') =>
  ['write', 'manage'].indexOf(own) >= ['write', 'manage'].indexOf(scope)

it.each([
  ['one’s own, as a reader', { shared: false, author: 'user:a@x.example' }, 'read', true],
  ['of the team, that one saved', { shared: true, author: 'user:a@x.example' }, 'write', true],
  [
    'of the team, that one saved before becoming a reader',
    { shared: true, author: 'user:a@x.example' },
    'read',
    false,
  ],
  ['of the team, that another saved', { shared: true, author: 'user:b@x.example' }, 'write', false],
  ['of the team, as a manager', { shared: true, author: 'user:b@x.example' }, 'manage', true],
])('a view %s', (_, view, own, expected) => {
  expect(mayChange(view, 'a@x.example', may(own))).toBe(expected)
})
