import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { declarationIn } from './insolvency-declaration.ts'

const OPENED = civilDate('2026-03-12')

test.each([
  ['at home', ['FR'], '2026-05-12'],
  // The 12th of July is a Sunday: the day after counts (CPC 642).
  ['abroad', ['DE'], '2026-07-13'],
  ['of both, by the nearer day', ['DE', 'FR'], '2026-05-12'],
  ['none, as at home', [], '2026-05-12'],
])('creditors %s declare (C. com. R622-24)', (_, countries, lastDay) => {
  expect(declarationIn('FR', OPENED, countries)).toMatchObject({ openedOn: OPENED, earliestLastDay: lastDay })
})

test('where the law of the debtor is not covered no day is said', () => {
  expect(declarationIn('US', OPENED, ['FR'])).toEqual({
    openedOn: OPENED,
    earliestLastDay: null,
    article: null,
  })
})
