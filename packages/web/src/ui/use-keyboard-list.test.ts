import { expect, test } from 'vitest'
import { currentAt } from './use-keyboard-list.ts'

const IDS = ['a', 'b', 'c']

test.each([
  [{ id: null, index: 0 }, 0],
  [{ id: 'b', index: 1 }, 1],
  [{ id: 'b', index: 0 }, 1],
])('the line that is meant is found wherever it stands: %o', (place, index) => {
  expect(currentAt(IDS, place)).toBe(index)
})

test.each([
  [{ id: 'x', index: 0 }, 0],
  [{ id: 'x', index: 1 }, 1],
  [{ id: 'x', index: 2 }, 2],
  [{ id: 'x', index: 3 }, 2],
])('one that is gone leaves its place to the next, or to the last: %o', (place, index) => {
  expect(currentAt(IDS, place)).toBe(index)
})

test('an empty list has nothing at its head', () => {
  expect(IDS.slice(3)[currentAt([], { id: 'a', index: 2 })]).toBeUndefined()
})
