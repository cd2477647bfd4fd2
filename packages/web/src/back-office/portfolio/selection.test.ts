import { expect, it } from 'vitest'
import { between, EVERYBODY, isSelected, NOBODY, sizeOf, ticked } from './selection.ts'

const LOADED = ['a', 'b', 'c', 'd']

it('ticks and unticks', () => {
  const two = ticked(NOBODY, ['a', 'c'], true, LOADED)
  expect([...two.ids]).toEqual(['a', 'c'])
  expect([...ticked(two, ['a'], false, LOADED).ids]).toEqual(['c'])
  expect(sizeOf(two, 500)).toBe(2)
})

it('all are all of the filter, also those that are not loaded', () => {
  expect(isSelected(EVERYBODY, 'z')).toBe(true)
  expect(sizeOf(EVERYBODY, 500)).toBe(500)
  expect(ticked(EVERYBODY, ['a'], true, LOADED)).toBe(EVERYBODY)
})

it('one taken out of all leaves those that are loaded', () => {
  const rest = ticked(EVERYBODY, ['b'], false, LOADED)
  expect(rest.all).toBe(false)
  expect([...rest.ids]).toEqual(['a', 'c', 'd'])
})

it('a range holds both ends, in either direction', () => {
  expect(between(LOADED, 1, 3)).toEqual(['b', 'c', 'd'])
  expect(between(LOADED, 3, 1)).toEqual(['b', 'c', 'd'])
  expect(between(LOADED, 2, 2)).toEqual(['c'])
})
