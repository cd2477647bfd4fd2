import { expect, it } from 'vitest'
import { editedOf, moved, writtenOf } from './rules.ts'

const STORED = [
  { customerKind: 'public', country: null, creditor: null, scenario: 'public' },
  { customerKind: null, country: 'DE', creditor: 'martin', scenario: 'business' },
]
const scenarios = (from: number, to: number) =>
  moved(editedOf(STORED), from, to).map(({ scenario }) => scenario)

it('rules that are not changed are written as they were read', () => {
  expect(writtenOf(editedOf(STORED))).toEqual(STORED)
})

it('a rule moves to its new place, and nowhere beyond the ends', () => {
  expect(scenarios(0, 1)).toEqual(['business', 'public'])
  expect(scenarios(1, 0)).toEqual(['business', 'public'])
  expect(scenarios(0, -1)).toEqual(['public', 'business'])
  expect(scenarios(1, 2)).toEqual(['public', 'business'])
})
