import { expect, it } from 'vitest'
import { daySearchOf } from './lanes.ts'

it('the address of the day says which lane and whose customers, and nothing that is neither', () => {
  expect(daySearchOf({ lane: 'for-me', assignee: 'none' })).toEqual({ lane: 'for-me', assignee: 'none' })
  expect(daySearchOf({ lane: 'later', assignee: 'anne', more: 1 })).toEqual({})
})
