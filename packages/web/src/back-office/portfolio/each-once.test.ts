import { expect, test } from 'vitest'
import { eachOnce } from './each-once.ts'

const rows = (...ids: string[]) => ids.map((id) => ({ id }))

test('a row that came twice stands where it came first, and no other moves', () => {
  expect(eachOnce([rows('a', 'b', 'c'), rows('b', 'd'), rows('a')])).toEqual(rows('a', 'b', 'c', 'd'))
  expect(eachOnce([])).toEqual([])
})
